"""The files of a case, for those who may see the arrival or the step with which they came."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from huiyin.attachments import queries as attachments
from huiyin.kernel.actor import Actor
from huiyin.matters.models import Arrival, Enclosure, Matter, Step
from huiyin.matters.queries.case_file import CaseFile, case_file
from huiyin.matters.queries.own import PERSONAL
from huiyin.matters.queries.withheld import WITHHELD, Withheld, origin


@dataclass(frozen=True, kw_only=True)
class EnclosureView:
    """One file of a case: with which arrival or step it came, when, and from whom."""

    id: int
    file: attachments.KeptFile
    arrival_id: int | None
    step_id: int | None
    added_at: datetime
    actor_label: str


def enclosures(case: CaseFile) -> tuple[EnclosureView, ...]:
    """Return the files of a case file that was read for the actor who asks: those of what stands in it in plain words.

    What was set apart is kept out of the ordinary matter and shown in the compartment, files as well as texts (C-1).
    """
    arrivals = [one.id for one in case.arrivals if one.text != WITHHELD]
    gone = Withheld(row for row in case.steps if row["verb"] == "separate").ids("steps")
    steps = [row["id"] for row in case.steps if row["id"] not in gone]
    return _views(Q(arrival_id__in=[*arrivals, *_along(case)]) | Q(step_id__in=steps))


def _along(case: CaseFile) -> list[int]:
    """The arrivals out of which an accusation was set apart. Where others were too, each has its own wall: none."""
    found = origin(case.id) if case.restricted else None
    if found is None or not found.alone:
        return []
    there = Q(matter_id=found.matter_id) | Q(home_id=found.matter_id)
    return list(Arrival.objects.filter(there, restricted=True).values_list("pk", flat=True))


def own_enclosures(citizen: Actor) -> tuple[EnclosureView, ...]:
    """Return the files of a citizen who proved number and code: of the own arrival and of the own steps.

    Others' files in the same matter never appear, nor what offices put to the file.
    """
    arrival = Arrival.objects.filter(pk=citizen.arrival_id).first() if citizen.kind == "citizen" else None
    if arrival is None or (arrival.restricted and not _is_sealed(arrival.matter_id)):
        return ()
    own = Step.objects.filter(Q(seat__isnull=True) | Q(verb__in=PERSONAL), arrival_id=arrival.pk)
    return _views(Q(arrival_id__in=[arrival.pk, *_first_of(arrival)]) | Q(step__in=own))


def _is_sealed(matter_id: int) -> bool:
    return Matter.objects.filter(pk=matter_id, restricted=True).exists()


def _first_of(arrival: Arrival) -> list[int]:
    """The arrival with which the citizen first came, where this one was made when an accusation was set apart."""
    found = origin(arrival.home_id) if arrival.key.startswith("separate:") else None
    if found is None:
        return []
    first = Arrival.objects.filter(home_id=found.matter_id).order_by("id")
    return list(first.values_list("pk", flat=True)[:1])


def seen_by(actor: Actor, number: str, *, on: date) -> tuple[int, tuple[EnclosureView, ...]]:
    """Return the matter under a number, and its files as the actor may see them. Raises `NotFound`."""
    if actor.kind == "citizen":
        home = Arrival.objects.filter(pk=actor.arrival_id).values_list("matter_id", flat=True).first()
        return home or 0, own_enclosures(actor)
    case = case_file(actor, number, on=on)
    return case.id, enclosures(case)


def _views(wanted: Q) -> tuple[EnclosureView, ...]:
    rows = list(Enclosure.objects.filter(wanted).order_by("arrival_id", "step_id", "position"))
    files = attachments.kept([row.attachment_id for row in rows]) if rows else {}
    return tuple(
        EnclosureView(
            id=row.pk,
            file=files[row.attachment_id],
            arrival_id=row.arrival_id,
            step_id=row.step_id,
            added_at=row.added_at,
            actor_label=row.actor_label,
        )
        for row in rows
    )
