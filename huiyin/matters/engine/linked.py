"""What other rows say about a claim: other matters, helpers, earlier opinions, review organs."""

from datetime import datetime

from huiyin.kernel.errors import Refused
from huiyin.kernel.numbers import tidy_number
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Matter, Step, SubTask
from huiyin.matters.states import ClaimState
from huiyin.matters.visibility import may_see
from huiyin.units import queries as units


def matter_id_of(work: Work, number: str) -> int:
    """Return the matter in which an arrival's number is handled; one that the actor may not see is unknown (C-1)."""
    found = Arrival.objects.filter(number=tidy_number(number)).values_list("matter_id", flat=True).first()
    if found is None or not may_see(work.by, found, work.on):
        raise Refused("没有查到这个编号，请核对后重新填写。", code="number.unknown")
    return found


def joined_chain(matter_id: int, *, up_to: int | None = None) -> list[int]:
    """Return a matter, and those into which it was joined one after another; the last one, or `up_to`, handles it."""
    chain = [matter_id]
    while chain[-1] != up_to:
        above = Matter.objects.values_list("joined_into_id", flat=True).get(pk=chain[-1])
        if above is None or above in chain:
            break
        chain.append(above)
    return chain


def joined_family(matter_id: int) -> set[int]:
    """Return a matter with all matters joined into it, through however many joinings."""
    found, fresh = {matter_id}, {matter_id}
    while fresh:
        fresh = set(Matter.objects.filter(joined_into_id__in=fresh).values_list("pk", flat=True)) - found
        found |= fresh
    return found


def open_helpers(claim_id: int) -> int:
    """Count the sub-tasks of a claim that wait for an answer."""
    return SubTask.objects.filter(claim_id=claim_id, answered_at__isnull=True).count()


def check_helpers_answered(claim_id: int) -> None:
    """The lead unit answers only after its helpers have (H-5)."""
    waiting = open_helpers(claim_id)
    if waiting:
        raise Refused(
            f"还有{waiting}个协办、联办单位未回复，请催促回复后再作出意见。", code="helpers.waiting"
        )


def last_opinion(work: Work, *, issued_at: datetime | None = None) -> dict[str, str]:
    """Return what the claim's latest opinion said, as it was filled in, or the one issued at a moment; else empty."""
    steps = Step.objects.filter(claim_id=work.claim.pk, verb="issue_opinion")
    last = (steps.filter(at=issued_at) if issued_at else steps).order_by("-id").first()
    return dict(last.values) if last is not None else {}


def state_before(work: Work, verb: str) -> ClaimState | None:
    """Return the state in which the claim stood when an action was last performed on it."""
    last = Step.objects.filter(claim_id=work.claim.pk, verb=verb).order_by("-id").first()
    return ClaimState(last.from_state) if last is not None else None


def review_organ_ids(unit_id: int | None) -> tuple[int, ...]:
    """Return the organs that may review a unit's opinion (R-605)."""
    return tuple(facts.id for facts in units.review_organs(unit_id)) if unit_id else ()
