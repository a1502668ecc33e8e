"""Units by level and kind with the weights of their mark, and the bodies that most claims were about."""

from decimal import Decimal

from huiyin.analysis.queries.indicators.readings import few
from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.rules.reports.blocks import Block, heading, note, paragraph, table
from huiyin.analysis.rules.reports.numbers import REPORTED, WEIGHTS
from huiyin.analysis.rules.reports.weighing import mark
from huiyin.units import queries as units

MOST = 10


def units_weighed(making: Making) -> list[Block]:
    """The three rates of each unit among those of its level and kind, in the order of the tree: no rank by volume.

    Units of which every rate has too few cases are named and not weighed.
    """
    active = _active(making)
    listed = [one for one in units.tree() if str(one.id) in active]
    telling = [one for one in listed if _tells(making, str(one.id))]
    shown = [
        table(name, _columns(), [_row(making, one) for one in group])
        for name, group in _grouped(telling).items()
    ]
    blocks = [heading("各单位三率"), *shown]
    few = [one.name for one in listed if one not in telling]
    if few:
        blocks.append(paragraph(_untold(few)))
    return [
        *blocks,
        *([note(_weights())] if shown else []),
        *([] if listed else [paragraph("本期没有可计算的单位。")]),
    ]


def bodies(making: Making) -> list[Block]:
    """The bodies that most claims were about (the first item of Article 41), in the order of the tree."""
    found = {unit: row["received"].whole for unit, row in making.groups("received", "unit").items() if unit}
    most = set(sorted(found, key=lambda unit: (-found[unit], int(unit)))[:MOST])
    listed = [one for one in units.tree() if str(one.id) in most]
    rows = [(one.name, making.count("received", by="unit", group=str(one.id))) for one in listed]
    told = f"按诉求项的承办单位计，下列{len(rows)}个单位涉及较多，按机构顺序列出；检举控告件不在其中。"
    columns = (("单位", False), ("涉及诉求项", True))
    made = [table("涉及较多的单位", columns, rows)] if rows else []
    return [heading("被投诉较多的机关、单位"), paragraph(told), *made]


def _untold(few: list[str]) -> str:
    """Which units are not weighed; of many only how many."""
    names = f"：{'、'.join(few)}" if len(few) <= MOST else ""
    return f"另有{len(few)}个单位各项均样本不足，不列比率{names}。"


def _grouped(listed: list[units.UnitFacts]) -> dict[str, list[units.UnitFacts]]:
    found: dict[str, list[units.UnitFacts]] = {}
    for one in listed:
        name = f"{units.LEVEL_LABELS[one.level]}：{units.KIND_LABELS[one.kind]}"
        found.setdefault(name, []).append(one)
    return found


def _weights() -> str:
    weights = "、".join(f"{REPORTED[key].label}{weight}%" for key, weight in WEIGHTS)
    return (
        f"综合分按{weights}加权，任何一项样本不足的不计综合分。按机构层级和类别分组，组内按机构顺序排列，"
        "不按信访量、信访人数排名。权重为平台口径，可由本地规定。"
    )


def _tells(making: Making, unit: str) -> bool:
    return any(_rate(making, key, unit) is not None for key, _weight in WEIGHTS)


def _active(making: Making) -> set[str]:
    sources = (("limits", ("response",)), ("verdicts", ("satisfied", "solved")))
    return {
        unit
        for source, codes in sources
        for unit, row in making.groups(source, "unit").items()
        if unit and any(row[code].whole for code in codes)
    }


def _columns() -> list[tuple[str, bool]]:
    pairs = [((f"{REPORTED[key].label}（{weight}%）", True), ("件数", True)) for key, weight in WEIGHTS]
    return [("单位", False), *(column for pair in pairs for column in pair), ("综合分", True)]


def _row(making: Making, one: units.UnitFacts) -> list[str]:
    cells, unit = [one.name], str(one.id)
    for key, _weight in WEIGHTS:
        cells += [making.value(key, by="unit", group=unit), making.count(key, by="unit", group=unit)]
    total = mark({key: _rate(making, key, unit) for key, _weight in WEIGHTS})
    return [*cells, "—" if total is None else str(total)]


def _rate(making: Making, key: str, unit: str) -> Decimal | None:
    """The rate of a unit; None where it is of too few cases."""
    tally = making.tally(key, by="unit", group=unit)
    return None if few(REPORTED[key], tally) else tally.value(REPORTED[key])
