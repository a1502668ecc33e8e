"""Indicators in words: periods, values, and changes that name their bases."""

from decimal import Decimal

from django.utils.translation import gettext as _

from huiyin.analysis.queries import indicators
from huiyin.analysis.queries.indicators import Change, Indicator, Period, Reading, Tally
from huiyin.web.parts.days import day_words, month_words


def period_words(one: Period) -> str:
    """A month, a quarter, a year, or both days: the year once where it is the same."""
    if one.kind == "month":
        return month_words(one.first)
    if one.kind == "year":
        return _("%(year)s年") % {"year": one.first.year}
    if one.kind == "quarter":
        quarter = (one.first.month + 2) // 3
        return _("%(year)s年第%(quarter)s季度") % {"year": one.first.year, "quarter": quarter}
    first = day_words(one.first, weekday=False)
    last = day_words(one.last, weekday=False, year=one.first.year != one.last.year)
    return first if one.days == 1 else _("%(first)s至%(last)s") % {"first": first, "last": last}


def value_words(one: Indicator, tally: Tally) -> str:
    """The value with its unit; too few cases say nothing, and of none there is nothing to say."""
    value = tally.value(one)
    if value is None:
        return _("无事项")
    if indicators.few(one, tally):
        return _("样本不足（%(n)s件）") % {"n": tally.whole}
    return _value(one, value)


def change_words(reading: Reading) -> str:
    """By how much, since when and of how many; and that the periods are not as long, where they are not."""
    said = _moved(reading.indicator, reading.change)
    return said if reading.change.alike else f"{said}{_unlike(reading.change)}"


def _value(one: Indicator, value: Decimal) -> str:
    if one.kind == "share":
        return f"{value}%"
    return _("%(n)s天") % {"n": value} if one.kind == "median" else f"{value:,}"


def _moved(one: Indicator, moved: Change) -> str:
    base = _base(one, moved)
    if moved.by is None:
        return _("%(base)s，不作比较") % {"base": base}
    size = abs(moved.by)
    if not size:
        return _("%(base)s，持平") % {"base": base}
    more = moved.by > 0
    if one.kind == "share":
        told = _("比%(base)s高%(n)s个百分点") if more else _("比%(base)s低%(n)s个百分点")
    elif one.kind == "median":
        told = _("比%(base)s多%(n)s天") if more else _("比%(base)s少%(n)s天")
    else:
        told = _("比%(base)s多%(n)s%%") if more else _("比%(base)s少%(n)s%%")
    return told % {"base": base, "n": size}


def _base(one: Indicator, moved: Change) -> str:
    before = moved.before
    named = period_words(before.period)
    if before.value is None:
        return _("%(period)s没有可比的") % {"period": named}
    if indicators.few(one, Tally(whole=before.cases)):
        return _("%(period)s样本不足（%(n)s件）") % {"period": named, "n": before.cases}
    shown = _value(one, before.value)
    if one.counted:
        return _("%(period)s（%(value)s）") % {"period": named, "value": shown}
    return _("%(period)s（%(value)s，%(n)s件）") % {"period": named, "value": shown, "n": f"{before.cases:,}"}


def _unlike(moved: Change) -> str:
    days = {"now": moved.now.period.days, "before": moved.before.period.days}
    return _("；两期长短不同（本期%(now)s天，对比期%(before)s天），不宜直接比较") % days
