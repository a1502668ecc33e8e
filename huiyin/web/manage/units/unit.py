"""One body: what it is, who sits in it, what it is responsible for, what it was before."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.people.responsibility import answerable
from huiyin.web.manage.units import tables
from huiyin.web.manage.units.contact import published
from huiyin.web.parts.pages import page
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Fact, Link

LEADING_GROUPS = (units.UnitKind.JOINT_CONFERENCE, units.UnitKind.GOVERNMENT, units.UnitKind.STREET_OFFICE)
"""Bodies below which joint groups by field are set up."""


@seat_required(Role.ADMIN)
@require_GET
def unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Show it; what this seat may change is offered, the rest is for reading."""
    on = clock.today()
    body = units.unit(unit_id)
    may = body.open_on(on) and units.may_manage(actor_of(request), body.place_id)
    context = {
        "unit": body,
        "open": body.open_on(on),
        "may": may,
        "theirs": body.open_on(on) and not may,
        "leads_groups": body.kind in LEADING_GROUPS,
        "below": tables.below(unit_id, on),
        "facts": facts(body),
        "contact": published(unit_id),
        "seats": tables.seats(body, on, may=may),
        "answerable": answerable(unit_id, on, may=may),
        "duties": tables.duties(unit_id, on, may=may),
        "territory": tables.territory(unit_id, on),
        "history": tables.history(unit_id),
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
        Fact("发文机关代字", documents.letter_word(body.id)),
        Fact("设立日期", body.opened_on),
        *([Fact("撤销日期", body.closed_on)] if body.closed_on else []),
        *([Fact("承继单位", _link(body.successor_id))] if body.successor_id else []),
    ]


def _link(unit_id: int | None) -> Link | str:
    return Link(units.unit(unit_id).name, reverse("manage:unit", args=[unit_id])) if unit_id else "—"
