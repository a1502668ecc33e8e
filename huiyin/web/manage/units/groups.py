"""Setting up one joint group for each field of matters: the "N" of 1+16+N (JZ-03)."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.units import actions
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.fields import DayField, PicksField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of


class GroupsForm(HouseForm):
    """For which fields, from when."""

    on = DayField(label=gettext_lazy("设立日期"))
    field_order = ("fields_of", "on")

    def __init__(self, *args: Any, missing: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add(
            "fields_of",
            PicksField(
                label=_("领域"),
                choices=[(f"f{code}", label) for code, label in missing.items()],
                help_text=_("已有工作组的领域不再列出。"),
            ),
        )
        self.order_fields(self.field_order)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def open_groups(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Set them up below a body; their members are added on the page of each."""
    body, today = units.unit(unit_id), clock.today()
    missing = _missing(unit_id, today)
    form = form_of(request, GroupsForm, missing=missing, initial={"on": today})
    words = Deed(
        _("按领域设立工作组"),
        _("设立"),
        reverse("manage:unit", args=[unit_id]),
        done=_("工作组已设立。请到各工作组的页面增加成员。"),
        lead=body.name,
        care="" if missing else _("各领域的工作组都已设立。"),
    )

    def act() -> None:
        chosen = [str(code).removeprefix("f") for code in form.cleaned_data["fields_of"]]
        actions.open_field_groups(
            unit_id,
            fields={code: missing[code] for code in chosen},
            on=form.cleaned_data["on"],
            by=actor_of(request),
            at=clock.now(),
        )

    return deed(request, words, form, act)


def _missing(unit_id: int, on: date) -> dict[str, str]:
    """The fields of matters that have no group below the body on a day."""
    standing = {one.field for one in units.children(unit_id) if one.open_on(on)}
    return {one.code: one.label for one in catalogue.fields() if one.code not in standing}
