"""Disputes about who is competent: the objection while it is open, and the common superior after it was refused."""

from huiyin.matters.engine.work import Work
from huiyin.matters.models import Objection
from huiyin.matters.states import ClaimState
from huiyin.units import queries as units


def may_object(work: Work) -> bool:
    """Whether the holder may still say that the claim is not its business: once, in five working days (T-04)."""
    clock = work.clocks.get("T-04")
    return work.assignment is not None and clock is not None and work.on <= clock.rolled


def is_assigned(work: Work) -> bool:
    """Whether the claim was sent with a day for the report (交办)."""
    return work.assignment is not None and work.assignment.kind == "assign"


def may_redirect(work: Work) -> bool:
    """Whether another than the holder may send the claim elsewhere: its objection was refused, the superior decided.

    The decision itself is made outside of the register; whoever sends names it (R-314).
    """
    rows, sent = work.rows(Objection), work.assignment
    if work.state is not ClaimState.FORWARDED or sent is None or not rows:
        return False
    last = rows[-1]
    return last.agreed is False and last.raised_at >= sent.sent_at and work.by.unit_id != work.claim.unit_id


def decider(work: Work) -> str:
    """Name who decides between the holder and the sender: the common superior, else the joint conference (R-314)."""
    sender = work.assignment.from_unit_id if work.assignment else work.matter.registrar_id
    found = units.dispute_decider({sender, work.claim.unit_id}, work.on) if work.claim.unit_id else None
    return found.unit.name if found else "共同的上一级机关、单位"
