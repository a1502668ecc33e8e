"""单位与岗位: the list of bodies."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from huiyin.accounts import queries as accounts
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.manage.options import KINDS, LEVELS
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Column, Link, Table
from huiyin.web.recording.forms.place import meant

SIZE = 50
ANY = ("", gettext_lazy("不限"))
FIRST = {"level": units.UnitLevel.CITY.value}
"""What is listed before anything was asked: bodies of the province are outside this platform."""


class FilterForm(HouseForm):
    """What the list is narrowed by."""

    search = TextField(label=gettext_lazy("名称或代码"), max_length=60, required=False)
    level = forms.ChoiceField(label=gettext_lazy("层级"), choices=[ANY, *LEVELS], required=False)
    kind = forms.ChoiceField(label=gettext_lazy("类型"), choices=[ANY, *KINDS], required=False)
    place = TextField(label=gettext_lazy("所在地"), max_length=60, required=False)
    closed = forms.BooleanField(label=gettext_lazy("包括已撤销的"), required=False)

    def clean(self) -> dict[str, Any]:
        """The place by its name."""
        cleaned = super().clean() or {}
        if cleaned.get("place"):
            try:
                cleaned["place_id"] = meant(cleaned["place"])
            except ValueError as error:
                self.add_error("place", str(error))
        return cleaned


@seat_required(Role.ADMIN)
@require_GET
def listed(request: HttpRequest) -> HttpResponse:
    """Show it, page by page."""
    form = FilterForm(request.GET or FIRST)
    said = form.cleaned_data if form.is_valid() else {}
    on = clock.today()
    found = units.page(
        on=on,
        search=said.get("search", ""),
        kind=units.UnitKind(said["kind"]) if said.get("kind") else None,
        level=units.UnitLevel(said["level"]) if said.get("level") else None,
        place_id=said.get("place_id"),
        with_closed=bool(said.get("closed")),
        number=page_number(request.GET.get("page")),
        size=SIZE,
    )
    seats = accounts.seat_counts([line.unit.id for line in found.rows], on)
    context = {
        "table": _table(found.rows, seats, found.total),
        "pages": Pages(found.number, SIZE, found.total),
        "found": found,
    }
    return page(request, "manage/units/listed.html", context, form=form)


def _table(rows: tuple[units.UnitLine, ...], seats: dict[int, int], total: int) -> Table:
    columns = ("单位", "代码", "层级", "类型", "隶属", "所在地")
    return Table(
        caption=_("共%(n)s个单位") % {"n": f"{total:,}"},
        columns=[*map(Column, columns), Column("岗位", number=True), Column("状态")],
        rows=[
            (
                Link(line.unit.name, reverse("manage:unit", args=[line.unit.id])),
                line.unit.code,
                say(line.level),
                say(line.kind),
                line.parent or "—",
                line.place or "—",
                seats.get(line.unit.id, 0),
                _state(line),
            )
            for line in rows
        ],
        empty="没有符合条件的单位。请放宽条件再找。",
    )


def _state(line: units.UnitLine) -> Chip:
    if not line.open:
        return Chip("已撤销")
    return Chip("平台外", "blue") if line.unit.external else Chip("在用", "green")
