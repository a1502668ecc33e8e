"""Disputes about who is competent: the objection while it is open, and the common superior after it was refused."""

from huiyin.accounts import queries as accounts
from huiyin.kernel.roles import Role
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Objection
from huiyin.matters.states import ClaimState
from huiyin.units import queries as units

#: Seats of the common superior that record its decision.
DECIDING = (Role.HEAD, Role.LIAISON, Role.CLERK)


def may_object(work: Work) -> bool:
    """Whether the holder may still say that the claim is not its business: once, in five working days (T-04)."""
    clock = work.clocks.get("T-04")
    return work.assignment is not None and clock is not None and work.on <= clock.rolled


def is_assigned(work: Work) -> bool:
    """Whether the claim was sent with a day for the report (交办)."""
    return work.assignment is not None and work.assignment.kind == "assign"


def before_superior(work: Work) -> Objection | None:
    """Return the dispute that waits for the decision of the common superior (R-314)."""
    rows = work.rows(Objection) if work.state is ClaimState.DISPUTED else ()
    waits = bool(rows) and rows[-1].rung == Objection.SUPERIOR and rows[-1].decided_at is None
    return rows[-1] if waits else None


def decider_id(work: Work) -> int | None:
    """Return the body before which the dispute lies."""
    waiting = before_superior(work)
    return waiting.decider_id if waiting else None


def is_ruled(work: Work) -> bool:
    """Whether the common superior has decided that the present unit is competent: the dispute is over."""
    sent = work.assignment
    if sent is None:
        return False
    decided = (
        row for row in work.rows(Objection) if row.rung == Objection.SUPERIOR and row.agreed is not None
    )
    return any(row.decided_at is not None and row.decided_at >= sent.sent_at for row in decided)


def is_refused(work: Work) -> bool:
    """Whether the holder's objection to this sending was refused, and the dispute goes on."""
    sent, rows = work.assignment, work.rows(Objection)
    if work.state is not ClaimState.FORWARDED or sent is None or not rows:
        return False
    last = rows[-1]
    return last.agreed is False and last.raised_at >= sent.sent_at and not is_ruled(work)


def may_redirect(work: Work) -> bool:
    """Whether another than the holder may send the claim elsewhere: its objection was refused, the superior decided.

    That decision was made outside of the register; whoever sends names it (R-314).
    """
    disputed = before_superior(work) is not None or is_refused(work)
    return disputed and work.by.unit_id != work.claim.unit_id


def superior(work: Work, *others: int | None) -> "units.UnitFacts | None":
    """Return who decides between the holder, the sender and others: the common superior, else the joint conference."""
    if work.claim.unit_id is None:
        return None
    parties = {work.sender_id, work.claim.unit_id, *(each for each in others if each is not None)}
    found = units.dispute_decider(parties, work.on)
    return found.unit if found else None


def may_refer(work: Work) -> bool:
    """Whether the dispute can be put before a superior that decides in this register."""
    if work.matter.restricted or not is_refused(work):
        return False
    found = superior(work)
    return found is not None and decides_here(found, work)


def decides_here(body: "units.UnitFacts", work: Work) -> bool:
    """Whether a body stands in this register and somebody sits there to decide."""
    if body.external or not body.open_on(work.on):
        return False
    return any(accounts.seats_in(body.id, role, work.on) for role in DECIDING)


def rules_over(decider: "units.UnitFacts", unit_id: int) -> bool:
    """Whether a body may find a unit competent: one that it leads; a joint conference coordinates any."""
    return decider.kind == "joint_conference" or decider.id in units.unit(unit_id).path


def settle(work: Work, *, elsewhere: bool, reason: str) -> None:
    """Write down what was decided about the open objection or dispute."""
    Objection.objects.filter(claim_id=work.claim.pk, decided_at__isnull=True).update(
        decided_at=work.at, agreed=elsewhere, decision_reason=reason[:500]
    )


def decider(work: Work) -> str:
    """Name who decides between the holder and the sender: the common superior, else the joint conference (R-314)."""
    found = superior(work)
    return found.name if found else "共同的上一级机关、单位"
