"""The ledger of problems (台账) that a unit keeps."""

from datetime import date, datetime

from django.db import transaction

from huiyin.analysis.models import ProblemItem
from huiyin.analysis.permissions import check_keeps_problems
from huiyin.analysis.rules.items import PROBLEM_WORDS, one, written
from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotAllowed, NotFound, Refused


def add_problem(words: dict[str, str], due: date | None, *, by: Actor, at: datetime) -> int:
    """Enter one; returns its id. Raises Refused where leader, person, limit or another word is missing (WG-22)."""
    check_keeps_problems(by)
    said = written(words, PROBLEM_WORDS)
    if due is None or due < day_of(at):
        raise Refused("请填写“办理时限”，不能早于今天。", code="problem.due", field="due")
    with transaction.atomic():
        made = ProblemItem.objects.create(
            **said, due=due, owner_id=by.unit_id, seat_id=by.seat_id, made_at=at
        )
        audit.record("reports", "problem.added", by=by, at=at, detail={"problem": made.pk})
    return int(made.pk)


def solve_problem(problem_id: int, outcome: str, *, by: Actor, at: datetime) -> None:
    """Say how it was solved. Raises NotFound, NotAllowed, Refused."""
    check_keeps_problems(by)
    said = one(outcome, "化解情况", 500, "outcome")
    with transaction.atomic():
        row = ProblemItem.objects.select_for_update().filter(pk=problem_id, done_on__isnull=True).first()
        if row is None:
            raise NotFound("没有这个苗头问题，或者已经化解。请刷新列表。", code="problem.unknown")
        if row.owner_id != by.unit_id:
            raise NotAllowed("由填报单位登记化解。", code="problem.not_owner")
        row.done_on, row.outcome = day_of(at), said
        row.save(update_fields=["done_on", "outcome"])
        audit.record("reports", "problem.solved", by=by, at=at, detail={"problem": row.pk})
