"""Adding a territory rule and ending one (H-2, H-8)."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
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
from huiyin.web.manage.options import LEVELS, unit_options
from huiyin.web.manage.units.duties import EndForm
from huiyin.web.parts.fields import DayField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.parts.pages import form_of
from huiyin.web.recording.forms.place import meant


class RuleForm(HouseForm):
    """Where, what, who, by which paper, from when."""

    place = TextField(
        label=gettext_lazy("地域"), help_text=gettext_lazy("区县、街道或者社区的名称。"), max_length=60
    )
    level = forms.ChoiceField(
        label=gettext_lazy("办理层级"),
        help_text=gettext_lazy("与承办单位只填一项：由这一层级的主管单位承办。"),
        choices=[("", gettext_lazy("不限")), *LEVELS],
        required=False,
    )
    source = TextField(
        label=gettext_lazy("依据"), help_text=gettext_lazy("文件名称，例如赋权清单。"), max_length=200
    )
    valid_from = DayField(label=gettext_lazy("起始日期"))
    field_order = ("place", "duty_item", "unit", "level", "source", "valid_from")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lines = routing.duties_page(on=today, size=10_000).rows
        self.add(
            "duty_item",
            ListedField(
                options=[(line.duty.id, f"{line.unit_name}：{line.duty.text}") for line in lines],
                label=_("职责"),
                help_text=_("只适用于一项职责的，请填写；不填的适用于全部职责。"),
                required=False,
            ),
        )
        self.add("unit", ListedField(options=unit_options(today), label=_("承办单位"), required=False))
        self.order_fields(self.field_order)

    def clean_place(self) -> int:
        """The place behind the name."""
        try:
            return meant(self.cleaned_data["place"])
        except ValueError as error:
            raise ValidationError(str(error), code="place") from error


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def add_rule(request: HttpRequest) -> HttpResponse:
    """Add a rule."""
    today = clock.today()
    form = form_of(request, RuleForm, today=today, initial={"valid_from": today})
    words = Deed(
        _("增加属地规则"),
        _("增加"),
        reverse("manage:territory"),
        done=_("属地规则已增加。"),
        care=_("范围小的地域优先。新规则只影响以后登记的事项。"),
    )

    def act() -> None:
        said = form.cleaned_data
        seed = actions.RuleSeed(
            place_id=said["place"],
            duty_item_id=said["duty_item"],
            unit_id=said["unit"],
            level=units.UnitLevel(said["level"]) if said["level"] else None,
            source=said["source"],
            valid_from=said["valid_from"],
        )
        actions.add_territory_rule(seed, by=actor_of(request), at=clock.now())

    return deed(request, words, form, act)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def end_rule(request: HttpRequest, rule_id: int) -> HttpResponse:
    """End a rule; matters that were routed by it keep their reason."""
    rule = routing.territory_rule(rule_id)
    form = form_of(request, EndForm, initial={"on": clock.today()})
    words = Deed(
        _("终止属地规则"),
        _("终止"),
        reverse("manage:territory"),
        done=_("属地规则已终止。"),
        lead=units.place_label(rule.place_id) or units.place(rule.place_id).name,
    )
    return deed(
        request,
        words,
        form,
        lambda: actions.end_territory_rule(
            rule_id, on=form.cleaned_data["on"], by=actor_of(request), at=clock.now()
        ),
    )
