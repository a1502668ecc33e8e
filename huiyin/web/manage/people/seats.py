"""Seats: a person acts only as a seat in a unit."""

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
from huiyin.web.parts.fields import DayField, PicksField, TextField
from huiyin.web.parts.forms import HouseForm
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


class ChangeForm(HouseForm):
    """What the seat is called and what it may do from now on."""

    title = TextField(label=gettext_lazy("岗位名称"), max_length=40)
    roles = PicksField(label=gettext_lazy("职责"), choices=ROLES)


class EndForm(HouseForm):
    """The first day without the seat."""

    on = DayField(label=gettext_lazy("撤销日期"), help_text=gettext_lazy("从这一天起不再有权限。"))


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
def change_seat(request: HttpRequest, seat_id: int) -> HttpResponse:
    """Give a seat another name or other duties."""
    found = accounts.seat(seat_id)
    initial = {"title": found.title, "roles": [role.value for role in found.roles]}
    form = form_of(request, ChangeForm, initial=initial)
    words = Deed(
        _("变更岗位"),
        _("变更"),
        _address(found.unit.id),
        done=_("岗位已变更。"),
        lead=found.label,
        care=_("新的职责从本人下一次操作起生效。换人的，请撤销岗位后另行设岗。"),
    )

    def act() -> None:
        said = form.cleaned_data
        actions.grant_roles(
            seat_id,
            roles=[Role(str(role)) for role in said["roles"]],
            title=said["title"],
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


def _address(unit_id: int) -> str:
    return reverse("manage:unit", args=[unit_id])
