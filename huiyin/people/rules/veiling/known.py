"""What is known of the people of a matter, found in its texts however it is spaced or written."""

import re
from collections.abc import Iterable, Iterator

from huiyin.people.rules import masks
from huiyin.people.rules.draft import PetitionerDraft, PetitionerKind
from huiyin.people.rules.veiling.key import PERSON
from huiyin.people.rules.veiling.spans import Span, bare, folded, plain

_BETWEEN = r"[^\w]{0,3}"
_WINDOW = 4
"""So many signs in a row of where somebody lives, nearer than the street, are hidden."""
_LOCAL_PHONE = 7
_FULL_NAME = 3


def spans(texts: Iterable[str], people: Iterable[PetitionerDraft]) -> Iterator[list[Span]]:
    """By text, in which everything is folded, where something known stands."""
    patterns = [(kind, _pattern(words)) for kind, words in _by_kind(people).items() if words]
    for text in texts:
        yield [Span(*found.span(1), kind) for kind, pattern in patterns for found in pattern.finditer(text)]


def _by_kind(people: Iterable[PetitionerDraft]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in people:
        for kind, words in _known(one):
            found.setdefault(kind, set()).update(word for word in map(_clean, words) if word)
    return found


def _known(one: PetitionerDraft) -> Iterator[tuple[str, Iterable[str]]]:
    yield (PERSON if one.kind == PetitionerKind.PERSON else "单位"), _names(one)
    yield "电话", _phones(one.phone)
    yield "证件号", [one.id_number]
    yield "邮箱", [one.email]
    yield "住址", _addresses(one.address)


def _names(one: PetitionerDraft) -> Iterator[str]:
    yield one.name
    given = _clean(one.name)[1:]
    if one.kind == PetitionerKind.PERSON and _FULL_NAME <= len(given) + 1 <= _FULL_NAME + 1:
        yield given


def _phones(phone: str) -> Iterator[str]:
    number = re.sub(r"\D", "", phone.partition("-")[0] if phone.startswith("1") else phone)
    yield number
    if number.startswith("0"):
        # Without the prefix of the city.
        yield from (number[cut:] for cut in (3, 4) if len(number) - cut >= _LOCAL_PHONE)


def _addresses(address: str) -> Iterator[str]:
    """The whole, and everything nearer than district and street, in short pieces so that no part of it stays."""
    yield address
    whole = _clean(address)
    public = masks.masked_address(whole).rstrip("*")
    near = whole[len(public) :] if whole.startswith(public) else whole
    if len(near) <= _WINDOW:
        yield near
    yield from (near[at : at + _WINDOW] for at in range(len(near) - _WINDOW + 1))


def _clean(text: str) -> str:
    return bare(folded(plain(text)))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, the longest first, with whatever stands between its signs; also where they overlap."""
    each = (_BETWEEN.join(map(re.escape, word)) for word in sorted(words, key=lambda one: (-len(one), one)))
    return re.compile("(?=(" + "|".join(each) + "))")
