"""What has reached each citizen of a claim, and until when that citizen may ask for more (A-9, T-08, T-10)."""

from datetime import date

from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Clock, Paper, Service

#: The written answers whose service opens the remedies.
ANSWERS = ("D-09", "D-15")


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


def issued_on(papers: list[Paper]) -> date | None:
    """Return the day before which none of some papers can have been served: that of the youngest."""
    return max((row.issued_at.astimezone(SHANGHAI).date() for row in papers), default=None)


def served_to(claim_id: int, arrival_id: int | None, kinds: tuple[str, ...]) -> date | None:
    """Return the day on which a citizen was last served a paper of some kinds on a claim; None without proof."""
    found = Service.objects.filter(
        paper__claim_id=claim_id, paper__arrival_id=arrival_id, paper__kind__in=kinds
    )
    return found.order_by("-paper_id", "-id").values_list("served_on", flat=True).first()


def window_of(claim_id: int, arrival_id: int | None, rule: str) -> Clock | None:
    """Return a citizen's own latest window of a rule, open or ended; None where no service has opened one (A-9)."""
    found = Clock.objects.filter(claim_id=claim_id, arrival_id=arrival_id, rule=rule)
    return found.order_by("-id").first()


def opened(work: Work, rule: str) -> Clock | None:
    """Return the window that the action's service has opened; citizens served together have the same days."""
    found = (work.windows.get((rule, arrival_id)) for arrival_id in work.reached)
    return next((window for window in found if window is not None), None)
