"""A published month as tables: each name with its numbers, and which names were merged."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from huiyin.analysis.queries.published import FAMILIES, Month
from huiyin.kernel.percent import percent
from huiyin.web.parts.say import say

_RATES = {"handled": ("in_time", "late"), "judged": ("satisfied", "unsatisfied")}
_UNNAMED = {"district": "地点未登记或者跨区县", "field": "尚未分类", "all": "全市"}


@dataclass(frozen=True)
class Cell:
    """A number or a share in words; `note` leads to how its group was merged."""

    text: Promise | str
    note: str = ""
    head: Promise | str = ""


UNTOLD = Cell(gettext_lazy("不公布"))


HEADS = (
    gettext_lazy("收到数"),
    gettext_lazy("办结数"),
    gettext_lazy("按期办结率"),
    gettext_lazy("评价数"),
    gettext_lazy("满意率"),
)


@dataclass(frozen=True)
class Line:
    """One name; `url` leads on from it."""

    name: str
    cells: tuple[Cell, ...]
    url: str = ""


@dataclass(frozen=True)
class Table:
    """The names in the order of the alphabet, never by how many there are."""

    heads: tuple[Promise | str, ...]
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()


def tabled(lines: Sequence[Line], notes: Iterable[str] = ()) -> Table:
    """Lines as a table; a column in which nothing is told is left out."""
    told = [any(line.cells[place].text != UNTOLD.text for line in lines) for place in range(len(HEADS))]
    kept = tuple(replace(line, cells=tuple(compress(line.cells, told))) for line in lines)
    return Table(tuple(compress(HEADS, told)), kept, tuple(notes))


def table(month: Month, kind: str) -> Table:
    """One table of a month: numbers and shares, with a note for each merged group."""
    return _Maker(month, kind).table()


def total(month: Month) -> Line:
    """The numbers of the whole city."""
    return _Maker(month, "all").line("all")


class _Maker:
    """Looks numbers up by figure and name."""

    def __init__(self, month: Month, kind: str) -> None:
        self.kind = kind
        self.found: dict[tuple[str, str], tuple[tuple[str, ...], int]] = {}
        self.notes: dict[str, None] = {}
        for row in month.rows:
            if row["table"] == kind:
                for name in row["group"]:
                    self.found[row["figure"], name] = tuple(row["group"]), row["value"]

    def table(self) -> Table:
        """All names that stand in it."""
        names = sorted({name for _figure, name in self.found}, key=lambda name: (not name, name))
        lines = tuple(self.line(name) for name in names)
        return tabled(lines, self.notes)

    def line(self, name: str) -> Line:
        """The numbers of one name."""
        cells = zip(self._cells(name), HEADS, strict=True)
        return Line(self._label(name), tuple(replace(cell, head=head) for cell, head in cells))

    def _cells(self, name: str) -> Iterator[Cell]:
        for key in FAMILIES:
            yield self._number(key, name)
            if key in _RATES:
                yield self._share(*_RATES[key], name)

    def _number(self, figure: str, name: str) -> Cell:
        group, value = self.found.get((figure, name), ((), 0))
        return self._cell(group, f"{value:,}")

    def _share(self, good: str, bad: str, name: str) -> Cell:
        group, hits = self.found.get((good, name), ((), 0))
        misses = self.found.get((bad, name), ((), 0))[1]
        if not group:
            return self._at_least(good, name)
        whole = hits + misses
        return self._cell(group, f"{percent(hits, whole)}%" if whole else _("无事项"))

    def _at_least(self, good: str, name: str) -> Cell:
        """Of the city at least how much, where too few are on the other side to be told."""
        known = self.found.get((f"{good}_at_least", name))
        whole = next(self.found.get((key, name)) for key, rates in _RATES.items() if rates[0] == good)
        if known is None or not whole or not whole[1]:
            return UNTOLD
        return Cell(_("%(share)s以上") % {"share": f"{percent(known[1], whole[1])}%"})

    def _cell(self, group: tuple[str, ...], text: str) -> Cell:
        if not group:
            return UNTOLD
        if len(group) == 1:
            return Cell(text)
        joined = _("、").join(map(self._label, group))
        self.notes[joined] = None
        mark = f"[{list(self.notes).index(joined) + 1}]"
        return Cell(text, mark)

    def _label(self, name: str) -> str:
        return say(_UNNAMED[self.kind] if name in {"", "all"} else name)
