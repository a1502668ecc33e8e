"""What happened to a paper of supervision since it was issued, in the words of the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from huiyin.supervision import queries as supervision
from huiyin.web.desk.names import unit_name

EVENT_LABELS = {
    "received": "签收",
    "answered": "反馈",
    "accepted": "审核同意，了结",
    "returned": "退回重新反馈",
    "overdue": "逾期没有反馈",
}


@dataclass(frozen=True, kw_only=True)
class EventLine:
    """One thing that happened."""

    title: str
    who: str
    at: datetime
    text: str


def event_lines(
    events: Iterable[supervision.OrderEvent | supervision.MeasureEvent], unit_id: int
) -> tuple[EventLine, ...]:
    """The events of a reminder, an order or a measure to a unit, as they are told."""
    return tuple(
        EventLine(title=EVENT_LABELS[one.kind], who=_who(one, unit_id), at=one.at, text=one.text)
        for one in events
    )


def _who(event: supervision.OrderEvent | supervision.MeasureEvent, unit_id: int) -> str:
    """The unit of the seat; without one it was the addressee: its own system, or its silence."""
    return unit_name(event.seat.unit_id if event.seat else unit_id)
