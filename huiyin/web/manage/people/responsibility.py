"""The three responsibilities of a unit: who bears them, and naming somebody (JZ-04, BJ-29)."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.accounts import actions
from huiyin.accounts import queries as accounts
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.fields import DayField, PickField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.parts.pages import form_of
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Cell, Column, Link, Table


class ResponsibilityForm(HouseForm):
    """Which responsibility, on which side, from when."""

    kind = PickField(label=gettext_lazy("责任"), choices=list(accounts.RESPONSIBILITY_LABELS.items()))
    side = PickField(label=gettext_lazy("方面"), choices=list(accounts.SIDE_LABELS.items()))
    on = DayField(label=gettext_lazy("起始日期"))

    def __init__(self, *args: Any, seats: tuple[tuple[int, str], ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add("seat", ListedField(options=seats, label=_("责任人")))


def answerable(unit_id: int, on: date, *, may: bool) -> Table:
    """Each responsibility on each side with who bears it, so that a gap is seen."""
    found = accounts.responsibilities([unit_id], on).get(unit_id, ())
    bearers = {(one.kind, one.side): one.seat.label for one in found}
    return Table(
        caption="三项责任",
        columns=[Column("责任"), Column("方面"), Column("责任人"), *([Column("办理")] if may else [])],
        rows=[_row(unit_id, kind, side, bearers.get((kind, side)), may=may) for kind, side in _both()],
    )


def _both() -> Iterable[tuple[accounts.ResponsibilityKind, accounts.Side]]:
    return [(kind, side) for kind in accounts.RESPONSIBILITY_LABELS for side in accounts.SIDE_LABELS]


def _row(
    unit_id: int, kind: accounts.ResponsibilityKind, side: accounts.Side, bearer: str | None, *, may: bool
) -> tuple[Cell, ...]:
    labels = (say(accounts.RESPONSIBILITY_LABELS[kind]), say(accounts.SIDE_LABELS[side]))
    cells = (*labels, bearer or Chip("未指定", "yellow"))
    if not may:
        return cells
    address = f"{reverse('manage:responsibility', args=[unit_id])}?{urlencode({'kind': kind, 'side': side})}"
    return (*cells, Link(_("更换") if bearer else _("指定"), address, "，".join(labels)))


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def responsibility(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Name who answers for a unit's petition work (JZ-04, BJ-29)."""
    body, today = units.unit(unit_id), clock.today()
    candidates = _candidates(unit_id, today)
    asked = {name: request.GET.get(name, "") for name in ("kind", "side")}
    form = form_of(request, ResponsibilityForm, seats=candidates, initial=asked | {"on": today})
    words = Deed(
        _("指定责任人"),
        _("指定"),
        _address(unit_id),
        done=_("责任人已指定。"),
        lead=body.name,
        care="" if candidates else _("本单位和隶属单位都没有在用的岗位，请先设岗。"),
    )

    def act() -> None:
        said = form.cleaned_data
        actions.assign_responsibility(
            unit_id,
            kind=accounts.ResponsibilityKind(said["kind"]),
            side=accounts.Side(said["side"]),
            seat_id=said["seat"],
            on=said["on"],
            by=actor_of(request),
            at=clock.now(),
        )

    return deed(request, words, form, act)


def _candidates(unit_id: int, on: date) -> tuple[tuple[int, str], ...]:
    """Seats of the unit, and those of the body that it belongs to."""
    parent = units.unit(unit_id).parent_id
    rows = [
        seat
        for each in (unit_id, parent)
        if each
        for seat in accounts.seats_page(on=on, unit_id=each, size=200).rows
    ]
    return tuple((seat.id, seat.label) for seat in rows)


def _address(unit_id: int) -> str:
    return reverse("manage:unit", args=[unit_id])
