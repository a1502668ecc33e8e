"""The files of `huiyin evaluate routing`: messages with the unit that must get them, and history to learn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from huiyin.cli import demo
from huiyin.cli.measured import read_columns, read_known
from huiyin.kernel.errors import Refused
from huiyin.routing import queries as routing
from huiyin.routing.actions.learn_units import Routed
from huiyin.units import queries as units

#: Invented messages over the invented city, written without looking at the everyday words of its duty lists.
MESSAGES = Path(demo.__file__).parent / "city" / "data" / "routed.csv"


@dataclass(frozen=True)
class Message:
    """A message as it comes, and what must become of it; no unit: nobody can tell from these words."""

    text: str
    unit_id: int | None
    level: str
    lane: str
    helper_ids: tuple[int, ...]
    repeats: int
    claim_class: str
    part: str

    def facts(self, on: date) -> "routing.RoutingFacts":
        """What routing is asked."""
        return routing.RoutingFacts(
            self.text, on, claim_class=self.claim_class or "petition", repeats=self.repeats
        )


def messages(path: Path) -> list[Message]:
    """The messages of a file. Raises Refused for columns that are missing and units that there are not."""
    known = _units_by_name()
    rows = read_known(path, ("text", "unit"), ("level", "lane", "helpers", "repeats", "class", "part"))
    found = [_message(row, known, path) for row in rows if row["text"]]
    if not any(one.unit_id for one in found):
        raise Refused(
            f"文件“{path.name}”的 unit 列是空的，无法检验。请填写应当分流到的单位。", code="evaluate.no_units"
        )
    return found


def _message(row: Mapping[str, str], known: Mapping[str, int], path: Path) -> Message:
    unit_id = _unit(row["unit"], known, path) if row["unit"] else None
    return Message(
        text=row["text"],
        unit_id=unit_id,
        level=row["level"] or (units.unit(unit_id).level.value if unit_id else ""),
        lane=row["lane"],
        helper_ids=tuple(_unit(name, known, path) for name in row["helpers"].split("、") if name),
        repeats=int(row["repeats"]) if row["repeats"].isdigit() else 0,
        claim_class=row["class"],
        part=row["part"],
    )


def history(path: Path, *, on: date) -> list[Routed]:
    """What units accepted, in the order of the file; where, as the text says it."""
    known = _units_by_name()
    return [
        Routed(text, _unit(name, known, path), on, place_id=_place(text))
        for text, name in read_columns(path, "text", "unit")
        if text and name
    ]


def _place(text: str) -> int | None:
    found = units.place_named_in(text)
    return found.id if found else None


def _units_by_name() -> dict[str, int]:
    bodies = units.tree()
    return {each.short_name: each.id for each in bodies} | {each.name: each.id for each in bodies}


def _unit(name: str, known: Mapping[str, int], path: Path) -> int:
    if name not in known:
        raise Refused(
            f"文件“{path.name}”中的单位“{name}”不在单位树上。请写全称或者简称，与单位管理页面一致。",
            code="evaluate.unknown_unit",
        )
    return known[name]
