"""What differs between two editions, field by field, in words that a lawyer reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Part:
    """A run of words: kept in both, gone, or new."""

    words: str
    kind: str


@dataclass(frozen=True)
class Change:
    """A field that differs; `before` and `after` are cut into parts, those that changed being marked."""

    label: str
    before: tuple[Part, ...]
    after: tuple[Part, ...]


KEPT, GONE, NEW = "kept", "gone", "new"


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Change, ...]:
    """The fields that differ, in the order of the later edition."""
    labels = [*after, *(label for label in before if label not in after)]
    pairs = ((label, before.get(label, ""), after.get(label, "")) for label in labels)
    return tuple(_change(label, old, new) for label, old, new in pairs if old != new)


def _change(label: str, old: str, new: str) -> Change:
    before: list[Part] = []
    after: list[Part] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        same = tag == "equal"
        before += [Part(old[i1:i2], KEPT if same else GONE)] if i2 > i1 else []
        after += [Part(new[j1:j2], KEPT if same else NEW)] if j2 > j1 else []
    return Change(label, tuple(before), tuple(after))
