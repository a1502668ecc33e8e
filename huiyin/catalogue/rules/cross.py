"""What is wrong between rows: one code or one request twice, a path that nobody knows, paths that go in a circle."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

from huiyin.catalogue.rules.entries import DRAFT, Item, Path
from huiyin.catalogue.rules.faults import Fault


class Coded(Protocol):
    """Anything with a code."""

    @property
    def code(self) -> str: ...


T = TypeVar("T", bound=Coded)


def by_code(entries: Iterable[T]) -> tuple[dict[str, T], list[Fault]]:
    """The entries by code; of two with one code the first is kept."""
    found: dict[str, T] = {}
    faults = []
    for one in entries:
        if one.code in found:
            first = _file(found[one.code])
            faults.append(Fault(_file(one), one.code, f"编号与{first}中的重复，请换一个编号"))
        found.setdefault(one.code, one)
    return found, faults


def between(items: Mapping[str, Item], paths: Mapping[str, Path]) -> list[Fault]:
    """All faults between entries that are each right by themselves."""
    shown = [item for item in items.values() if item.state != DRAFT]
    return [*_same_requests(shown), *_unknown_paths(shown, paths), *_unknown_next(paths), *_circles(paths)]


def _same_requests(items: Iterable[Item]) -> Iterator[Fault]:
    first: dict[str, Item] = {}
    for item in items:
        known = first.setdefault(item.request, item)
        if known is not item:
            yield Fault(item.file, item.code, f"事项名称与{known.code}相同（{item.request}），请写出区别")


def _unknown_paths(items: Iterable[Item], paths: Mapping[str, Path]) -> Iterator[Fault]:
    for item in items:
        for code in item.paths:
            if code not in paths:
                yield Fault(item.file, item.code, f"没有“{code}”这条法定途径，或者它有错误，请改正")
            elif paths[code].state == DRAFT:
                yield Fault(item.file, item.code, f"法定途径{code}还是草稿，请先公布它或者改用别的途径")


def _unknown_next(paths: Mapping[str, Path]) -> Iterator[Fault]:
    for path in paths.values():
        for code in path.then:
            if code not in paths:
                yield Fault(path.file, path.code, f"后续途径“{code}”不存在，或者它有错误，请改正")


def _circles(paths: Mapping[str, Path]) -> Iterator[Fault]:
    """Each circle once, named at the path where it begins."""
    told: set[str] = set()
    for code in paths:
        circle = _circle_from(code, paths)
        if circle and not told & set(circle):
            told |= set(circle)
            way = "→".join([*circle, code])
            yield Fault(paths[code].file, code, f"后续途径互相引用，绕成一圈：{way}，请去掉其中一处")


def _circle_from(start: str, paths: Mapping[str, Path]) -> list[str]:
    """The way from a path back to itself, or nothing."""
    waiting, seen = [[start]], {start}
    while waiting:
        way = waiting.pop()
        for code in paths[way[-1]].then:
            if code == start:
                return way
            if code in paths and code not in seen:
                seen.add(code)
                waiting.append([*way, code])
    return []


def _file(one: object) -> str:
    return str(getattr(one, "file", "") or "类别文件")
