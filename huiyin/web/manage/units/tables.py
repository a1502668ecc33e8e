"""The tables on the page of one body."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.accounts import queries as accounts
from huiyin.routing import queries as routing
from huiyin.units import queries as units
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Cell, Column, Link, Table

MOST = 200
"""Seats of one body that a page shows."""


def seats(body: units.UnitFacts, on: date, *, may: bool) -> Table:
    """Who sits there; of a virtual body, from where each member is sent (WH-23)."""
    rows = accounts.seats_page(on=on, unit_id=body.id, with_closed=True, size=MOST).rows
    homes = accounts.seats_by_ids(one.home_id for one in rows if one.home_id) if body.is_virtual else {}
    names = ["姓名", "岗位", "职责", *(["派出单位"] if body.is_virtual else []), "起", "状态"]
    return Table(
        caption="成员" if body.is_virtual else "岗位",
        columns=[*map(Column, names), *([Column("办理")] if may else [])],
        rows=[
            (
                Link(one.display_name, reverse("manage:account", args=[one.account_id])),
                one.title,
                "、".join(map(say, one.role_labels)),
                *([_home(homes.get(one.home_id or 0))] if body.is_virtual else []),
                one.opened_on,
                _standing(one, on),
                *([_changes(one)] if may else []),
            )
            for one in rows
        ],
        empty="还没有成员。请从各单位已设岗的人员中增加。" if body.is_virtual else "还没有设岗。",
    )


def _home(home: accounts.SeatFacts | None) -> Cell:
    return Link(home.unit.name, reverse("manage:unit", args=[home.unit.id])) if home else _("本机构")


def _standing(seat: accounts.SeatFacts, on: date) -> Chip:
    if seat.gives_rights(on):
        return Chip("在用", "green")
    return Chip("尚未开始", "blue") if seat.opened_on > on and seat.closed_on is None else Chip("停用")


def _changes(seat: accounts.SeatFacts) -> Cell:
    if seat.closed_on is not None:
        return "—"
    return (
        Link(_("变更"), reverse("manage:change_seat", args=[seat.id]), seat.display_name),
        Link(_("撤销岗位"), reverse("manage:close_seat", args=[seat.id]), seat.display_name),
    )


def duties(unit_id: int, on: date, *, may: bool) -> Table:
    """What it is there for; duties of the body that guides it are changed over there."""
    names = ("职责", "常用说法", "依据", "起", "止")
    return Table(
        caption="职责清单",
        columns=[*map(Column, names), *([Column("办理")] if may else [])],
        rows=[
            (
                one.text,
                "、".join(one.keywords),
                one.source,
                one.valid_from,
                one.valid_to or "—",
                *([_end(one, unit_id, on)] if may else []),
            )
            for one in routing.duties_of(unit_id)
        ],
        empty="清单中没有本单位的职责。",
    )


def _end(duty: routing.DutyFacts, unit_id: int, on: date) -> Cell:
    if duty.unit_id != unit_id or not duty.valid_on(on):
        return "—"
    return Link(_("终止"), reverse("manage:end_duty", args=[unit_id, duty.id]), duty.text)


def territory(unit_id: int, on: date) -> Table | None:
    """The territory rules that name it; None where there is none."""
    lines = routing.territory_page(on=on, unit_id=unit_id, size=MOST).rows
    rows = [(one.place, one.duty or _("全部职责"), one.rule.source, one.rule.valid_from) for one in lines]
    return Table("属地规则", [*map(Column, ("地域", "职责", "依据", "起"))], rows) if rows else None


def below(unit_id: int, on: date) -> Table | None:
    """The bodies that belong to it; None where there is none."""
    bodies = [one for one in units.children(unit_id) if one.open_on(on)]
    rows: list[tuple[Cell, ...]] = [
        (
            Link(one.name, reverse("manage:unit", args=[one.id])),
            one.code,
            say(units.KIND_LABELS[one.kind]),
            say(units.LEVEL_LABELS[one.level]),
        )
        for one in bodies
    ]
    return Table("下属单位", [*map(Column, ("单位", "代码", "类型", "层级"))], rows) if rows else None


def history(unit_id: int) -> Table:
    """What it was before."""
    return Table(
        caption="沿革",
        columns=[Column("日期"), Column("变更"), Column("变更前"), Column("变更后"), Column("办理人")],
        rows=[
            (one.on, say(one.label), one.before or "—", one.after or "—", one.by)
            for one in units.history(unit_id)
        ],
        empty="没有变更记录。",
    )
