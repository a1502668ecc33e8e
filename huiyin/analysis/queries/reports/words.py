"""Days and changes as reports say them."""

from datetime import date
from decimal import Decimal

from huiyin.analysis.queries.indicators.readings import few
from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.rules.indicators.change import Base, change
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.numbers import REPORTED
from huiyin.catalogue import queries as catalogue


def day(one: date) -> str:
    """2026年3月20日."""
    return f"{one.year}年{one.month}月{one.day}日"


def span_words(one: Period) -> str:
    """A month, a quarter, a year, one day, or both days."""
    if one.kind == "month":
        return f"{one.first.year}年{one.first.month}月"
    if one.kind == "year":
        return f"{one.first.year}年"
    if one.kind == "quarter":
        return f"{one.first.year}年第{(one.first.month + 2) // 3}季度"
    if one.days == 1:
        return day(one.first)
    first, last = one.first, one.last
    if first.year != last.year:
        return f"{day(first)}至{day(last)}"
    return f"{day(first)}至{'' if first.month == last.month else f'{last.month}月'}{last.day}日"


def year_words(one: Period) -> str:
    """全年, or of a year that still runs up to which day."""
    return "全年" if one.kind == "year" else f"截至{one.last.month}月{one.last.day}日，本年"


def bases(making: Making) -> str:
    """Which spans are compared, each with its days."""
    told = "；".join(f"{name}与{span_words(one)}（{one.days}天）比较" for name, one in making.others)
    unlike = any(not making.span.alike(one) for _name, one in making.others)
    care = "各期天数不同，件数不宜直接比较。" if unlike else ""
    return f"本期{span_words(making.span)}（{making.span.days}天）；{told}。{care}"


def moved(making: Making, code: str, other: Period) -> str:
    """By how much a number differs from another span, with the value and the cases of that span."""
    return moved_group(making, code, "", "", other)


def moved_group(making: Making, code: str, by: str, group: str, other: Period) -> str:
    """The same of one group; of fewer than the place asks for in the other span nothing is said in per cent."""
    one = REPORTED[code]
    now = making.tally(code, by=by, group=group)
    then = making.tally(code, span=other, by=by, group=group)
    if then.value(one) is None:
        return "无可比数据"
    base = making.value(code, span=other, by=by, group=group)
    told = (
        base if one.counted else f"{base}，{making.count(code, span=other, by=by, group=group)}{_cases(code)}"
    )
    if one.counted and then.whole < catalogue.profile().watch.enough:
        return f"对比期为{base}"
    if few(one, now) or few(one, then):
        return f"不作比较（{told}）"
    found = change(
        Base(value=now.value(one), cases=now.whole, period=making.span),
        Base(value=then.value(one), cases=then.whole, period=other),
        counted=one.counted,
    )
    if found.by is None:
        return f"对比期为{told}"
    return f"{_said(found.by, one.kind)}（{told}）"


def _cases(code: str) -> str:
    return "人次" if REPORTED[code].source == "verdicts" else "件"


def _said(by: Decimal, kind: str) -> str:
    if not by:
        return "持平"
    unit = {"share": "个百分点", "median": "天"}.get(kind, "%")
    return f"{'上升' if by > 0 else '下降'}{abs(by)}{unit}"
