"""The supervisor's morning: what is due, what is late and with whom, and whose answers are awaited (U43)."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.analysis.queries import hot, indicators, look_backs
from huiyin.inspection import queries as inspection
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.supervision import queries as supervision
from huiyin.supervision.queries import recommendations as advice
from huiyin.units import queries as units
from huiyin.web.parts.areas import by_area
from huiyin.web.supervise.dashboard.board import Board, Cell, Row, Sheet, count
from huiyin.web.supervise.indicators.asked import Asked


def spans(on: date) -> dict[str, tuple[date, date]]:
    """Today, and from today to Sunday."""
    return {"today": (on, on), "week": (on, on + timedelta(days=6 - on.weekday()))}


def morning(actor: Actor, asked: Asked, on: date) -> Board:
    """Tiles first, then the bodies with something overdue in the order of the tree."""
    found, orders = indicators.standings(actor, on=on).units, actor.has(Role.SUPERVISOR)
    return Board(
        sheets=(
            Sheet(
                caption=_("今天"),
                heads=(_("事项"), _("件数")),
                rows=tuple(_tiles(actor, on, sum(one.late for one in found.values()))),
                draw="tiles",
            ),
            Sheet(
                caption=_("有超期诉求的单位"),
                heads=(_("单位"), _("已超期"), _("10日内到期"), *([_("督办")] if orders else [])),
                rows=tuple(_late(found, orders=orders)),
                draw="areas",
                said=_("按单位层级排列，不按多少排名。按“督办”，就为该单位超期的诉求拟好督办函，看过再发。")
                if orders
                else _("按单位层级排列，不按多少排名。"),
            ),
        ),
        meaning=_(
            "今天到期、本周到期：有时限在今天、在今天起到周日届满的在办诉求项，暂定的日期不算。"
            "已超期：时限届满日已过的。挂牌督办：联席会议挂牌、尚未摘牌的事项中的在办诉求项。检举控告件不在其中。数字与点开的清单一致。"
        ),
        more=((_("督查一览"), reverse("supervise:overview")),),
    )


def _tiles(actor: Actor, on: date, late: int) -> Iterator[Row]:
    due = indicators.count_due(actor, spans(on), on=on)
    yield _tile(_("今天到期"), due["today"], reverse("supervise:dashboard_listed", args=["today"]))
    yield _tile(_("本周到期（含今天）"), due["week"], reverse("supervise:dashboard_listed", args=["week"]))
    yield _tile(_("已超期"), late, reverse("supervise:all", args=["late"]), urgent=True)
    posted = len(matters.claims_open(actor, supervision.listed_now(), on=on))
    listing = reverse("supervise:dashboard_listed", args=["posted"])
    yield _tile(_("挂牌督办"), posted, listing, urgent=True)
    orders = f"{reverse('desk:orders')}?side=all&tab="
    standing = supervision.count_orders(actor, on=on)
    yield _tile(_("督办件逾期未反馈"), standing["late"], f"{orders}late", urgent=True)
    yield _tile(_("督办件已反馈待审核"), standing["answered"], f"{orders}answered")
    findings, listed = supervision.count_findings(actor, on=on), reverse("supervise:findings")
    yield _tile(_("待处理的程序问题"), findings["open"], f"{listed}?tab=open")
    yield _tile(_("程序问题待整改"), findings["suggested"], f"{listed}?tab=suggested")
    advised = advice.count_recommendations(actor, on=on)["late"]
    yield _tile(
        _("三项建议逾期未反馈"), advised, f"{reverse('supervise:recommendations')}?tab=late", urgent=True
    )
    _rows, effects = look_backs.effects(actor, look_backs.EffectAsked(done=False), on=on)
    without = f"{reverse('supervise:effects')}?tab=not_fewer&done=no"
    yield _tile(_("采纳后没有减少、尚未落实的建议"), effects["not_fewer"], without)
    if actor.has(*inspection.CALLING):
        calls = inspection.count_calls(actor, at=clock.now())["due"]
        yield _tile(_("现在要回访"), calls, f"{reverse('desk:callbacks')}?tab=due")
    yield _tile(_("苗头待核实"), hot.waiting(actor, on=on), reverse("supervise:alerts"))


def _tile(name: str, many: int, url: str, *, urgent: bool = False) -> Row:
    return Row(name=name, cells=(count(many, url, tone="red" if urgent and many else ""),))


def _late(found: Mapping[int | None, matters.Standing], *, orders: bool) -> Iterator[Row]:
    late, soon, order = (
        reverse("supervise:all", args=["late"]),
        reverse("supervise:all", args=["soon"]),
        reverse("supervise:ordering"),
    )
    bodies = (unit for unit in units.tree() if unit.id in found and found[unit.id].late)
    for area, listed in by_area(bodies).items():
        for unit in listed:
            one = found[unit.id]
            deed = [Cell(text=_("督办"), url=f"{order}?late={unit.id}")] if orders else []
            numbers = count(one.late, f"{late}{unit.id}/"), count(one.soon, f"{soon}{unit.id}/")
            yield Row(name=unit.name, group=area, cells=(*numbers, *deed))
