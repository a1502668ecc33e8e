"""Sending a claim to a unit: assignment, involvement, copies, first receiver."""

from datetime import date
from typing import Any

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import conduct, contents, disputes, heeding, keeping, papers
from huiyin.matters.engine.declare import Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Assignment, Involvement
from huiyin.matters.rules import classing, lawsuits
from huiyin.matters.states import ClaimState
from huiyin.matters.visibility import walled_units
from huiyin.units import queries as units

#: Petition offices send: the one that registered, and any further one on the way down; after a dispute the one that
#: sent it last.
SENDERS = (
    Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
    Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON)),
    Who(relation=Relation.SENDER, roles=(Role.CLERK,)),
)


#: How the unit is to go about it (五办): whoever sends may choose; left open, what was chosen before stands.
LANE = Field(name="lane", label="办法", kind=FieldKind.CHOICE, required=False, choices=classing.LANES)


def may_send(work: Work) -> bool:
    """From the register, onward by a petition office that only passes it down, or elsewhere after a dispute (R-314);
    accusations are handed over."""
    if work.claim.claim_class == "accusation":
        return False
    if work.claim.state == ClaimState.REGISTERED or disputes.may_redirect(work):
        return True
    passes_on = work.claim.state == ClaimState.FORWARDED and work.by.unit_id == work.claim.unit_id
    return passes_on and _is_office(work)


def _is_office(work: Work) -> bool:
    return work.claim.unit_id is not None and units.unit(work.claim.unit_id).kind == "petition_office"


def goes_on(work: Work) -> bool:
    """A simplified claim has reached one more office on its way down: one working day to pass it on (T-16)."""
    return work.claim.procedure == "simplified" and _goes_to_office(work)


def arrives_simplified(work: Work) -> bool:
    """A simplified claim has reached the unit that decides on acceptance (T-14)."""
    return work.claim.procedure == "simplified" and not _goes_to_office(work)


def _goes_to_office(work: Work) -> bool:
    return open_unit(work, work.values["unit"]).kind == "petition_office"


def check_sendable(work: Work) -> None:
    """Refuse before the class is confirmed, and to the unit that already holds the claim."""
    classing.check_class_known(work.claim.claim_class, confirmed=work.claim.class_confirmed)
    if work.values["unit"] == work.claim.unit_id:
        raise Refused("此件已在该单位，请改选其他单位。", code="unit.already_holds", field="unit")
    if disputes.may_redirect(work) and not work.values["reason"]:
        raise Refused(
            f"承办单位的异议未获同意，改送须由{disputes.decider(work)}决定，请写明决定的机关、日期和文号。",
            code="unit.decision_missing",
            field="reason",
        )


#: Organs of discipline, politics and law go by rules of their own (条例 第二十三条、第三十条).
_OWN_RULES = "请依规依纪依法接收、受理、办理；对信访人的告知按照有关规定执行。"


def write_letter(work: Work, row: Assignment, *, final: bool = False) -> None:
    """Issue the letter that goes with a sending: of an assignment with what is asked and until when (D-02, D-03).

    It names the limits that the place sets; `final` where a superior has decided: then there is nothing to object to.
    """
    letter: dict[str, Any] = contents.of_case(work) | {
        "duty_basis": row.reason or "按照属地管理、分级负责，谁主管、谁负责的原则",
        "report_by": row.report_by,
    }
    if row.kind == "hand_over":
        letter["own_rules"] = _OWN_RULES
    else:
        letter["notice_limit"] = str(work.profile.limit("T-03"))
        letter["objection_limit"] = "" if final else str(work.profile.limit("T-04"))
    if row.kind == "assign":
        papers.issue(work, "D-03", letter | {"requirement": row.reason}, to_petitioner=False)
    else:
        papers.issue(work, "D-02", letter, to_petitioner=False)


def involve(work: Work, unit_id: int, part: str) -> None:
    """Give a unit its part in the matter; a second time changes nothing."""
    Involvement.objects.bulk_create(
        [Involvement(matter_id=work.matter.pk, unit_id=unit_id, part=part, since=work.at)],
        ignore_conflicts=True,
    )


def open_unit(work: Work, unit_id: int) -> "units.UnitFacts":
    """Return the unit, or its successor where it was abolished (R-315); raises `NotFound` where nobody stands in."""
    return units.successor_on(unit_id, work.on)


def check_wall(work: Work, unit_id: int) -> None:
    """Refuse a route that would carry an accusation to the accused, to whom they manage, or where nobody sees it.

    So also a complaint about the conduct of staff (WG-34).
    """
    if not work.matter.restricted:
        conduct.check_sent(work, unit_id)
        return
    if unit_id in walled_units(work.matter.pk, work.on):
        raise Refused(
            "不得将检举控告材料转给被检举控告的单位及其下属单位，请改选有管理权限的机关。",
            code="wall.accused",
            field="unit",
        )
    keeping.check_opened(work, unit_id)


def send(
    work: Work,
    unit_id: int,
    *,
    kind: str,
    reason: str,
    report_by: date | None = None,
    sender: int | None = None,
) -> Assignment:
    """Send the claim to a unit and make it the holder; the sender is the actor's unit unless another is named."""
    facts = open_unit(work, unit_id)
    check_wall(work, facts.id)
    if kind != "hand_over":
        lawsuits.check_sent(facts.kind, claim_class=work.claim.claim_class, channel=work.matter.channel)
    end_current(work)
    if "X-DISPUTE" in work.ended:
        disputes.settle(work, elsewhere=True, reason=reason)
        heeding.heed(work, facts.id)
    first = work.matter.first_unit_id is None
    row = Assignment.objects.create(
        claim_id=work.claim.pk,
        kind=kind,
        from_unit_id=sender or work.acting_unit_id,
        to_unit_id=facts.id,
        sent_at=work.at,
        first=first,
        report_by=report_by,
        reason=reason[:500],
    )
    work.assignment = row
    work.claim.unit_id = facts.id
    work.claim.lane = work.values.get("lane") or work.claim.lane
    if first:
        # Kept with the matter at the end of the action, and never changed afterwards (BJ-25).
        work.matter.first_unit_id = facts.id
    involve(work, facts.id, "holder")
    _copy_upwards(work, facts)
    return row


def _copy_upwards(work: Work, facts: "units.UnitFacts") -> None:
    """A street's matter is copied to its district's petition office, which urges (H-3, WH-26)."""
    if work.matter.restricted or facts.level not in {"street", "community"}:
        return
    office = units.petition_office_of(facts.id)
    if office is not None and office.id != facts.id:
        involve(work, office.id, "copy")


def end_current(work: Work) -> None:
    """End the sending by which the present unit holds the claim."""
    if work.assignment is not None:
        work.assignment.ended_at = work.at
        work.assignment.save(update_fields=["ended_at"])
        work.assignment = None
