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


_ALIKE, _KEPT_FROM = 0.5, 2
KEPT, GONE, NEW = "kept", "gone", "new"


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Change, ...]:
    """The fields that differ, in the order of the later edition."""
    labels = [*after, *(label for label in before if label not in after)]
    pairs = ((label, before.get(label, ""), after.get(label, "")) for label in labels)
    return tuple(_change(label, old, new) for label, old, new in pairs if old != new)


def _change(label: str, old: str, new: str) -> Change:
    before: list[Part] = []
    after: list[Part] = []
    for same, i1, i2, j1, j2 in _runs(old, new):
        before += [Part(old[i1:i2], KEPT if same else GONE)] if i2 > i1 else []
        after += [Part(new[j1:j2], KEPT if same else NEW)] if j2 > j1 else []
    return Change(label, tuple(before), tuple(after))


def _runs(old: str, new: str) -> list[tuple[bool, int, int, int, int]]:
    """Kept and changed runs; texts that have little in common are not torn to pieces, nor are single signs kept."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return [(False, 0, len(old), 0, len(new))]
    runs: list[tuple[bool, int, int, int, int]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        same = tag == "equal" and i2 - i1 >= _KEPT_FROM
        if runs and runs[-1][0] == same:
            runs[-1] = (same, runs[-1][1], i2, runs[-1][3], j2)
        else:
            runs.append((same, i1, i2, j1, j2))
    return runs
