"""One citizen leaves a claim that goes on for the others."""

from collections.abc import Collection, Mapping

from huiyin.matters.engine import clocks, questions, served
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Paper, Step, Withdrawal
from huiyin.matters.states import ClaimState

S = ClaimState
#: Where the claim stands again once nobody asks for the review or recheck any more, and from where.
BACK: Mapping[ClaimState, frozenset[ClaimState]] = {
    S.OPINION_ISSUED: frozenset({S.UNDER_REVIEW}),
    S.SERVED: frozenset({S.UNDER_REVIEW}),
    S.SETTLED: frozenset({S.UNDER_REVIEW}),
    S.REVIEW_SERVED: frozenset({S.UNDER_REVIEW, S.UNDER_RECHECK}),
}
_ASKED = frozenset({S.UNDER_REVIEW, S.UNDER_RECHECK})


def detach(work: Work, arrival: Arrival) -> None:
    """Let the citizen go: own windows end, a review that nobody else asks for falls away, everything else stays."""
    alone = work.state in _ASKED and _askers(work) == {arrival.pk}
    Withdrawal.objects.create(claim_id=work.claim.pk, arrival=arrival, withdrawn_at=work.at)
    work.forget("arrivals")
    if alone:
        _drop_request(work)
    release(work, {arrival.pk})


def release(work: Work, arrival_ids: Collection[int]) -> None:
    """End what was owed to citizens who no longer have a part in the claim, and to them alone."""
    clocks.end_windows(work, arrival_ids)
    questions.release(work, arrival_ids)
    running = work.clocks.get("X-SERVE")
    by_holder = running is not None and running.unit_id == work.claim.unit_id
    if not served.unserved(work, served.ANSWERS if by_holder else served.DECISIONS):
        clocks.stop(work, "X-SERVE")


def _opening(work: Work) -> Step:
    """Return the step by which the claim came under review or recheck."""
    return next(
        step
        for step in reversed(work.rows(Step))
        if step.to_state == work.state.value and step.from_state != step.to_state
    )


def _askers(work: Work) -> set[int | None]:
    """Return the arrivals whose citizens ask for the review or recheck now under way."""
    since, here = _opening(work).at, {arrival.pk for arrival in work.arrivals}
    made = [row for row in work.rows(Paper) if row.kind == "D-12" and row.issued_at >= since]
    return {row.arrival_id for row in made if row.arrival_id in here}


def _drop_request(work: Work) -> None:
    """The answer stands as it stood; what the request had ended is not begun again."""
    before = ClaimState(_opening(work).from_state)
    usual = S.SERVED if work.state is S.UNDER_REVIEW else S.REVIEW_SERVED
    for rule in ("T-09", "T-11", "T-13"):
        clocks.stop(work, rule)
    work.claim.review_unit_id = served.last_issuer(work, "D-10")
    work.move(before if work.state in BACK.get(before, ()) else usual)
