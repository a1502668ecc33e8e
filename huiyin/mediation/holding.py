"""The mediation in hand, and its other side."""

from typing import Any

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.actions import ClaimState, Relation, Who, Work
from huiyin.mediation.models import Mediation
from huiyin.people import actions as people
from huiyin.people.queries import PetitionerDraft

#: Where a claim is being handled, its sides may come to terms.
STATES: frozenset[ClaimState] = frozenset(
    {ClaimState.HANDLING, ClaimState.SIMPLIFIED, ClaimState.SECOND_HANDLING}
)
WHO: tuple[Who, ...] = (Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON, Role.HEAD)),)


def open_mediation(work: Work) -> Mediation | None:
    """Return the claim's mediation that has not ended."""
    return next((row for row in work.rows(Mediation) if row.ended_at is None), None)


def is_open(work: Work) -> bool:
    """Whether the sides are at the table."""
    return open_mediation(work) is not None


def in_hand(work: Work) -> Mediation:
    """Return the open mediation; refuse where there is none."""
    found = open_mediation(work)
    if found is None:
        raise Refused("本诉求项没有正在进行的调解、和解。", code="mediation.none")
    return found


def other_side(work: Work) -> dict[str, Any]:
    """Return how the other side is kept: a person sealed with the petitioners, an organisation by its name."""
    values = work.values
    if values["other_kind"] == "organisation":
        return {"other_name": values["other_name"]}
    person = PetitionerDraft(kind="person", name=values["other_name"])
    return {"other_party_id": people.keep(person, by=work.by, at=work.at)}


def parties(work: Work, row: Mediation) -> list[str]:
    """Name the sides as papers do: persons by the register, never by name."""
    other = row.other_name or f"对方当事人（登记号{row.other_party_id}）"
    return [f"信访人（编号：{work.matter.number}）", other]
