"""How well it was done: rates with both comparisons, and what was late, by unit."""

from collections.abc import Sequence

from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.reports.words import bases, day, moved
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.blocks import Block, heading, note, paragraph, table
from huiyin.analysis.rules.reports.numbers import REPORTED
from huiyin.units import queries as units

TIMELY = ("timely_notice", "timely_forward", "timely_handling", "timely_simplified", "timely_service")
RESULTS = ("closed_share", "settled_share", "once_resolved", "executed")
QUALITY = (
    *TIMELY[:3],
    *RESULTS,
    "response",
    "solved",
    "satisfied",
    "participation",
    "changed",
    "timely_execution",
    "median_days",
    "level_base",
)
_COLUMNS = (("指标", False), ("本期", True), ("分子/分母", True))
_LAW = "比率不足规定件数的，只注明样本不足，不作比较。检举控告件不在其中。"
_THEN = "办结率、案结事了率、一次性化解率、执行率按数据截至日所知；以后办结、再次信访、落实的，不改变本报告。"


def quality(making: Making) -> list[Block]:
    """The rates of the monthly review."""
    return [heading("办理质量"), _rates(making, QUALITY), note(f"{bases(making)}{_LAW}{_THEN}")]


def outcomes(making: Making) -> list[Block]:
    """How the year was worked: the rates of quality among its statistics."""
    return [_rates(making, QUALITY), note(f"{_LAW}{_THEN}")]


def so_far(making: Making) -> list[Block]:
    """What came of the work of the year so far: in one week hardly anything can have come of it."""
    last = making.span.last
    year = Period(first=last.replace(month=1, day=1), last=last)
    rows = [
        (REPORTED[code].label, making.value(code, span=year), _made(making, code, year)) for code in RESULTS
    ]
    told = f"自{day(year.first)}起累计。{_LAW}{_THEN}"
    return [heading("今年以来办理结果"), table("今年以来办理结果", _COLUMNS, rows), note(told)]


def timely(making: Making) -> list[Block]:
    """The rates of limits."""
    return [heading("期限执行情况"), _rates(making, TIMELY), note(f"{bases(making)}{_LAW}")]


def late(making: Making) -> list[Block]:
    """Limits that were not kept, by the unit that owed them, in the order of the tree."""
    found = making.groups("limits", "unit")
    owing = {unit for unit, row in found.items() if unit and row["overdue"].whole}
    rows = [
        (one.name, making.count("overdue", by="unit", group=str(one.id)), _handling(making, str(one.id)))
        for one in units.tree()
        if str(one.id) in owing
    ]
    told = f"期内届满而没有按期履行的时限{making.count('overdue')}项"
    told += f"，涉及{len(rows)}个单位，按机构顺序列出。" if rows else "。"
    columns = (("单位", False), ("超期时限", True), ("按期办结率", True))
    return [heading("超期情况"), paragraph(told), *([table("各单位超期情况", columns, rows)] if rows else [])]


def _handling(making: Making, unit: str) -> str:
    return making.value("timely_handling", by="unit", group=unit)


def _rates(making: Making, codes: Sequence[str]) -> Block:
    return table("主要指标", (*_COLUMNS, *making.compared), [_row(making, code) for code in codes])


def _row(making: Making, code: str) -> tuple[str, ...]:
    then = (moved(making, code, span) for _name, span in making.others)
    return (REPORTED[code].label, making.value(code), _made(making, code, making.span), *then)


def _made(making: Making, code: str, span: Period) -> str:
    """Of which cases a value is made, each number with its list."""
    whole = making.count(code, span=span)
    return f"{making.count(code, 'hits', span=span)}/{whole}" if REPORTED[code].hits else whole
