"""属地规则: in which area which matters go to whom (H-2)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.routing import queries as routing
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Cell, Column, Link, Table
from huiyin.web.recording.forms.place import meant

SIZE = 50


class FilterForm(HouseForm):
    """What the list is narrowed by."""

    place = TextField(label=gettext_lazy("地域"), max_length=60, required=False)
    ended = forms.BooleanField(label=gettext_lazy("包括已失效的"), required=False)

    def clean(self) -> dict[str, Any]:
        """The place by its name."""
        said = super().clean() or {}
        if said.get("place"):
            try:
                said["place_id"] = meant(said["place"])
            except ValueError as error:
                self.add_error("place", str(error))
        return said


@seat_required(Role.ADMIN)
@require_GET
def listed(request: HttpRequest) -> HttpResponse:
    """Show it, page by page; rules of one's own territory may be ended."""
    form = FilterForm(request.GET)
    said = form.cleaned_data if form.is_valid() else {}
    found = routing.territory_page(
        on=clock.today(),
        place_id=said.get("place_id"),
        with_ended=bool(said.get("ended")),
        number=page_number(request.GET.get("page")),
        size=SIZE,
    )
    context = {
        "table": _table(found, actor_of(request)),
        "pages": Pages(found.number, SIZE, found.total),
    }
    return page(request, "manage/territory/listed.html", context, form=form)


def _table(found: units.Page[routing.TerritoryLine], actor: Actor) -> Table:
    columns = ("地域", "职责", "承办", "依据", "起", "状态", "办理")
    return Table(
        caption=_("共%(n)s条规则") % {"n": f"{found.total:,}"},
        columns=[*map(Column, columns)],
        rows=[_row(line, actor) for line in found.rows],
        empty="没有属地规则。没有规则的地方，按职责清单的办理层级确定承办单位。",
    )


def _row(line: routing.TerritoryLine, actor: Actor) -> tuple[Cell, ...]:
    rule = line.rule
    end = Link(_("终止"), reverse("manage:end_rule", args=[rule.id]), line.place)
    may = rule.valid_to is None and units.may_manage(actor, rule.place_id)
    return (
        line.place,
        line.duty or _("全部职责"),
        line.taker if rule.unit_id else say(line.taker),
        rule.source,
        rule.valid_from,
        _state(line),
        end if may else "—",
    )


def _state(line: routing.TerritoryLine) -> Chip:
    if line.valid:
        return Chip("适用", "green")
    return Chip("已失效") if line.rule.valid_to else Chip("尚未开始", "blue")
