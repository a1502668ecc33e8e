"""Writing a verdict down, and finding whose it is."""

from huiyin.evaluation import rules
from huiyin.evaluation.fields import MENDABLE
from huiyin.evaluation.models import Evaluation
from huiyin.kernel.errors import Refused
from huiyin.kernel.numbers import tidy_number
from huiyin.matters.actions import Work


def called(work: Work, number: str | None) -> int:
    """Return the arrival whose citizen was called: the one named, else the first."""
    for arrival in work.arrivals:
        if not number or arrival.number == tidy_number(number):
            return int(arrival.pk)
    raise Refused("本件没有这个来件编号，请核对后重新填写。", code="evaluation.other_arrival", field="number")


def check_round(work: Work, *, arrival_id: int | None, entered_by: str) -> int:
    """Return the round that would come next; refuse after the follow-up."""
    given = Evaluation.objects.filter(
        claim_id=work.claim.pk, arrival_id=arrival_id, entered_by=entered_by
    ).count()
    return rules.next_round(given)


def record(work: Work, *, arrival_id: int | None, entered_by: str) -> None:
    """Store the verdict of the work's values."""
    values = work.values
    row = Evaluation.objects.create(
        matter_id=work.matter.pk,
        claim_id=work.claim.pk,
        arrival_id=arrival_id,
        round=check_round(work, arrival_id=arrival_id, entered_by=entered_by),
        office_level=int(values["office_level"]),
        unit_level=int(values["unit_level"]),
        solved=values["solved"],
        reason=values["reason"] or "",
        at=work.at,
        entered_by=entered_by,
        caller_id=work.by.seat_id if entered_by == rules.CALL_BACK else None,
    )
    work.detail |= {"evaluation": row.pk, "office_level": row.office_level, "unit_level": row.unit_level}
    work.telling = {"level": rules.LEVEL_LABELS[row.unit_level]}


def asks_for_reaction(work: Work) -> bool:
    """A dissatisfied verdict on the handling; a second one does not give the unit more time."""
    low = rules.dissatisfied(int(work.values["unit_level"]))
    return low and work.state in MENDABLE and "X-VERDICT" not in work.clocks


def react(work: Work, reaction: str) -> None:
    """Note on every waiting dissatisfied verdict of the claim what is done about it: exactly one thing (JZ-29)."""
    waiting = Evaluation.objects.filter(
        claim_id=work.claim.pk, unit_level__lte=rules.DISSATISFIED, reaction=""
    )
    if not waiting.update(reaction=reaction, reacted_at=work.at):
        raise Refused("没有待处理的不满意评价，请刷新页面。", code="evaluation.none_waiting")


def is_waiting(work: Work) -> bool:
    """Whether a dissatisfied verdict still asks for an answer."""
    return "X-VERDICT" in work.clocks
