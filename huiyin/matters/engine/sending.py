"""Sending a claim to a unit: assignment, involvement, copies, first receiver."""

from datetime import date

from huiyin.kernel.errors import Refused
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Assignment, Involvement, Matter
from huiyin.matters.visibility import walled_units
from huiyin.units import queries as units


def involve(work: Work, unit_id: int, part: str) -> None:
    """Give a unit its part in the matter; a second time changes nothing."""
    Involvement.objects.bulk_create(
        [Involvement(matter_id=work.matter.pk, unit_id=unit_id, part=part, since=work.at)], ignore_conflicts=True
    )


def open_unit(work: Work, unit_id: int) -> "units.UnitFacts":
    """Return the unit, or its successor where it was abolished (R-315); refuse where neither exists."""
    facts = units.successor_on(unit_id, work.on)
    if facts is None:
        raise Refused(
            "该单位已撤销且没有承继单位，请改选其他单位，或报本级党委和政府指定。",
            code="unit.closed",
            field="unit",
        )
    return facts


def check_wall(work: Work, unit_id: int) -> None:
    """Refuse a route that would carry an accusation to the accused, or to whom they manage (C-1)."""
    if work.matter.restricted and unit_id in walled_units(work.matter.pk):
        raise Refused(
            "不得将检举控告材料转给被检举控告的单位及其下属单位，请改选有管理权限的机关。",
            code="wall.accused",
            field="unit",
        )


def send(work: Work, unit_id: int, *, kind: str, reason: str, report_by: date | None = None) -> Assignment:
    """Send the claim to a unit and make it the holder."""
    facts = open_unit(work, unit_id)
    check_wall(work, facts.id)
    end_current(work)
    first = work.matter.first_unit_id is None
    row = Assignment.objects.create(
        claim_id=work.claim.pk,
        kind=kind,
        from_unit_id=work.by.unit_id or work.matter.registrar_id,
        to_unit_id=facts.id,
        sent_at=work.at,
        first=first,
        report_by=report_by,
        reason=reason[:500],
    )
    work.assignment = row
    work.claim.unit_id = facts.id
    if first:
        _remember_first(work.matter, facts.id)
    involve(work, facts.id, "holder")
    _copy_upwards(work, facts)
    return row


def _remember_first(matter: Matter, unit_id: int) -> None:
    """Keep the first receiver; it is never changed afterwards (BJ-25)."""
    matter.first_unit_id = unit_id
    matter.save(update_fields=["first_unit"])


def _copy_upwards(work: Work, facts: "units.UnitFacts") -> None:
    """A street's matter is copied to its district's petition office, which urges (H-3, WH-26)."""
    if work.matter.restricted or facts.level not in {"street", "community"}:
        return
    office = units.petition_office_of(facts.id)
    if office is not None and office.id != facts.id:
        involve(work, office.id, "copy")


def end_current(work: Work) -> None:
    """End the sending by which the present unit holds the claim."""
    if work.assignment is not None:
        work.assignment.ended_at = work.at
        work.assignment.save(update_fields=["ended_at"])
        work.assignment = None
