"""Statutory paths (法定途径) found by words: where the law itself provides a procedure for what is asked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from huiyin.catalogue.rules.catalogue import load_catalogue
from huiyin.catalogue.rules.entries import Item, Path
from huiyin.kernel.phrases import PhraseFinder

_LONGEST_TEXT = 3000


def load_paths() -> dict[str, Path]:
    """All paths that came with the platform, by code."""
    return dict(load_catalogue().paths)


@dataclass(frozen=True)
class PathFinder:
    """Finds paths by their own words and by those of the items that they serve; an item's usual path counts more."""

    finder: PhraseFinder
    owners: dict[str, dict[str, float]]

    @classmethod
    def of(cls, paths: Iterable[Path], items: Iterable[Item]) -> "PathFinder":
        """Made once for a catalogue, as the words are many."""
        owners: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for word, code, weight in (*_own_words(paths), *_item_words(items)):
            owners[word][code] = max(weight, owners[word].get(code, 0))
        return cls(PhraseFinder(owners), dict(owners))

    def find(self, text: str, limit: int) -> tuple[str, ...]:
        """The codes of the paths whose words stand in the text, those with the most and longest words first."""
        scores: defaultdict[str, float] = defaultdict(float)
        for word, places in self.finder.find(text[:_LONGEST_TEXT]).items():
            owners = self.owners[word]
            for code, weight in owners.items():
                scores[code] += weight * (len(word) + min(len(places), 3)) / len(owners)
        return tuple(sorted(scores, key=lambda code: (-scores[code], code))[:limit])


def _own_words(paths: Iterable[Path]) -> Iterator[tuple[str, str, float]]:
    return ((word, path.code, 1.0) for path in paths for word in path.words)


def _item_words(items: Iterable[Item]) -> Iterator[tuple[str, str, float]]:
    for item in items:
        for rank, code in enumerate(item.paths):
            yield from ((word, code, 0.8 / (1 + rank)) for word in item.words)
