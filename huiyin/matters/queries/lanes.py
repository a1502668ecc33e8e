"""What a lane promises: a quick matter is settled on the working day on which it reaches its unit (JZ-19)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.matters.models import Assignment, Claim, Step
from huiyin.matters.queries.case_file import ClaimView
from huiyin.matters.rules.classing import LANES
from huiyin.matters.rules.laning import SHORT_LABELS, SPECIAL

LANE_FILTER: tuple[tuple[str, str], ...] = tuple(SHORT_LABELS.items())
QUICK = "quick"
_LABEL_OF_QUICK = dict(LANES)[QUICK]


@dataclass(frozen=True, kw_only=True, slots=True)
class LaneView:
    """The lane of a claim: its day where it promises one, the seat of the leader in charge where one is named."""

    code: str
    label: str
    day: date | None = None
    leader_seat_id: int | None = None

    @property
    def lacks_leader(self) -> bool:
        """Whether a leader must still be named (包案, JZ-21)."""
        return self.code == SPECIAL and self.leader_seat_id is None


def promised_day(claim: ClaimView) -> date | None:
    """Return the day that the lane of a claim promises; None where the lane names no day or nobody has it yet.

    An internal target and no lawful limit: nothing is overdue by it (JZ-19, JZ-20).
    """
    if claim.lane_label != _LABEL_OF_QUICK or not claim.assignments:
        return None
    return _same_working_day(day_of(claim.assignments[-1]["sent_at"]))


def is_special(claim: ClaimView) -> bool:
    """Return whether a leader is to be in charge of the claim (包案, JZ-21)."""
    return claim.lane_label == dict(LANES)[SPECIAL]


def lanes_of(claim_ids: Collection[int]) -> dict[int, LaneView]:
    """Return the lanes of those claims for which somebody has chosen one."""
    chosen = dict(Claim.objects.filter(pk__in=claim_ids).exclude(lane="").values_list("pk", "lane"))
    reached = _reached([pk for pk, lane in chosen.items() if lane == QUICK])
    leaders = _leaders([pk for pk, lane in chosen.items() if lane == SPECIAL])
    return {
        pk: LaneView(
            code=lane,
            label=SHORT_LABELS.get(lane, lane),
            day=reached.get(pk),
            leader_seat_id=leaders.get(pk),
        )
        for pk, lane in chosen.items()
    }


def _reached(claim_ids: Collection[int]) -> dict[int, date]:
    if not claim_ids:
        return {}
    rows = Assignment.objects.filter(claim_id__in=claim_ids).order_by("id").values_list("claim_id", "sent_at")
    return {pk: _same_working_day(day_of(at)) for pk, at in rows}


def _leaders(claim_ids: Collection[int]) -> dict[int, int]:
    """The leader whom the last choice of the lane names."""
    if not claim_ids:
        return {}
    rows = Step.objects.filter(claim_id__in=claim_ids, verb="change_lane").order_by("id")
    named = {row.claim_id: row.values.get("leader") for row in rows.only("claim_id", "values")}
    return {pk: int(seat_id) for pk, seat_id in named.items() if pk is not None and seat_id}


def _same_working_day(day: date) -> date:
    """The day itself; what came on a day of rest is due on the next working day."""
    try:
        return catalogue.calendar().next_working_day(day)
    except Refused:
        return day
