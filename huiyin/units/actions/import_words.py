"""Names and stretches of roads from a table: each whole row is added, each other one is refused with its reason."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError, Refused
from huiyin.kernel.text import tidy
from huiyin.units.actions.place_names import add_place_name
from huiyin.units.actions.place_words import NameSeed, RoadSeed, words_of
from huiyin.units.actions.road_ranges import add_road_range
from huiyin.units.models import PlaceName, RoadRange
from huiyin.units.queries import place_meant
from huiyin.units.rules import NAME_KIND_LABELS, SIDE_LABELS, NameKind, Side

NAME_COLUMNS = ("名称", "种类", "所在地域", "依据", "起始日期")
ROAD_COLUMNS = ("道路", "起号", "止号", "单双号", "所在地域", "依据", "起始日期")
Rows = Iterable[tuple[int, Sequence[Any]]]
Said = Mapping[str, str]


@dataclass(frozen=True)
class RefusedWord:
    """A row that was not added: its number in the sheet, what it is about, and why."""

    row: int
    words: str
    reason: str


@dataclass(frozen=True)
class ImportedWords:
    """What came of a file: how many were added, how many stood already, and the refused."""

    added: int
    same: int
    refused: tuple[RefusedWord, ...]


def import_place_names(
    header: Sequence[str], rows: Rows, *, on: date, by: Actor, at: datetime
) -> ImportedWords:
    """Add names; a file sent twice adds nothing. Raises Refused "sheet.header" for missing columns."""
    return _taken(NAME_COLUMNS, header, rows, lambda said: _name(said, on=on, by=by, at=at))


def import_road_ranges(
    header: Sequence[str], rows: Rows, *, on: date, by: Actor, at: datetime
) -> ImportedWords:
    """Add stretches of roads; a file sent twice adds nothing. Raises Refused "sheet.header" for missing columns."""
    return _taken(ROAD_COLUMNS, header, rows, lambda said: _road(said, on=on, by=by, at=at))


def _taken(
    wanted: Sequence[str], header: Sequence[str], rows: Rows, add: Callable[[Said], bool]
) -> ImportedWords:
    names = [tidy(str(each)) for each in header]
    missing = [each for each in wanted[:-1] if each not in names]
    if missing:
        raise Refused(
            f"表头缺少“{'”“'.join(missing)}”列。请按这样的表头填写：{'、'.join(wanted)}。",
            code="sheet.header",
        )
    added, same, refused = 0, 0, []
    for number, cells in rows:
        said = {name: _text(cell) for name, cell in zip(names, cells, strict=False)}
        try:
            fresh = add(said)
        except HuiyinError as error:
            refused.append(RefusedWord(number, said.get(wanted[0], ""), error.message))
        else:
            added, same = added + fresh, same + (not fresh)
    return ImportedWords(added, same, tuple(refused))


def _text(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return tidy(str(cell)) if cell is not None else ""


def _name(said: Said, *, on: date, by: Actor, at: datetime) -> bool:
    kind = _among("种类", said, NAME_KIND_LABELS)
    seed = NameSeed(
        name=words_of(said["名称"], field="name"),
        kind=NameKind(kind),
        place_id=place_meant(said["所在地域"], on=on).id,
        source=said["依据"],
        valid_from=_day(said, on),
    )
    if PlaceName.objects.filter(name=seed.name, place_id=seed.place_id, valid_to__isnull=True).exists():
        return False
    add_place_name(seed, by=by, at=at)
    return True


def _road(said: Said, *, on: date, by: Actor, at: datetime) -> bool:
    seed = RoadSeed(
        road=words_of(said["道路"], field="road"),
        first=_number("起号", said),
        last=_number("止号", said),
        side=Side(_among("单双号", said, SIDE_LABELS)),
        place_id=place_meant(said["所在地域"], on=on).id,
        source=said["依据"],
        valid_from=_day(said, on),
    )
    same = {"road": seed.road, "first": seed.first, "last": seed.last, "side": seed.side.value}
    if RoadRange.objects.filter(**same, place_id=seed.place_id, valid_to__isnull=True).exists():
        return False
    add_road_range(seed, by=by, at=at)
    return True


def _among(column: str, said: Said, labels: Mapping[Any, str]) -> str:
    for value, label in labels.items():
        if said[column] in (label, *label.split("、")):
            return str(value)
    raise Refused(f"“{column}”须为{'、'.join(labels.values())}之一，请改正。", code="sheet.choice")


def _number(column: str, said: Said) -> int:
    if not said[column].isdecimal() or len(said[column]) > 6:
        raise Refused(f"“{column}”须为整数，请改正。", code="sheet.number")
    return int(said[column])


def _day(said: Said, on: date) -> date:
    text = said.get("起始日期", "")[:10].replace("/", "-")
    try:
        return date.fromisoformat(text) if text else on
    except ValueError as error:
        raise Refused(f"日期“{text}”无法识别，请写成 2026-11-22 的样式。", code="sheet.date") from error
