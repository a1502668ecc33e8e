"""The filter of the register, as a form in the address."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from huiyin.intake import queries as intake
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.matching.fingerprints import normalise
from huiyin.matters import queries as matters
from huiyin.matters.actions import all_actions
from huiyin.people import queries as people
from huiyin.units import queries as units
from huiyin.web.desk.names import channel_choices, unit_choices
from huiyin.web.parts.fields import DayField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField, NamedInput
from huiyin.web.parts.number_fields import RegisterNumberField

NAMES = ("number", "words", "person", "state", "claim_class", "channel", "unit", "place", "since", "until")
SHORTEST = 2


class FilterForm(HouseForm):
    """All fields are optional; what is left empty does not narrow the list."""

    def clean_words(self) -> str:
        """Pairs of signs lead to the texts, so each word needs two."""
        words: str = self.cleaned_data["words"]
        if any(len(normalise(word)) < SHORTEST for word in words.split()):
            raise ValidationError(_("每个词至少要有两个字。请补充后再筛选。"))
        return words

    def clean_person(self) -> tuple[int, ...] | None:
        """The petitioners with exactly this name, or this telephone where there are digits, by the blind index."""
        person: str = self.cleaned_data["person"]
        if not person.strip():
            return None
        digits = any(sign.isdecimal() for sign in person)
        try:
            return people.find(phone=person) if digits else people.find(name=person)
        except Refused as refusal:
            raise ValidationError(refusal.message) from refusal

    def wanted(self) -> matters.RegisterFilter:
        """The filter that the form says; empty where it has mistakes."""
        said = self.cleaned_data if self.is_bound and self.is_valid() else {}
        place_id = said.get("place")
        return matters.RegisterFilter(
            number=said.get("number", ""),
            words=_words(said.get("words", "")),
            petitioner_ids=said.get("person"),
            state=said.get("state", ""),
            claim_class=said.get("claim_class", ""),
            channel=said.get("channel", ""),
            unit_id=said.get("unit"),
            place_ids=around(place_id) if place_id else (),
            received_from=said.get("since"),
            received_to=said.get("until"),
        )


def filter_form(data: QueryDict) -> FilterForm:
    """The form as the address has it; an address without any of it gives a blank one."""
    kind = type("FilterForm", (FilterForm,), _fields(clock.today()))
    form: FilterForm = kind(data if any(data.get(name) for name in NAMES) else None)
    return form


def _fields(on: date) -> dict[str, forms.Field]:
    """The fields with what there is to choose from on a day."""
    return {
        "number": RegisterNumberField(label=_("登记编号"), required=False),
        "words": TextField(
            label=_("标题或者内容中的字词"),
            required=False,
            max_length=60,
            help_text=_("每个词至少两个字，几个词之间空一格。"),
        ),
        "person": TextField(
            label=_("信访人姓名或者电话"),
            required=False,
            max_length=60,
            help_text=_("填写完整的姓名或者号码。"),
        ),
        "state": one_of(_("状态"), states()),
        "claim_class": one_of(_("诉求类别"), classes()),
        "channel": one_of(_("来件渠道"), channel_choices()),
        "unit": named(_("承办单位"), unit_choices(on)),
        "place": named(_("地点"), places(on)),
        "since": DayField(label=_("收到日期，自"), required=False),
        "until": DayField(label=_("收到日期，至"), required=False),
    }


def _words(words: str) -> matters.Words | None:
    if not words.strip():
        return None
    asked = tuple(words.split())
    found = intake.spelled(asked)
    return matters.Words(words=asked, among=found.arrivals, beyond=found.derived_to)


def one_of(label: Any, choices: Iterable[tuple[str, str]]) -> forms.ChoiceField:
    """A choice that may be left open."""
    return forms.ChoiceField(label=label, choices=[("", "——"), *choices], required=False)


def said(request: HttpRequest) -> list[tuple[str, str]]:
    """The names and values of the filter, to hand on."""
    return [(name, request.GET[name]) for name in NAMES if request.GET.get(name)]


def named(label: Any, options: Any) -> ListedField:
    """One out of many, by its name."""
    names = NamedInput([name for _key, name in options])
    return ListedField(label=label, options=options, required=False, widget=names)


def states() -> list[tuple[str, str]]:
    """The states of claims."""
    return [(card.code, card.label) for card in matters.state_cards()]


def classes() -> tuple[tuple[str, str], ...]:
    """The classes of claims."""
    classify = next(action for action in all_actions() if action.verb == "classify")
    return next(field.choices for field in classify.fields if field.name == "claim_class")


def places(on: date) -> list[tuple[int, str]]:
    """Districts and streets that stand on a day."""
    kinds = (units.PlaceKind.DISTRICT, units.PlaceKind.STREET)
    return [
        (place.id, units.place_label(place.id))
        for kind in kinds
        for place in units.places_under(None, kind, on=on)
    ]


def around(place_id: int) -> tuple[int, ...]:
    """A place and all within it."""
    return (place_id, *(place.id for place in units.places_under(place_id)))
