"""Adding a name or a stretch of road, ending one, confirming or striking a learned name."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.units import actions
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.manage.territory.samples import NothingForm
from huiyin.web.manage.territory.words import LEARNED, NAMES, ROADS, TITLES
from huiyin.web.manage.units.duties import EndForm
from huiyin.web.parts.fields import DayField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of
from huiyin.web.parts.say import say

MOST_NUMBER = 99_999


class WordForm(HouseForm):
    """What both lists ask."""

    place = TextField(
        label=gettext_lazy("所在地域"),
        help_text=gettext_lazy("街道、社区或者网格的名称；同名的请连同上级一起写。"),
        max_length=80,
    )
    source = TextField(
        label=gettext_lazy("依据"), help_text=gettext_lazy("例如地名目录、门牌登记。"), max_length=200
    )
    valid_from = DayField(label=gettext_lazy("起始日期"))

    def clean_place(self) -> int:
        """The place behind the words."""
        try:
            return units.place_meant(self.cleaned_data["place"], on=clock.today()).id
        except Refused as refusal:
            raise ValidationError(say(refusal.message), code="place") from refusal


class NameForm(WordForm):
    """An alias or a landmark."""

    name = TextField(
        label=gettext_lazy("名称"), help_text=gettext_lazy("照群众的说法写，2 至 40 个字。"), max_length=40
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("种类"),
        choices=[(one.value, gettext_lazy(label)) for one, label in units.NAME_KIND_LABELS.items()],
    )
    field_order = ("name", "kind", "place", "source", "valid_from")


class RoadForm(WordForm):
    """House numbers of a road."""

    road = TextField(label=gettext_lazy("道路"), max_length=40)
    first = forms.IntegerField(label=gettext_lazy("起号"), min_value=1, max_value=MOST_NUMBER)
    last = forms.IntegerField(label=gettext_lazy("止号"), min_value=1, max_value=MOST_NUMBER)
    side = forms.ChoiceField(
        label=gettext_lazy("单双号"),
        choices=[(one.value, gettext_lazy(label)) for one, label in units.SIDE_LABELS.items()],
    )
    field_order = ("road", "first", "last", "side", "place", "source", "valid_from")


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def add_word(request: HttpRequest, kind: str) -> HttpResponse:
    """Add a name or a stretch of road."""
    if kind not in (NAMES, ROADS):
        raise Http404
    form = form_of(request, NameForm if kind == NAMES else RoadForm, initial={"valid_from": clock.today()})
    words = Deed(
        _("增加别名或者地标") if kind == NAMES else _("增加道路门牌"),
        _("增加"),
        reverse("manage:words", args=[kind]),
        done=_("已增加，以后登记的来件按它认地点。"),
    )
    return deed(request, words, form, lambda: _add(request, kind, form.cleaned_data))


def _add(request: HttpRequest, kind: str, said: dict[str, Any]) -> None:
    by, at = actor_of(request), clock.now()
    shared = {"place_id": said["place"], "source": said["source"], "valid_from": said["valid_from"]}
    if kind == NAMES:
        seed = actions.NameSeed(name=said["name"], kind=units.NameKind(said["kind"]), **shared)
        actions.add_place_name(seed, by=by, at=at)
    else:
        stretch = {"first": said["first"], "last": said["last"], "side": units.Side(said["side"])}
        actions.add_road_range(actions.RoadSeed(road=said["road"], **stretch, **shared), by=by, at=at)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def end_word(request: HttpRequest, kind: str, word_id: int) -> HttpResponse:
    """End it; matters keep the place they had."""
    if kind not in (NAMES, ROADS):
        raise Http404
    line = units.word_line(kind, word_id, on=clock.today())
    form = form_of(request, EndForm, initial={"on": clock.today()})
    words = Deed(
        _("终止%(what)s") % {"what": say(TITLES[kind])},
        _("终止"),
        reverse("manage:words", args=[kind]),
        done=_("已终止。"),
        lead=f"{line.words} {line.more} · {line.place}",
    )
    end = actions.end_place_name if kind == NAMES else actions.end_road_range

    def act() -> None:
        end(word_id, on=form.cleaned_data["on"], by=actor_of(request), at=clock.now())

    return deed(request, words, form, act)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def judge_word(request: HttpRequest, word_id: int, standing: str) -> HttpResponse:
    """Confirm a learned name, or strike it for good."""
    if standing not in ("confirmed", "struck"):
        raise Http404
    line, confirms = units.word_line(LEARNED, word_id, on=clock.today()), standing == "confirmed"
    words = Deed(
        _("确认习用地名") if confirms else _("剔除习用地名"),
        _("确认") if confirms else _("剔除"),
        reverse("manage:words", args=[LEARNED]),
        done=_("已确认，与别名同等使用。") if confirms else _("已剔除，不再使用，也不再自动习得。"),
        lead=f"{line.words} · {line.place}",
    )

    def act() -> None:
        actions.judge_learned_name(
            word_id, units.NameStanding(standing), by=actor_of(request), at=clock.now()
        )

    return deed(request, words, form_of(request, NothingForm), act)
