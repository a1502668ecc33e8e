"""One body: what it is, who sits in it, what it is responsible for, what it was before."""

from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.accounts import queries as accounts
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.routing import queries as routing
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.pages import page
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Column, Fact, Link, Table


@seat_required(Role.ADMIN)
@require_GET
def unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Show it; what this seat may change is offered, the rest is for reading."""
    on = clock.today()
    body = units.unit(unit_id)
    context = {
        "unit": body,
        "open": body.open_on(on),
        "may": units.may_manage(actor_of(request), body.place_id),
        "facts": facts(body),
        "seats": _seats(accounts.seats_page(on=on, unit_id=unit_id, with_closed=True, size=200).rows, on),
        "answerable": _answerable(accounts.responsibilities([unit_id], on).get(unit_id, ())),
        "duties": _duties(routing.duties_of(unit_id), on, unit_id),
        "history": _history(unit_id),
    }
    return page(request, "manage/units/unit.html", context)


def facts(body: units.UnitFacts) -> list[Fact]:
    """What the body is."""
    return [
        Fact("代码", body.code),
        Fact("简称", body.short_name),
        Fact("类型", say(units.KIND_LABELS[body.kind])),
        Fact("层级", say(units.LEVEL_LABELS[body.level])),
        Fact("隶属", _link(body.parent_id)),
        Fact("业务上级", _link(body.guide_id)),
        Fact("领导关系", _("垂直领导") if body.vertical else _("属地领导")),
        Fact("所在地", units.place_label(body.place_id) if body.place_id else ""),
        Fact("设立日期", body.opened_on),
        *([Fact("撤销日期", body.closed_on)] if body.closed_on else []),
        *([Fact("承继单位", _link(body.successor_id))] if body.successor_id else []),
    ]


def _link(unit_id: int | None) -> Link | str:
    return Link(units.unit(unit_id).name, reverse("manage:unit", args=[unit_id])) if unit_id else "—"


def _seats(rows: Iterable[accounts.SeatFacts], on: date) -> Table:
    return Table(
        caption="岗位",
        columns=[
            Column("姓名"),
            Column("岗位"),
            Column("职责"),
            Column("起"),
            Column("状态"),
            Column("办理"),
        ],
        rows=[
            (
                Link(one.display_name, reverse("manage:account", args=[one.account_id])),
                one.title,
                "、".join(map(say, one.role_labels)),
                one.opened_on,
                Chip("在用", "green") if one.gives_rights(on) else Chip("停用"),
                Link(_("撤销岗位"), reverse("manage:close_seat", args=[one.id]), one.display_name)
                if one.closed_on is None
                else "—",
            )
            for one in rows
        ],
        empty="还没有设岗。",
    )


def _answerable(found: Iterable[accounts.ResponsibilityFacts]) -> Table:
    return Table(
        caption="三项责任",
        columns=[Column("责任"), Column("方面"), Column("责任人")],
        rows=[(say(one.label), say(one.side_label), one.seat.label) for one in found],
        empty="还没有指定责任人。",
    )


def _duties(rows: Iterable[routing.DutyFacts], on: date, unit_id: int) -> Table:
    return Table(
        caption="职责清单",
        columns=[
            Column("职责"),
            Column("常用说法"),
            Column("依据"),
            Column("起"),
            Column("止"),
            Column("办理"),
        ],
        rows=[
            (
                one.text,
                "、".join(one.keywords),
                one.source,
                one.valid_from,
                one.valid_to,
                Link(_("终止"), reverse("manage:end_duty", args=[unit_id, one.id]), one.text)
                if one.valid_on(on) and one.unit_id == unit_id
                else "—",
            )
            for one in rows
        ],
        empty="清单中没有本单位的职责。",
    )


def _history(unit_id: int) -> Table:
    return Table(
        caption="沿革",
        columns=[Column("日期"), Column("变更"), Column("变更前"), Column("变更后"), Column("办理人")],
        rows=[
            (one.on, say(one.label), one.before or "—", one.after or "—", one.by)
            for one in units.history(unit_id)
        ],
        empty="没有变更记录。",
    )
