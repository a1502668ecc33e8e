"""Who may ask for a review or recheck: each citizen of a claim for oneself, and together with others (T-08, T-10).

A remedy belongs to the paper that the citizen got, so that nobody uses up another's. While a review runs, a further
request joins it: one organ, one decision, served to everybody. After it, a citizen whose own window is still open may
ask for one too; where a recheck already runs, that citizen joins the recheck.
"""

from datetime import date
from typing import Any

from huiyin.matters.actions import ClaimState, Work, citizens, served
from huiyin.review import rules
from huiyin.review.models import Review

S = ClaimState

#: The opinion that a request is directed against, the limit of the petitioner and that of the organ, by stage.
AGAINST = {rules.REVIEW: "D-09", rules.RECHECK: "D-10"}
WINDOW = {rules.REVIEW: "T-08", rules.RECHECK: "T-10"}
DECISION = {rules.REVIEW: "T-09", rules.RECHECK: "T-11"}

#: The contested answer is about to be replaced, or was settled: it can be contested while its window is open.
_WINDOW_ONLY = frozenset({S.OPINION_ISSUED, S.SETTLED})


def joins(work: Work, stage: str) -> bool:
    """Whether a request of this stage is under way, so that a further one joins it."""
    return DECISION[stage] in work.clocks


def asker(work: Work, stage: str) -> int:
    """Return the arrival whose citizen asks: the own one, the one named, else the first that still may."""
    if work.by.arrival_id is not None:
        return int(work.by.arrival_id)
    named = [each.pk for each in work.arrivals if each.number == work.values.get("number")]
    return int((named or open_to(work, stage) or [work.arrivals[0].pk])[0])


def open_to(work: Work, stage: str) -> list[int]:
    """Return the arrivals whose citizens may ask, the oldest first."""
    return [each.pk for each in work.arrivals if may_ask(work, stage, each.pk)]


def numbers(work: Work) -> tuple[tuple[str, str], ...]:
    """Return the numbers of those who may ask, for an office to choose one; citizens never read others' numbers."""
    if not citizens.office_chooses(work):
        return ()
    whose = set(open_to(work, rules.stage_of(work.action.verb)))
    return citizens.choices(each for each in work.arrivals if each.pk in whose)


def may_ask(work: Work, stage: str, arrival_id: int) -> bool:
    """Whether a citizen has an opinion by Art. 31(6) that was not contested yet, and no final one after it (N-4)."""
    paper = contested(work, stage, arrival_id)
    if paper is None or all(each.pk != arrival_id for each in work.arrivals):
        return False
    final = served.papers_for(work, arrival_id, ("D-11",))
    if final and final[0].pk > paper:
        return False
    return work.state not in _WINDOW_ONLY or (WINDOW[stage], arrival_id) in work.windows


def issued_on(work: Work, stage: str, arrival_id: int) -> date | None:
    """Return the day on which the contested paper was issued."""
    paper = _contested(work, stage, arrival_id)
    return served.issued_on([paper]) if paper else None


def contested(work: Work, stage: str, arrival_id: int) -> int | None:
    """Return the citizen's own paper against which a request is directed."""
    paper = _contested(work, stage, arrival_id)
    return paper.pk if paper else None


def _contested(work: Work, stage: str, arrival_id: int) -> Any:
    """The newest paper that was served, else the newest one; none as old as one already contested, or older."""
    asked = max((row.against_id or 0 for row in _own(work, stage, arrival_id)), default=0)
    papers = [paper for paper in _papers(work, stage, arrival_id) if paper.pk > asked]
    reached = (paper for paper in papers if len(papers) > 1 and served.is_served(paper))
    return next(reached, papers[0] if papers else None)


def _papers(work: Work, stage: str, arrival_id: int) -> list[Any]:
    found = served.papers_for(work, arrival_id, (AGAINST[stage],))
    if found or stage == rules.REVIEW or not joins(work, stage):
        return found
    return served.papers_for(work, arrival_id, (AGAINST[rules.REVIEW],))


def _own(work: Work, stage: str, arrival_id: int) -> list[Review]:
    return [row for row in work.rows(Review) if row.stage == stage and row.arrival_id == arrival_id]
