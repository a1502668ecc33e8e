"""Items proposed for what somebody wrote, with reasons and probability."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from huiyin.catalogue.queries.current import shown, standing
from huiyin.catalogue.rules.bases import Citation
from huiyin.catalogue.rules.catalogue import Catalogue
from huiyin.catalogue.rules.entries import Item, Path
from huiyin.catalogue.rules.likely import Likely, LikelyIndex
from huiyin.catalogue.rules.suggested import BESIDE, rated

_WORDS_SHOWN = 5


@dataclass(frozen=True)
class Suggestion:
    """An item that a text most likely asks for; a person decides whether it does.

    `score` is the probability that it is the right one, 0 to 1; `words` are those of the text that point to it.
    """

    item: Item
    path: Path
    score: float
    words: tuple[str, ...]

    @property
    def basis(self) -> Citation:
        """The law on which the item rests."""
        return self.item.basis[0]

    @property
    def percent(self) -> int:
        return round(self.score * 100)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why: the words, and the article."""
        said = "”“".join(self.words[:_WORDS_SHOWN])
        words = (f"文中说到“{said}”",) if said else ()
        return (*words, f"依据《{self.basis.law}》{self.basis.article}")


def suggest_items(text: str, limit: int = 3, *, on: date, whole: bool = True) -> tuple[Suggestion, ...]:
    """At most `limit` items that a text most likely asks for, the most probable first; empty when unsure.

    Only items that may be shown on the day. Costs no statement, and 5 ms; 0.7 ms where only words are compared, not
    what the `whole` sentence means.
    """
    here = shown(on)
    found = rated(likely_items(text, BESIDE, on=on, whole=whole), limit, whole=whole)
    return tuple(
        Suggestion(item, here.paths[item.paths[0]], one.score, one.words)
        for one, item in ((one, here.items[one.code]) for one in found)
    )


def likely_items(text: str, limit: int, *, on: date, whole: bool = True) -> tuple[Likely, ...]:
    """The items that agree best with a text and may be shown on the day, however little they agree."""
    here = shown(on)
    found = _found(standing(on), text, limit + BESIDE, whole)
    return tuple(one for one in found if one.code in here.items)[:limit]


def make_index(on: date) -> None:
    """Make now what the first question would have to wait for; asked once, so that its model is read too."""
    _index(standing(on)).bearings.toward("")


@lru_cache(maxsize=4)
def _found(catalogue: Catalogue, text: str, limit: int, whole: bool) -> tuple[Likely, ...]:
    """A page asks more than once of the same text."""
    return tuple(_index(catalogue).find(text, limit, whole=whole))


@lru_cache(maxsize=2)
def _index(catalogue: Catalogue) -> LikelyIndex:
    return LikelyIndex.of(catalogue)
