"""地域: the places of the territory, from the city down to the grid, one step at a time."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.pages import page
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Column, Fact, Link, Table

STEPS = tuple(units.PlaceKind)
"""From the city to the grid; a place lies directly in one of the step above."""


@seat_required(Role.ADMIN)
@require_GET
def places(request: HttpRequest) -> HttpResponse:
    """Show the places that lie in no other: mostly the one city."""
    return page(request, "manage/territory/places.html", {"inside": _inside(None)})


@seat_required(Role.ADMIN)
@require_GET
def one(request: HttpRequest, place_id: int) -> HttpResponse:
    """Show one place with what lies directly in it and who sits there; its administrators may change it."""
    found, on = units.place(place_id), clock.today()
    may = found.open_on(on) and units.may_manage(actor_of(request), place_id)
    context = {
        "place": found,
        "open": found.open_on(on),
        "may": may,
        "may_open": may and found.kind is not STEPS[-1],
        "facts": _facts(found),
        "inside": _inside(place_id) if found.kind is not STEPS[-1] else None,
        "seated": _seated(place_id),
        "above": reverse("manage:place", args=[found.parent_id])
        if found.parent_id
        else reverse("manage:places"),
    }
    return page(request, "manage/territory/place.html", context)


def _facts(found: units.PlaceFacts) -> list[Fact]:
    return [
        Fact("代码", found.code),
        Fact("层级", say(units.PLACE_LABELS[found.kind])),
        Fact("上级地域", _link(found.parent_id)),
        Fact("别名", "、".join(found.aliases)),
        Fact("设立日期", found.opened_on),
        *([Fact("撤销日期", found.closed_on)] if found.closed_on else []),
        *([Fact("承继地域", _link(found.successor_id))] if found.successor_id else []),
    ]


def _link(place_id: int | None) -> Link | str:
    return Link(units.place(place_id).name, reverse("manage:place", args=[place_id])) if place_id else "—"


def _inside(place_id: int | None) -> Table:
    found = [each for each in units.places_under(place_id) if each.parent_id == place_id]
    return Table(
        caption=_("共%(n)s个地域") % {"n": f"{len(found):,}"},
        columns=[Column("地域"), Column("代码"), Column("层级"), Column("状态")],
        rows=[
            (_link(each.id), each.code, say(units.PLACE_LABELS[each.kind]), _state(each)) for each in found
        ],
        empty="没有下级地域。",
    )


def _state(found: units.PlaceFacts) -> Chip:
    return Chip("在用", "green") if found.open_on(clock.today()) else Chip("已撤销")


def _seated(place_id: int) -> Table:
    on = clock.today()
    found = [each for each in units.tree() if each.place_id == place_id and each.open_on(on)]
    return Table(
        caption=_("所在单位，共%(n)s个") % {"n": f"{len(found):,}"},
        columns=[Column("单位"), Column("类型")],
        rows=[
            (Link(each.name, reverse("manage:unit", args=[each.id])), say(units.KIND_LABELS[each.kind]))
            for each in found
        ],
        empty="没有单位。",
    )
