"""Setting up, renaming and abolishing a body."""

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
from huiyin.units import actions
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.manage.options import KINDS, LEVELS, unit_options
from huiyin.web.parts.fields import DayField, PickField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.parts.pages import form_of
from huiyin.web.recording.forms.place import meant


class OpenForm(HouseForm):
    """A new body."""

    name = TextField(label=gettext_lazy("名称"), max_length=60)
    short_name = TextField(label=gettext_lazy("简称"), max_length=30, required=False)
    code = TextField(
        label=gettext_lazy("代码"),
        help_text=gettext_lazy("字母、数字和横线，设立后不再改变。"),
        max_length=40,
    )
    kind = PickField(label=gettext_lazy("类型"), choices=KINDS)
    level = PickField(
        label=gettext_lazy("层级"),
        choices=LEVELS,
        widget=forms.RadioSelect(attrs={"data-inline": "1"}),
    )
    place = TextField(
        label=gettext_lazy("所在地"), help_text=gettext_lazy("区县、街道或者社区的名称。"), max_length=60
    )
    opened_on = DayField(label=gettext_lazy("设立日期"))
    vertical = forms.BooleanField(label=gettext_lazy("垂直领导"), required=False)

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bodies = unit_options(on)
        self.add("parent", ListedField(options=bodies, label=_("隶属单位"), required=False))
        self.add("guide", ListedField(options=bodies, label=_("业务上级"), required=False))

    def clean_place(self) -> str:
        """The code of the place."""
        try:
            return units.place(meant(self.cleaned_data["place"])).code
        except ValueError as error:
            raise ValidationError(str(error), code="place") from error


class RenameForm(HouseForm):
    """Another name."""

    name = TextField(label=gettext_lazy("新名称"), max_length=60)
    short_name = TextField(label=gettext_lazy("新简称"), max_length=30, required=False)
    on = DayField(label=gettext_lazy("更名日期"))


class CloseForm(HouseForm):
    """An end, and who carries on."""

    on = DayField(label=gettext_lazy("撤销日期"), help_text=gettext_lazy("从这一天起不再办理新的事项。"))

    def __init__(self, *args: Any, unit_id: int, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add(
            "successor",
            ListedField(
                options=unit_options(on, but=unit_id),
                label=_("承继单位"),
                help_text=_("继续行使其职权的单位；不填的，由同级人民政府指定。"),
                required=False,
            ),
        )


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def open_unit(request: HttpRequest) -> HttpResponse:
    """Set a body up."""
    form = form_of(request, OpenForm, on=clock.today())
    words = Deed(_("设立单位"), _("设立"), reverse("manage:units"), done=_("单位已设立。"))

    def act() -> None:
        said = form.cleaned_data
        seed = actions.UnitSeed(
            code=said["code"],
            name=said["name"],
            kind=units.UnitKind(said["kind"]),
            level=units.UnitLevel(said["level"]),
            opened_on=said["opened_on"],
            parent=_code(said["parent"]),
            guide=_code(said["guide"]),
            place=said["place"],
            short_name=said["short_name"],
            vertical=said["vertical"],
        )
        actions.open_unit(seed, by=actor_of(request), at=clock.now())

    return deed(request, words, form, act)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def rename_unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Give it another name; issued papers keep the old one."""
    body = units.unit(unit_id)
    initial = {"name": body.name, "short_name": body.short_name, "on": clock.today()}
    form = form_of(request, RenameForm, initial=initial)
    words = Deed(_("单位更名"), _("更名"), _address(unit_id), done=_("单位已更名。"), lead=body.name)
    return deed(
        request,
        words,
        form,
        lambda: actions.rename_unit(unit_id, **form.cleaned_data, by=actor_of(request), at=clock.now()),
    )


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def close_unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Abolish it."""
    body = units.unit(unit_id)
    form = form_of(request, CloseForm, unit_id=unit_id, on=clock.today())
    words = Deed(
        _("撤销单位"),
        _("撤销"),
        _address(unit_id),
        done=_("单位已撤销。"),
        lead=body.name,
        care=_("撤销后不能恢复。在办事项由承继单位接续办理，期限不变。"),
    )

    def act() -> None:
        said = form.cleaned_data
        actions.close_unit(
            unit_id, on=said["on"], successor_id=said["successor"], by=actor_of(request), at=clock.now()
        )

    return deed(request, words, form, act)


def _address(unit_id: int) -> str:
    return reverse("manage:unit", args=[unit_id])


def _code(unit_id: int | None) -> str | None:
    return units.unit(unit_id).code if unit_id else None
