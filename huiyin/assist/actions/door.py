"""The door: what may be shown to a model at all. Accusations never leave, neither do those who asked for secrecy."""

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.errors import Refused
from huiyin.matters import queries as matters

ACCUSATION = "accusation"


def check_case(case: matters.CaseFile) -> None:
    """Raises Refused for a case that may not be shown (C-1, C-2)."""
    if case.restricted or any(_accuses(claim) for claim in case.claims):
        raise _sealed()
    if case.keep_secret:
        raise Refused("信访人要求保密，本件不使用大模型。请照常办理。", code="assist.secret")


def check_text(text: str, *, claim_class: str) -> None:
    """Raises Refused for what is being taken down as an accusation, or reads like one (C-1)."""
    if claim_class == ACCUSATION or catalogue.propose_class(text).claim_class == ACCUSATION:
        raise _sealed()


def people_of(case: matters.CaseFile) -> frozenset[int]:
    """Everybody who is registered with a case."""
    found = {pk for one in case.arrivals for pk in (one.petitioner_id, one.agent_id)}
    found |= {each.petitioner_id for one in case.arrivals for each in one.companions}
    return frozenset(pk for pk in found if pk is not None)


def _accuses(claim: matters.ClaimView) -> bool:
    """A class that nobody has confirmed yet is not trusted against the words."""
    proposed = claim.proposal.get("class", {}).get("code", "")
    unsure = not claim.class_confirmed and (
        proposed == ACCUSATION or catalogue.propose_class(claim.text).claim_class == ACCUSATION
    )
    return claim.claim_class == ACCUSATION or unsure


def _sealed() -> Refused:
    return Refused("检举控告不使用大模型。请照常办理。", code="assist.sealed")
