"""Is it getting better? Indicators of quality with their change, and their course over a year, month by month."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.analysis.queries import indicators
from huiyin.analysis.queries.indicators import Indicator, Period, Reading, Tally
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.web.parts.days import month_words
from huiyin.web.parts.say import say
from huiyin.web.supervise.dashboard.board import Board, Cell, Row, Sheet, count
from huiyin.web.supervise.dashboard.rated import COURSES, QUALITY, chosen, rated
from huiyin.web.supervise.indicators.asked import Asked
from huiyin.web.supervise.indicators.words import change_words, period_words

FLOW = ("closed_share", "median_days")
"""What came is counted as the whole of the one, what was answered as the whole of the other."""


UNRIPE = ("once_resolved",)
"""Of what was answered lately nobody can have come again yet: its change says nothing of better or worse."""
WORTH_TELLING = 1
"""A smaller change, in percentage points or days, is called neither better nor worse."""


def quality(actor: Actor, asked: Asked, on: date) -> Board:
    """Each indicator with its value, its cases, and how it stands against the other period."""
    found = indicators.readings(actor, chosen(QUALITY), period=asked.period, against=asked.against)
    return Board(
        sheets=(
            Sheet(
                caption=_("办理质量"),
                heads=(_("指标"), _("数值"), _("变化")),
                rows=tuple(_tile(one, asked) for one in found),
                draw="tiles",
            ),
        ),
        meaning=_(
            "只看办理质量，不看信访量。不足%(n)s件的只说明样本不足，不显示数值，也不比较；变化不到1个百分点（1天）的不说好转、变差。一次性化解率会随以后的再次信访下降，近期的不说好转、变差。"
        )
        % {"n": catalogue.profile().watch.enough},
        of=period_words(asked.period),
        more=((_("全部指标"), f"{reverse('supervise:indicators')}?{asked.query}"),),
    )


def trends(actor: Actor, asked: Asked, on: date) -> Board:
    """Four shares over twelve months; a month of too few cases has no point."""
    year, wanted = indicators.period.year_until(on), chosen(COURSES)
    found = indicators.tallies(actor, wanted, since=year.first, until=year.last, by="month")
    rows = tuple(
        Row(
            name=month_words(month.first),
            cells=tuple(_of_month(one, found[one.key].get(month.first), year, month) for one in wanted),
        )
        for month in year.months
    )
    said = _("；").join(_course(one, rows, at) for at, one in enumerate(wanted)) + _("。")
    heads = (_("月份"), *(say(one.label) for one in wanted))
    return Board(
        sheets=(Sheet(caption=_("质量走势"), heads=heads, rows=rows, draw="lines", said=said, sign="%"),),
        meaning=_(
            "近十二个月，每月各算各的，本月算到今天。样本不足的月份不画点。评价和再次信访都可以晚于答复，近月的数字还会变化。"
        ),
    )


def flow(actor: Actor, asked: Asked, on: date) -> Board:
    """What came and what was answered, month by month: for orientation, no body is judged by it (E-12)."""
    year, wanted = indicators.period.year_until(on), chosen(FLOW)
    found = indicators.tallies(actor, wanted, since=year.first, until=year.last, by="month")
    rows = tuple(
        Row(name=month_words(month.first), cells=tuple(_many(one, found, year, month) for one in wanted))
        for month in year.months
    )
    totals = [sum(int(row.cells[at].drawn) for row in rows) for at in (0, 1)]
    return Board(
        sheets=(
            Sheet(
                caption=_("收到和答复"),
                heads=(_("月份"), _("收到"), _("答复")),
                rows=rows,
                draw="bars",
                said=_("近十二个月收到%(came)s项，作出答复%(answered)s项。")
                % {"came": f"{totals[0]:,}", "answered": f"{totals[1]:,}"},
            ),
        ),
        meaning=_("收到：当月收到的诉求项。答复：当月作出的答复。只供了解负荷，不用来评价、排名。"),
    )


def _tile(reading: Reading, asked: Asked) -> Row:
    one = reading.indicator
    return Row(
        name=say(one.label),
        url=f"{reverse('supervise:indicator', args=[one.key])}?{asked.query}",
        cells=(rated(one, reading.now, asked.query), Cell(text=change_words(reading), tone=_turn(reading))),
    )


def _turn(reading: Reading) -> str:
    """Better, worse, or neither."""
    by, better = reading.change.by, reading.indicator.better
    if by is None or better == "neutral":
        return ""
    if reading.indicator.key in UNRIPE:
        return "unripe"
    if abs(by) < WORTH_TELLING:
        return "same"
    return "better" if (by > 0) == (better == "more") else "worse"


def _of_month(one: Indicator, tally: Tally | None, year: Period, month: Period) -> Cell:
    return rated(one, tally or Tally(), f"period={year.key}&month={month.key}")


def _many(
    one: Indicator, found: Mapping[str, Mapping[indicators.Group, Tally]], year: Period, month: Period
) -> Cell:
    way = reverse("supervise:indicator_listed", args=[one.key, "whole"])
    tally = found[one.key].get(month.first, Tally())
    return count(tally.whole, f"{way}?period={year.key}&month={month.key}")


def _course(one: Indicator, rows: tuple[Row, ...], at: int) -> str:
    """How the last month with enough cases stands against the first."""
    known = [(row.name, Decimal(row.cells[at].drawn)) for row in rows if row.cells[at].drawn]
    if len(known) < 2:
        return _("%(name)s样本不足，没有走势") % {"name": say(one.label)}
    (then, was), (now, is_now) = known[0], known[-1]
    said = {"name": say(one.label), "then": then, "was": was, "now": now, "is": is_now}
    return _("%(name)s由%(then)s的%(was)s%%到%(now)s的%(is)s%%") % said
