"""Abolished units in a claim, and moving their parts to who carries on their powers (R-315)."""

from huiyin.kernel.errors import Refused
from huiyin.matters.engine import sending
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Assignment, Clock, Execution, Objection, SubTask
from huiyin.units import queries as units

_ANSWERED_TOGETHER = "该单位已撤销，由承继单位一并回复。"


def abolished(work: Work) -> list[int]:
    """Return the units with a living part in the claim that no longer stand on the day."""
    claim, sent = work.claim, work.assignment
    parts = {work.matter.registrar_id, claim.unit_id, claim.review_unit_id}
    if sent is not None:
        parts |= {sent.from_unit_id, sent.to_unit_id}
    parts |= {row.decider_id for row in work.rows(Objection) if row.decided_at is None}
    parts |= {row.unit_id for row in work.rows(SubTask) if row.answered_at is None}
    parts |= {row.unit_id for row in work.rows(Execution) if row.is_open}
    return sorted(each for each in parts if each is not None and not units.unit(each).open_on(work.on))


def successors(work: Work) -> dict[int, int]:
    """Return each abolished unit with its successor; refuse where an accusation would reach the accused (C-1)."""
    moved = {old: units.successor_on(old, work.on).id for old in abolished(work)}
    for new in moved.values():
        sending.check_wall(work, new)
    return moved


def move_parts(work: Work, moved: dict[int, int]) -> None:
    """Put the successors in place everywhere; no clock's date changes."""
    claim, matter = work.claim, work.matter
    if matter.registrar_id in moved:
        matter.registrar_id = moved[matter.registrar_id]
        matter.save(update_fields=["registrar"])
        sending.involve(work, matter.registrar_id, "registrar")
    if claim.unit_id in moved:
        claim.unit_id = moved[claim.unit_id]
        sending.involve(work, claim.unit_id, "holder")
    if claim.review_unit_id in moved:
        claim.review_unit_id = moved[claim.review_unit_id]
        sending.involve(work, claim.review_unit_id, "reviewer")
    _check_reviewer(work)
    _move_assignment(work, moved)
    for old, new in moved.items():
        _move_rows(work, old, new)
    work.forget_clocks()


def _check_reviewer(work: Work) -> None:
    """Nobody reviews the own opinion, not even after a merger (T-08)."""
    claim = work.claim
    if claim.review_unit_id is not None and claim.review_unit_id == claim.unit_id:
        raise Refused(
            "承办单位与复查复核机关合并后为同一单位，请先由其上一级机关确定复查复核机关。",
            code="successor.own_reviewer",
        )


def _move_assignment(work: Work, moved: dict[int, int]) -> None:
    row = work.assignment
    if row is None or not {row.from_unit_id, row.to_unit_id} & set(moved):
        return
    sending.end_current(work)
    work.assignment = Assignment.objects.create(
        claim_id=work.claim.pk,
        kind=row.kind,
        from_unit_id=moved.get(row.from_unit_id, row.from_unit_id),
        to_unit_id=moved.get(row.to_unit_id, row.to_unit_id),
        sent_at=work.at,
        report_by=row.report_by,
        reason="机构调整，由承继单位接续",
    )


def _move_rows(work: Work, old: int, new: int) -> None:
    Clock.objects.filter(claim_id=work.claim.pk, ended_on__isnull=True, unit_id=old).update(unit_id=new)
    Execution.objects.filter(Execution.OPEN, claim_id=work.claim.pk, unit_id=old).update(unit_id=new)
    disputed = Objection.objects.filter(claim_id=work.claim.pk, decided_at__isnull=True, decider_id=old)
    if disputed.update(decider_id=new):
        sending.involve(work, new, "decider")
    tasks = SubTask.objects.filter(**_open_tasks(work))
    tasks.filter(lead_id=old).update(lead_id=new)
    if tasks.filter(unit_id=new).exists():
        tasks.filter(unit_id=old).update(answer=_ANSWERED_TOGETHER, answered_at=work.at)
    elif tasks.filter(unit_id=old).update(unit_id=new):
        sending.involve(work, new, "helper")


def _open_tasks(work: Work) -> dict[str, object]:
    return {"claim_id": work.claim.pk, "answered_at__isnull": True}
