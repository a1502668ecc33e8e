"""A new claim that branches off another: same standing, own row, own history."""

from huiyin.matters.engine import history, leaving, procedures
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Assignment, Claim, Step


def branch_off(work: Work, ordinal: int, text: str) -> Claim:
    """Create a claim beside the one at work: same class, way, state and unit, opened by its own step."""
    old = work.claim
    claim = Claim.objects.create(
        matter_id=old.matter_id,
        ordinal=ordinal,
        channel=old.channel,
        text=text,
        claim_class=old.claim_class,
        class_confirmed=old.class_confirmed,
        field_code=old.field_code,
        proposal=old.proposal,
        way=old.way,
        path_code=old.path_code,
        path_version=old.path_version,
        procedure=old.procedure,
        lane=old.lane,
        state=old.state,
        unit_id=old.unit_id,
        accepted_on=old.accepted_on,
    )
    _copy_assignment(work.assignment, claim.pk)
    leaving.copy_to(claim.pk, out_of=old.pk)
    if old.diverted_to:
        claim.diverted_to = old.diverted_to
        procedures.copy_to(claim.pk, out_of=old)
    _open_history(work, claim)
    return claim


def _copy_assignment(row: Assignment | None, claim_id: int) -> None:
    """The new claim came to the unit by the same sending; only the first receiver's mark is not doubled (BJ-25)."""
    if row is not None:
        Assignment.objects.create(
            claim_id=claim_id,
            kind=row.kind,
            from_unit_id=row.from_unit_id,
            to_unit_id=row.to_unit_id,
            sent_at=row.sent_at,
            report_by=row.report_by,
            reason=row.reason,
        )


def _open_history(work: Work, claim: Claim) -> None:
    step = Step(
        matter_id=claim.matter_id,
        claim_id=claim.pk,
        verb=work.action.verb,
        to_state=claim.state,
        at=work.at,
        note=f"由第{work.claim.ordinal}项诉求拆出",
    )
    history.append(step, by=work.by, detail={"claim": claim.pk, "from": "", "to": claim.state})
