"""Seats and responsibilities: a person acts only as a seat in a unit."""

from datetime import date
from typing import Any

from django import forms
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
from huiyin.web.manage.options import ROLES
from huiyin.web.parts.fields import DayField, PickField, PicksField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.parts.pages import form_of


class SeatForm(HouseForm):
    """Who sits there, as what, with which duties."""

    username = TextField(
        label=gettext_lazy("用户名"), help_text=gettext_lazy("已开通账号的用户名。"), max_length=40
    )
    title = TextField(label=gettext_lazy("岗位名称"), max_length=40)
    roles = PicksField(label=gettext_lazy("职责"), choices=ROLES)
    opened_on = DayField(label=gettext_lazy("起始日期"))

    def clean_username(self) -> int:
        """The account behind the name."""
        found = accounts.account_id_of(self.cleaned_data["username"])
        if found is None:
            raise forms.ValidationError(_("没有这个用户名。请先在“账号”页面开通。"), code="accounts.unknown")
        return found

    def refuse(self, error: Any) -> None:
        """A refusal about the account stands at the user name."""
        error.field = {"account": "username"}.get(error.field, error.field)
        super().refuse(error)


class EndForm(HouseForm):
    """The first day without the seat."""

    on = DayField(label=gettext_lazy("撤销日期"), help_text=gettext_lazy("从这一天起不再有权限。"))


class ResponsibilityForm(HouseForm):
    """Which responsibility, on which side, from when."""

    kind = PickField(label=gettext_lazy("责任"), choices=list(accounts.RESPONSIBILITY_LABELS.items()))
    side = PickField(label=gettext_lazy("方面"), choices=list(accounts.SIDE_LABELS.items()))
    on = DayField(label=gettext_lazy("起始日期"))

    def __init__(self, *args: Any, seats: tuple[tuple[int, str], ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seat"] = ListedField(options=seats, label=_("责任人"))


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def open_seat(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Give a person a seat."""
    body = units.unit(unit_id)
    form = form_of(request, SeatForm, initial={"opened_on": clock.today()})
    words = Deed(_("设岗"), _("设岗"), _address(unit_id), done=_("岗位已设立。"), lead=body.name)

    def act() -> None:
        said = form.cleaned_data
        actions.open_seat(
            account_id=said["username"],
            unit_id=unit_id,
            title=said["title"],
            roles=[Role(str(role)) for role in said["roles"]],
            opened_on=said["opened_on"],
            by=actor_of(request),
            at=clock.now(),
        )

    return deed(request, words, form, act)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def close_seat(request: HttpRequest, seat_id: int) -> HttpResponse:
    """End a seat with what hangs on it."""
    found = accounts.seat(seat_id)
    form = form_of(request, EndForm, initial={"on": clock.today()})
    words = Deed(
        _("撤销岗位"),
        _("撤销"),
        _address(found.unit.id),
        done=_("岗位已撤销。"),
        lead=found.label,
        care=_("岗位承担的责任和兼任的虚拟机构岗位同时终止，请另行指定责任人。"),
    )
    return deed(
        request,
        words,
        form,
        lambda: actions.close_seat(seat_id, on=form.cleaned_data["on"], by=actor_of(request), at=clock.now()),
    )


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def responsibility(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Name who answers for a unit's petition work (JZ-04, BJ-29)."""
    body, today = units.unit(unit_id), clock.today()
    form = form_of(request, ResponsibilityForm, seats=_candidates(unit_id, today), initial={"on": today})
    words = Deed(_("指定责任人"), _("指定"), _address(unit_id), done=_("责任人已指定。"), lead=body.name)

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
