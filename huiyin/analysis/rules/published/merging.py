"""Small groups are hidden by merging them, so that nothing can be subtracted (R18).

What is published of one dimension are sums of cells that share nothing, each empty or large enough. Whatever adds up
or subtracts such numbers gets sums over whole cells again, so no small group comes out. The parts of a number
(in time, late) are published by groups that are each made of whole groups of the number itself: by the same
argument nothing smaller follows from both together. Numbers are published once a month, for months that have
ended, and never again, so that two publications have no difference.

Whoever adds up all months could still subtract what was handled from what was received, and get those that are left.
So a group also needs that they are none or enough: they stand with each cell as a guard, which is never told.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Group:
    """One published cell: the keys that it sums, in order, and its numbers, one for each part."""

    keys: tuple[str, ...]
    parts: tuple[int, ...]


def merged(groups: Sequence[Group], least: int) -> tuple[Group, ...] | None:
    """Merge what is too small with the smallest of the others; None where even all together are too small.

    What is merged first are the groups of which a part is neither empty nor at least `least`.
    """
    small = [one for one in groups if not _large(one.parts, least)]
    others = sorted((one for one in groups if one not in small), key=lambda one: (sum(one.parts), one.keys))
    while small and not _large(_sum(small), least):
        others = [one for one in others if any(one.parts)] or []
        if not others:
            return None
        small.append(others.pop(0))
    joined = [_joined(small)] if small else []
    kept = [one for one in groups if one not in small]
    return tuple(sorted(kept + joined, key=lambda one: one.keys))


def published(
    cells: Mapping[str, tuple[int, ...]], least: int, guards: Mapping[str, tuple[int, ...]] = {}
) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """The groups of the number itself, and those by which its parts are told; each empty where nothing may be told.

    `guards` are numbers that follow from this one and others: each group has none or enough of them too.
    """
    listed = [Group((key,), (sum(parts), *guards.get(key, ()))) for key, parts in sorted(cells.items())]
    whole = merged(listed, least)
    if whole is None:
        return (), ()
    told = [Group(one.keys, _sum(Group((), cells[key]) for key in one.keys)) for one in whole]
    return tuple(Group(one.keys, one.parts[:1]) for one in whole), merged(told, least) or ()


def left_over(so_far: Sequence[Mapping[str, int]], names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The guards of the last of several numbers, each of which counts some of those before it: how many are left of
    each by now.
    """
    *before, last = so_far
    return {name: tuple(max(0, one.get(name, 0) - last.get(name, 0)) for one in before) for name in names}


def _large(parts: Iterable[int], least: int) -> bool:
    return all(part == 0 or part >= least for part in parts)


def _sum(groups: Iterable[Group]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*(one.parts for one in groups), strict=True)))


def _joined(groups: Sequence[Group]) -> Group:
    return Group(tuple(sorted(key for one in groups for key in one.keys)), _sum(groups))
