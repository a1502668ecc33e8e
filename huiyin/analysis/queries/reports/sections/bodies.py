"""Units by level and kind with the weights of their mark, and the bodies that most claims were about."""

from decimal import Decimal

from huiyin.analysis.queries.indicators.readings import few
from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.rules.indicators.comparison import score
from huiyin.analysis.rules.reports.blocks import Block, heading, note, paragraph, table
from huiyin.analysis.rules.reports.numbers import REPORTED
from huiyin.catalogue import queries as catalogue
from huiyin.units import queries as units

MOST = 10


def units_weighed(making: Making) -> list[Block]:
    """The weighed rates of each unit among those of its level and kind, in the order of the tree: no rank by volume.

    Units of which every rate has too few cases are named and not weighed.
    """
    active = _active(making)
    listed = [one for one in units.tree() if str(one.id) in active]
    telling = [one for one in listed if _tells(making, str(one.id))]
    shown = [
        table(name, _columns(making), [_row(making, one) for one in group])
        for name, group in _grouped(telling).items()
    ]
    blocks = [heading("各单位办理质量"), *shown]
    few = [one.name for one in listed if one not in telling]
    if few:
        blocks.append(paragraph(_untold(few)))
    return [
        *blocks,
        *([note(_weights(making))] if shown else []),
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


def _weights(making: Making) -> str:
    weights = "、".join(f"{REPORTED[key].label}{making.weights[key]}" for key in _weighed(making))
    less = [REPORTED[key].label for key in _weighed(making) if REPORTED[key].better == "less"]
    turned = f"{'、'.join(less)}越低越好，按100减去计。" if less else ""
    return (
        f"综合分是各项比率按权重的平均，满分100：{weights}。{turned}样本不足的指标不计入，计入的权重不到一半的不计综合分。"
        "括号内为件数。按机构层级和类别分组，组内按机构顺序排列，不按信访量、信访人数排名。"
        f"权重按编制时的地方参数（{catalogue.profile().name}），与看板的单位比较相同。"
    )


def _weighed(making: Making) -> list[str]:
    """The indicators with a weight, as far as reports tell them."""
    return [key for key in making.weights if key in REPORTED]


def _tells(making: Making, unit: str) -> bool:
    return any(_rate(making, key, unit) is not None for key in _weighed(making))


def _active(making: Making) -> set[str]:
    """Units with a case of any weighed indicator."""
    return {
        unit
        for key in _weighed(making)
        for unit, row in making.groups(REPORTED[key].source, "unit").items()
        if unit and row[key].whole
    }


def _columns(making: Making) -> list[tuple[str, bool]]:
    rates = [(f"{REPORTED[key].label}（{making.weights[key]}）", True) for key in _weighed(making)]
    return [("单位", False), *rates, ("综合分", True)]


def _row(making: Making, one: units.UnitFacts) -> list[str]:
    unit, weighed = str(one.id), _weighed(making)
    rates = {key: _rate(making, key, unit) for key in weighed}
    known = {key: rate for key, rate in rates.items() if rate is not None}
    total = score(known, {key: making.weights[key] for key in weighed}, REPORTED)
    return [
        one.name,
        *(_cell(making, key, unit) for key in weighed),
        "样本不足" if total is None else str(total),
    ]


def _cell(making: Making, key: str, unit: str) -> str:
    """The value and of how many cases, each with its list."""
    if not making.tally(key, by="unit", group=unit).whole:
        return "无事项"
    count = making.count(key, by="unit", group=unit)
    return f"{making.value(key, by='unit', group=unit)}（{count}）"


def _rate(making: Making, key: str, unit: str) -> Decimal | None:
    """The rate of a unit; None where it is of too few cases."""
    tally = making.tally(key, by="unit", group=unit)
    return None if few(REPORTED[key], tally) else tally.value(REPORTED[key])
