"""What has reached each citizen of a claim, and until when that citizen may ask for more (A-9, T-08, T-10)."""

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, F, OuterRef, QuerySet

from huiyin.kernel.clock import day_of
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Clock, Paper, Service, Withdrawal
from huiyin.matters.states import ClaimState

#: The written answers whose service opens the remedies.
ANSWERS = ("D-09", "D-15")
#: The decisions of the organs that review an answer: review and recheck opinion.
DECISIONS = ("D-10", "D-11")
#: An answer that has reached one citizen stands, and is still owed to each of the others.
_IN_EFFECT = (ClaimState.SERVED, ClaimState.REVIEW_SERVED, ClaimState.CONCLUDED)


def papers_for(work: Work, arrival_id: int | None, kinds: tuple[str, ...]) -> list[Paper]:
    """Return a citizen's own papers of some kinds on the claim, the newest first."""
    return [row for row in reversed(work.rows(Paper)) if row.kind in kinds and row.arrival_id == arrival_id]


def unserved(work: Work, kinds: tuple[str, ...]) -> list[Paper]:
    """Return the claim's papers of some kinds that still have to reach a citizen who stands behind it."""
    waiting = [row for row in reversed(work.rows(Paper)) if row.kind in kinds]
    if not waiting:
        return []
    done = Service.objects.filter(paper__in=[row.pk for row in waiting]).values_list("paper_id", flat=True)
    gone, here = set(done), {arrival.pk for arrival in work.arrivals}
    return [row for row in waiting if row.pk not in gone and row.arrival_id in here]


def unserved_in(matter_id: int) -> int:
    """Count the answers and decisions that took effect but have not reached a citizen who is still there."""
    return owed_answers().filter(claim__matter_id=matter_id).count()


def owed_answers() -> QuerySet[Paper]:
    """Return the answers and decisions that took effect but have not reached a citizen who is still there."""
    return owed_papers(ANSWERS + DECISIONS, claims_in=_IN_EFFECT)


def owed_papers(kinds: Collection[str], *, claims_in: Collection[ClaimState]) -> QuerySet[Paper]:
    """Return papers of some kinds, on claims in some states, that still have to reach a citizen who is there."""
    gone = Withdrawal.objects.filter(claim_id=OuterRef("claim_id"), arrival_id=OuterRef("arrival_id"))
    done = Service.objects.filter(paper_id=OuterRef("pk"))
    issued = Paper.objects.filter(
        kind__in=kinds, claim__state__in=claims_in, arrival__matter_id=F("claim__matter_id")
    )
    return issued.exclude(Exists(gone)).exclude(Exists(done))


def several(work: Work, kinds: tuple[str, ...]) -> bool:
    """Say whether papers of some kinds went to more than one citizen."""
    return len({row.arrival_id for row in work.rows(Paper) if row.kind in kinds}) > 1


def is_served(paper: Paper) -> bool:
    """Say whether it is proved that a paper reached its citizen."""
    return Service.objects.filter(paper_id=paper.pk).exists()


def issued_on(papers: list[Paper]) -> date | None:
    """Return the day before which none of some papers can have been served: that of the youngest."""
    return max((day_of(row.issued_at) for row in papers), default=None)


def window_of(claim_id: int, arrival_id: int | None, rule: str) -> Clock | None:
    """Return a citizen's own latest window of a rule, open or ended; None where no service has opened one (A-9)."""
    found = Clock.objects.filter(claim_id=claim_id, arrival_id=arrival_id, rule=rule)
    return found.order_by("-id").first()


def opened(work: Work, rule: str) -> Clock | None:
    """Return the window that the action's service has opened; citizens served together have the same days."""
    found = (work.windows.get((rule, arrival_id)) for arrival_id in work.reached)
    return next((window for window in found if window is not None), None)


def last_issuer(work: Work, kind: str) -> int | None:
    """Return the unit that issued the latest paper of a kind on the claim."""
    found = Paper.objects.filter(claim_id=work.claim.pk, kind=kind).order_by("-id")
    return found.values_list("document__unit_id", flat=True).first()
