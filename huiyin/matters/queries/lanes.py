"""What a lane promises (JZ-19): a quick matter is settled on the day on which it reaches its unit."""

from datetime import date

from huiyin.kernel.clock import day_of
from huiyin.matters.queries.case_file import ClaimView
from huiyin.matters.rules.classing import LANES

QUICK = dict(LANES)["quick"]


def promised_day(claim: ClaimView) -> date | None:
    """Return the day that the lane of a claim promises; None where the lane names no day or nobody has it yet.

    A promise between offices and no lawful limit: nothing is overdue by it (JZ-19, JZ-20).
    """
    if claim.lane_label != QUICK or not claim.assignments:
        return None
    reached: date = day_of(claim.assignments[-1]["sent_at"])
    return reached
