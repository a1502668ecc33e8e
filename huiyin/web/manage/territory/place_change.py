"""Adding a place below another, and taking one off the map."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.units import actions
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.manage.territory.places import STEPS
from huiyin.web.parts.fields import DayField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.parts.pages import form_of
from huiyin.web.parts.say import say


class OpenForm(HouseForm):
    """A new place; its step follows from where it lies."""

    name = TextField(label=gettext_lazy("名称"), max_length=60)
    code = TextField(
        label=gettext_lazy("代码"),
        help_text=gettext_lazy("字母、数字和横线，设立后不再改变。"),
        max_length=24,
    )
    aliases = TextField(
        label=gettext_lazy("别名"),
        help_text=gettext_lazy("群众常用的叫法，用顿号分开；来件中提到的也能认出。"),
        max_length=200,
        required=False,
    )
    opened_on = DayField(label=gettext_lazy("设立日期"))


class CloseForm(HouseForm):
    """An end, and which place took it in."""

    on = DayField(label=gettext_lazy("撤销日期"))

    def __init__(self, *args: Any, place_id: int, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = units.place(place_id).kind
        others = [each for each in units.places_under(None, kind, on=today) if each.id != place_id]
        self.add(
            "successor",
            ListedField(
                options=[(each.id, units.place_label(each.id)) for each in others],
                label=_("承继地域"),
                help_text=_("并入的地域；没有并入其他地域的，不填。"),
                required=False,
            ),
        )


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def open_place(request: HttpRequest, place_id: int) -> HttpResponse:
    """Add a place directly below. Raises NotFound below the last step."""
    above = units.place(place_id)
    if above.kind is STEPS[-1]:
        raise NotFound(_("网格以下不再设地域。"), code="place.last_step")
    kind = STEPS[STEPS.index(above.kind) + 1]
    form = form_of(request, OpenForm, initial={"opened_on": clock.today()})
    words = Deed(
        _("设立地域"),
        _("设立"),
        _address(place_id),
        done=_("地域已设立。"),
        lead=_("在%(above)s设立%(kind)s") % {"above": above.name, "kind": say(units.PLACE_LABELS[kind])},
    )

    def act() -> None:
        said = form.cleaned_data
        aliases = tuple(each.strip() for each in said["aliases"].split("、") if each.strip())
        seed = actions.PlaceSeed(said["code"], said["name"], kind, above.code, said["opened_on"], aliases)
        actions.open_place(seed, by=actor_of(request), at=clock.now())

    return deed(request, words, form, act)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def close_place(request: HttpRequest, place_id: int) -> HttpResponse:
    """Close it from a day on; matters keep the place they had."""
    found = units.place(place_id)
    form = form_of(request, CloseForm, place_id=place_id, today=clock.today(), initial={"on": clock.today()})
    words = Deed(
        _("撤销地域"),
        _("撤销"),
        _address(place_id),
        done=_("地域已撤销。"),
        lead=units.place_label(place_id) or found.name,
        care=_("撤销后不能恢复。已登记事项的地点不变。"),
    )

    def act() -> None:
        said = form.cleaned_data
        actions.close_place(
            place_id, on=said["on"], successor_id=said["successor"], by=actor_of(request), at=clock.now()
        )

    return deed(request, words, form, act)


def _address(place_id: int) -> str:
    return reverse("manage:place", args=[place_id])
