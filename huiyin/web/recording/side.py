"""The right side of a recording page: what is known, what may be the same, what is proposed, each with reasons."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from huiyin.catalogue import queries as catalogue
from huiyin.intake import queries as intake
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.people import queries as people
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.recording.doors import door
from huiyin.web.recording.forms.place import place_id
from huiyin.web.recording.forms.record import CLASSES, UNSURE
from huiyin.web.recording.known_caller import KnownCaller, known_callers
from huiyin.web.recording.roles import GRID_RECORDERS, RECORDERS

SHORTEST = 6
"""Fewer signs say nothing about class or unit."""


@dataclass(frozen=True)
class ProposedUnit:
    """A unit to which it may go, and why."""

    name: str
    reason: str


@dataclass(frozen=True)
class PlaceRead:
    """The place that was read from the text, the words on which it rests, and how sure that is in percent."""

    label: str
    words: str
    sure: int


@dataclass(frozen=True)
class Side:
    """What the side shows; everything may be empty."""

    callers: tuple[KnownCaller, ...] = ()
    known: tuple[intake.KnownMatter, ...] = ()
    same_as: str = ""
    class_code: str = ""
    class_label: str = ""
    class_reasons: tuple[str, ...] = ()
    field_label: str = ""
    place: PlaceRead | None = None
    suggested: tuple[catalogue.Suggestion, ...] = ()
    unit: ProposedUnit | None = None
    unit_reasons: tuple[str, ...] = ()
    others: tuple[ProposedUnit, ...] = ()
    notes: tuple[intake.Note, ...] = ()
    numbers: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show yet."""
        return not (self.callers or self.known or self.class_code or self.unit or self.numbers)


@seat_required(*RECORDERS, *GRID_RECORDERS)
@require_POST
def side(request: HttpRequest, name: str) -> HttpResponse:
    """The side for what stands in the form right now."""
    actor, typed = actor_of(request), request.POST.dict()
    found = look(actor, typed, channel=door(name).channel(typed), on=clock.today())
    return render(request, "recording/side.html", {"side": found})


def look(actor: Actor, typed: Mapping[str, str], *, channel: str, on: date) -> Side:
    """Everything at once; what is still half typed is passed over, and a channel not yet chosen has no notes."""
    said = {name: tidy(str(value)) for name, value in typed.items() if isinstance(value, str)}
    callers = known_callers(
        actor,
        phone=said.get("phone", ""),
        id_type=said.get("id_type", ""),
        id_number=said.get("id_number", ""),
        on=on,
    )
    text = said.get("text", "")
    if len(text) < SHORTEST:
        return Side(callers=callers)
    return _of_text(actor, said, text, callers, channel, on)


def _of_text(
    actor: Actor, said: Mapping[str, str], text: str, callers: tuple[KnownCaller, ...], channel: str, on: date
) -> Side:
    chosen = said.get("claim_class", "")
    chosen = "" if chosen == UNSURE else chosen
    place = place_id(said.get("place_id", ""))
    found = intake.proposed(text, on=on, place_id=place, claim_class=chosen)
    sorted_as = found.sorted_as
    unit_id = found.unit.unit_id
    return Side(
        callers=callers,
        known=_known(actor, said, text, place, chosen or sorted_as.claim_class, on),
        same_as=said.get("same_as", ""),
        class_code=sorted_as.claim_class,
        class_label=str(dict(CLASSES).get(sorted_as.claim_class, "")),
        class_reasons=tuple(sorted_as.reasons),
        field_label=catalogue.field_label(sorted_as.field_code) if sorted_as.field_code else "",
        place=_place_read(found.where, said),
        suggested=catalogue.suggest_items(text, on=on),
        unit=ProposedUnit(units.unit(unit_id).name, "") if unit_id else None,
        unit_reasons=tuple(found.unit.reasons),
        others=tuple(
            ProposedUnit(units.unit(one.unit_id).name, one.reason)
            for one in found.unit.alternatives
            if one.unit_id
        ),
        notes=intake.advice(
            channel,
            by=actor,
            on=on,
            claim_class=chosen or sorted_as.claim_class,
            competent_id=unit_id,
            text=text,
        )
        if channel
        else (),
        numbers=tuple(dict.fromkeys(one.label for one in people.numbers_in(text))),
    )


def _place_read(where: units.Address | None, said: Mapping[str, str]) -> PlaceRead | None:
    """The place in the text, unless it stands in the form already."""
    if where is None or where.place is None or str(where.place.id) == said.get("place_id"):
        return None
    label = units.place_label(where.place.id) or where.place.name
    if said.get("place") == label:
        return None
    return PlaceRead(label, "”“".join(where.words), round(where.sure * 100))


def _known(
    actor: Actor, said: Mapping[str, str], text: str, place: int | None, claim_class: str, on: date
) -> tuple[intake.KnownMatter, ...]:
    """What may be the same; an accusation is compared with nothing here (C-1)."""
    if claim_class == "accusation":
        return ()
    draft = people.PetitionerDraft(name=said.get("name", ""), phone=said.get("phone", ""))
    try:
        return intake.likely_known(actor, text, on=on, petitioner=draft, place_id=place)
    except Refused:
        return intake.likely_known(actor, text, on=on, place_id=place)
