"""Papers of the joint conference about units, as lists show them: about the own unit, and written by the own office."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from huiyin.supervision import queries as supervision
from huiyin.web.desk.names import unit_name
from huiyin.web.parts.chips import Chip


@dataclass(frozen=True, kw_only=True)
class MeasureLine:
    """One paper."""

    url: str
    label: str
    paper: str
    unit: str
    office: str
    issued_on: date
    until: date
    state: str
    chip: Chip | None


def lines(found: Iterable[supervision.MeasureView]) -> tuple[MeasureLine, ...]:
    """The papers in order."""
    return tuple(_line(one) for one in found)


def waiting(found: Iterable[supervision.MeasureView]) -> tuple[MeasureLine, ...]:
    """Those that are not settled yet."""
    return lines(one for one in found if one.state is not supervision.OrderState.ACCEPTED)


def _line(one: supervision.MeasureView) -> MeasureLine:
    return MeasureLine(
        url=reverse("desk:measure", args=[one.id]),
        label=one.label,
        paper=one.document_number,
        unit=unit_name(one.unit_id),
        office=unit_name(one.office_id),
        issued_on=one.issued_on,
        until=one.awaited_until,
        state=supervision.STATE_LABELS[one.state],
        chip=Chip(one.answer.words, one.answer.colour.value) if one.answer else None,
    )
