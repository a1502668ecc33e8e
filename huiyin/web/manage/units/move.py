"""Putting a body under another."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.units import actions
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.manage.options import unit_options
from huiyin.web.parts.fields import DayField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.parts.pages import form_of


class MoveForm(HouseForm):
    """To whom it belongs from now on, and who guides it."""

    on = DayField(label=gettext_lazy("调整日期"))
    vertical = forms.BooleanField(label=gettext_lazy("垂直领导"), required=False)
    field_order = ("parent", "guide", "vertical", "on")

    def __init__(self, *args: Any, unit_id: int, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = unit_options(today, but=unit_id)
        self.add("parent", ListedField(options=others, label=_("新的隶属单位")))
        self.add(
            "guide",
            ListedField(
                options=others,
                label=_("业务上级"),
                help_text=_("复查、复核和职责清单依此确定；没有的可以不填。"),
                required=False,
            ),
        )
        self.order_fields(self.field_order)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def move_unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Change its place in the tree; everything below it follows."""
    body, today = units.unit(unit_id), clock.today()
    initial = {"parent": body.parent_id, "guide": body.guide_id, "vertical": body.vertical, "on": today}
    form = form_of(request, MoveForm, unit_id=unit_id, today=today, initial=initial)
    words = Deed(
        _("调整隶属"),
        _("调整"),
        reverse("manage:unit", args=[unit_id]),
        done=_("隶属关系已调整。"),
        lead=body.name,
        care=_("下属单位随同调整。复查、复核机关和上级的查看范围随之改变，在办事项的期限不变。"),
    )

    def act() -> None:
        said = form.cleaned_data
        actions.move_unit(
            unit_id,
            parent_id=said["parent"],
            guide_id=said["guide"],
            vertical=said["vertical"],
            on=said["on"],
            by=actor_of(request),
            at=clock.now(),
        )

    return deed(request, words, form, act)
