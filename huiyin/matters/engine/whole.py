"""Actions on a whole matter: called on one claim, carried out on every claim that they fit."""

from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState


def parts(work: Work) -> list[Work]:
    """Return the works to carry out: this claim, and for a whole-matter action those of its fellows that fit.

    A fellow claim in another state is left alone; where that would be wrong, the action's guard refuses before.
    """
    if not work.action.whole_matter:
        return [work]
    fellows = [work.beside(claim) for claim in work.claims if claim.pk != work.claim.pk]
    return [work, *(fellow for fellow in fellows if _fits(fellow))]


def _fits(work: Work) -> bool:
    return ClaimState(work.claim.state) in work.action.leads_from and work.action.when(work)
