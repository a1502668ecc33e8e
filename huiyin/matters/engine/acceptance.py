"""The written notice of acceptance (D-05): on accepting, on a change of procedure, and for who joins later."""

from collections.abc import Collection
from typing import Any

from huiyin.matters.engine import clocks, contents, papers
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Clock, Step
from huiyin.matters.states import ClaimState

_ACCEPTED = (ClaimState.HANDLING, ClaimState.SIMPLIFIED)


def running(work: Work) -> Clock | None:
    """Return the limit of handling that runs."""
    return next((work.clocks[rule] for rule in clocks.HANDLING if rule in work.clocks), None)


def issue(work: Work, limit: Clock, contact: str) -> None:
    """Give the notice to each citizen of the claim, and tell until when the answer is due."""
    told = _notice(work, limit, contact)
    papers.issue(work, "D-05", told, to_petitioner=True)
    work.telling = {"unit": told["unit_name"], "until": limit.rolled.isoformat()}


def _notice(work: Work, limit: Clock, contact: str) -> dict[str, Any]:
    return contents.of_case(work) | {
        "limit": contents.limit_sentence(limit),
        "contact": contact,
        "path_and_procedure": path_sentence(work),
    }


def path_sentence(work: Work) -> str:
    """Say in one sentence by which way and procedure the claim is handled (T-03)."""
    if work.claim.claim_class == "suggestion":
        return "按建议意见类事项研究论证并回复。"
    if work.claim.procedure == "simplified":
        return "按《信访工作条例》第三十一条第六项办理，适用简易办理，核实后出具信访处理意见书。"
    return "按《信访工作条例》第三十一条第六项，听取陈述、调查核实后出具信访处理意见书。"


def tell_later(work: Work, arrival_ids: Collection[int]) -> None:
    """Give the notice to citizens who joined after the acceptance: each is owed one in writing (T-03)."""
    limit = running(work)
    if work.state not in _ACCEPTED or limit is None:
        return
    told = _notice(work, limit, contact(work))
    whose = Arrival.objects.filter(pk__in=arrival_ids).order_by("id")
    papers.issue_to(work, "D-05", told, list(whose), unit_id=work.claim.unit_id)


def contact(work: Work) -> str:
    """Return whom the unit named on accepting, for this claim or for the one from which it was split off."""
    done = Step.objects.filter(matter_id=work.matter.pk, verb__in=("accept", "accept_simplified"))
    own = [step for step in done.order_by("id") if step.claim_id == work.claim.pk] or list(done)
    return str(own[-1].values.get("contact", "")) if own else contents.unit_name(work.claim.unit_id)
