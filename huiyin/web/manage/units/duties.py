"""The duty list of a body: adding a row, ending one (BJ-10)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.routing import actions
from huiyin.routing import queries as routing
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.manage.options import LEVELS
from huiyin.web.parts.fields import DayField, LinesField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of


class DutyForm(HouseForm):
    """A duty with the words that people use for it."""

    text = TextField(label=gettext_lazy("职责内容"), max_length=200)
    keywords = LinesField(
        label=gettext_lazy("群众的常用说法"),
        help_text=gettext_lazy("每行一个，例如“路灯不亮”。两个词须同时出现的，用“+”连接。"),
        most=60,
        max_length=2_000,
    )
    level = forms.ChoiceField(label=gettext_lazy("办理层级"), choices=LEVELS)
    source = TextField(
        label=gettext_lazy("依据"), help_text=gettext_lazy("文件名称，例如三定规定。"), max_length=200
    )
    valid_from = DayField(label=gettext_lazy("起始日期"))


class EndForm(HouseForm):
    """The first day on which it no longer holds."""

    on = DayField(label=gettext_lazy("终止日期"), help_text=gettext_lazy("从这一天起不再适用。"))


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def add_duty(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Add a row."""
    body = units.unit(unit_id)
    initial = {"level": body.level.value, "valid_from": clock.today()}
    form = form_of(request, DutyForm, initial=initial)
    words = Deed(_("增加职责"), _("增加"), _address(unit_id), done=_("职责已增加。"), lead=body.name)

    def act() -> None:
        said = form.cleaned_data | {"level": units.UnitLevel(form.cleaned_data["level"])}
        actions.add_duty_item(actions.DutySeed(unit_id=unit_id, **said), by=actor_of(request), at=clock.now())

    return deed(request, words, form, act)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def end_duty(request: HttpRequest, unit_id: int, duty_id: int) -> HttpResponse:
    """End a row; matters that were routed by it keep their reason."""
    found = routing.duty(duty_id)
    form = form_of(request, EndForm, initial={"on": clock.today()})
    words = Deed(_("终止职责"), _("终止"), _address(unit_id), done=_("职责已终止。"), lead=found.text)
    return deed(
        request,
        words,
        form,
        lambda: actions.end_duty_item(
            duty_id, on=form.cleaned_data["on"], by=actor_of(request), at=clock.now()
        ),
    )


def _address(unit_id: int) -> str:
    return reverse("manage:unit", args=[unit_id])
