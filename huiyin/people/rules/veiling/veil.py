"""Veiling: everything known and everything that looks like it is exchanged for stand-ins, in all texts alike."""

import re
from collections.abc import Iterable, Sequence

from huiyin.people.rules.draft import PetitionerDraft
from huiyin.people.rules.veiling import known, numbers
from huiyin.people.rules.veiling.key import PERSON, Keeper, Veiled
from huiyin.people.rules.veiling.names import names_in
from huiyin.people.rules.veiling.spans import Span, bare, folded, merged, plain


def veil(texts: Sequence[str], people: Iterable[PetitionerDraft]) -> Veiled:
    """The texts without what names persons: the given people's data, and whatever looks like a name or number."""
    shown = [plain(text) for text in texts]
    compared = [folded(text) for text in shown]
    told = list(known.spans(compared, people))
    named = _named(compared)
    keeper = Keeper()
    return Veiled(
        texts=tuple(
            _exchanged(text, merged([*spans, *numbers.spans(text), *named(words)]), keeper)
            for text, words, spans in zip(shown, compared, told, strict=True)
        ),
        key=keeper.key,
    )


class _Named:
    """Names that stand in any of the texts, found in each."""

    def __init__(self, names: Iterable[str]) -> None:
        words = sorted(set(names), key=lambda one: (-len(one), one))
        self._pattern = re.compile("|".join(map(re.escape, words))) if words else None

    def __call__(self, text: str) -> list[Span]:
        if self._pattern is None:
            return []
        return [Span(*found.span(), PERSON) for found in self._pattern.finditer(text)]


def _named(texts: Iterable[str]) -> _Named:
    return _Named(name for text in texts for name in names_in(text))


def _exchanged(text: str, spans: Iterable[Span], keeper: Keeper) -> str:
    parts, at = [], 0
    for span in spans:
        stood = text[span.start : span.end]
        parts += [text[at : span.start], keeper.stand_in(span.kind, bare(folded(stood)), stood)]
        at = span.end
    return "".join([*parts, text[at:]])
