"""A head's own unit: what it owes in which colours, what is late and at which step, its rates beside its peers'."""

from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.analysis.queries import indicators
from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.colour import last_days
from huiyin.kernel.actor import Actor
from huiyin.matters import queries as matters
from huiyin.supervision import queries as supervision
from huiyin.units import queries as units
from huiyin.web.desk.work.rows import Row as Claim
from huiyin.web.desk.work.rows import rows
from huiyin.web.parts.days import day_words
from huiyin.web.parts.say import say
from huiyin.web.supervise.dashboard.board import Board, Cell, Row, Sheet, count, plain
from huiyin.web.supervise.dashboard.rated import QUALITY, chosen, rated
from huiyin.web.supervise.indicators.asked import Asked
from huiyin.web.supervise.indicators.words import period_words

SHOWN = 10
OFFICE_DUTY = "timely_forward"
"""Of those who register and send on: what a petition office itself answers for (S-14)."""


def bounds(on: date) -> tuple[date, date]:
    """The last yellow and the last blue day, by the thresholds of the place."""
    return last_days(on, catalogue.calendar(), catalogue.profile().watch.colours)


def backlog(actor: Actor, asked: Asked, on: date) -> Board:
    """What the unit owes, by colour, and the orders that it has to answer."""
    found = matters.count_colours(actor, bounds(on), on=on, listed=supervision.listed_now())
    tiles = [
        Row(
            name=say(label),
            cells=(
                count(
                    found[key], reverse("supervise:dashboard_listed", args=[key]), tone=_tone(key, found[key])
                ),
            ),
        )
        for key, label in matters.COLOUR_LABELS
    ]
    awaited = supervision.count_orders(actor, on=on, side="received")["awaited"]
    orders = f"{reverse('desk:orders')}?side=received&tab=awaited"
    tiles.append(Row(name=_("督办件待反馈"), cells=(count(awaited, orders),)))
    caption = _("%(unit)s：待办%(n)s项") % {"unit": actor.unit_name, "n": f"{sum(found.values()):,}"}
    return Board(
        sheets=(Sheet(caption=caption, heads=(_("颜色"), _("件数")), rows=tuple(tiles), draw="tiles"),),
        meaning=_(
            "本单位应当办理下一步的诉求项，按最急的时限分颜色；暂定的日期不算超期。数字与点开的清单一致。"
        ),
        more=((_("我的待办"), reverse("desk:inbox")),),
    )


def _tone(key: str, many: int) -> str:
    """No number is red for nothing."""
    return key if many or key != "red" else ""


def late(actor: Actor, asked: Asked, on: date) -> Board:
    """The most urgent ones that are late, each with the limit that was missed and the step at which it stands."""
    found = matters.work_list(actor, on=on, tab="late")
    listed = rows(found.rows[:SHOWN], on=on)
    total = found.counts.get("late", 0)
    return Board(
        sheets=(
            Sheet(
                caption=_("超期的是哪些，停在哪里"),
                heads=(_("事项"), _("超过的时限"), _("届满日"), _("停在哪一步"), _("编号")),
                rows=tuple(_late(one) for one in listed),
                said=_("共%(n)s项超期，下面是最急的%(shown)s项。") % {"n": f"{total:,}", "shown": len(listed)}
                if listed
                else _("本单位没有超期的诉求项。"),
            ),
        ),
        meaning=_("超期：时限届满日已过，日期不是暂定的。停在哪一步：诉求项现在的状态。"),
        more=((_("全部超期"), f"{reverse('desk:inbox')}?tab=late"),),
    )


def beside(actor: Actor, asked: Asked, on: date) -> Board:
    """The unit's rates beside the median of bodies of its level and kind."""
    first, last = asked.period.first, asked.period.last
    asked_of = tuple(one for one in chosen((OFFICE_DUTY, *QUALITY)) if one.kind == "share")
    found = indicators.beside_peers(asked_of, actor.unit_id, _alike(actor), since=first, until=last)
    sends_on = found.own[OFFICE_DUTY].whole
    wanted = (one for one in asked_of if sends_on or one.key != OFFICE_DUTY)
    query = f"{asked.query}&unit={actor.unit_id}"
    rows = tuple(
        Row(
            name=say(one.label),
            cells=(rated(one, found.own[one.key], query), _usual(found.usual[one.key])),
        )
        for one in wanted
    )
    return Board(
        sheets=(
            Sheet(
                caption=_("本单位与同级同类单位的中位数"),
                heads=(_("指标"), _("本单位"), _("同级中位数")),
                rows=rows,
                draw="across" if any(cell.drawn for row in rows for cell in row.cells) else "table",
                sign="%",
                said=_compared(rows),
            ),
        ),
        meaning=_(
            "中位数由样本足够的同级同类单位算出，看不出是哪个单位。样本足够的同级同类单位不到5个时，不给出。改变率越低越好。"
        ),
        of=period_words(asked.period),
    )


def _late(one: Claim) -> Row:
    return Row(
        name=one.title,
        url=one.url,
        cells=(
            plain(say(one.due_label)),
            plain(day_words(one.due_day, weekday=False) if one.due_day else _("没有在走的时限")),
            plain(say(one.state)),
            plain(one.number),
        ),
    )


def _alike(actor: Actor) -> list[int]:
    mine = units.unit(actor.unit_id or 0)
    return [unit.id for unit in units.tree() if (unit.level, unit.kind) == (mine.level, mine.kind)]


def _compared(rows: tuple[Row, ...]) -> str:
    """How many indicators stand above their median, and how many below."""
    told = [
        tuple(Decimal(cell.drawn) for cell in row.cells)
        for row in rows
        if all(cell.drawn for cell in row.cells)
    ]
    if not told:
        return _(
            "还没有可以比的指标：本单位的样本不足，或者样本足够的同级同类单位不到5个。可以换一个较长的时期看。"
        )
    said = {
        "n": len(told),
        "above": sum(own > usual for own, usual in told),
        "below": sum(own < usual for own, usual in told),
    }
    return _("可以比的%(n)s项中，高于同级中位数的%(above)s项，低于的%(below)s项。") % said


def _usual(value: Decimal | None) -> Cell:
    return plain(_("样本不足")) if value is None else Cell(text=f"{value}%", drawn=str(value))
