"""Who is asked for more, and whose answer it is: each citizen answers for oneself, and hears of no other (U29, P-6)."""

from collections.abc import Collection

from huiyin.kernel.errors import Refused
from huiyin.matters.engine import citizens
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Question

_GONE = "该信访人不再参与本诉求项，不再需要回复。"


def open_rows(work: Work) -> list[Question]:
    """Return the open questions that the actor may answer: a citizen the own, an office all."""
    rows = [row for row in work.rows(Question) if row.answered_at is None]
    return [row for row in rows if work.by.kind != "citizen" or row.arrival_id == work.by.arrival_id]


def may_be_asked(work: Work) -> list[Arrival]:
    """Return the arrivals whose citizens have no question open."""
    busy = {row.arrival_id for row in work.rows(Question) if row.answered_at is None}
    return [each for each in work.arrivals if each.pk not in busy]


def to_ask(work: Work) -> tuple[tuple[str, str], ...]:
    """Return the numbers to choose from; nothing to choose in a matter of one citizen."""
    return citizens.choices(may_be_asked(work)) if len(work.arrivals) > 1 else ()


def asked(work: Work) -> tuple[tuple[str, str], ...]:
    """Return the numbers of those who were asked, for an office that takes an answer down."""
    if not citizens.office_chooses(work):
        return ()
    waiting = {row.arrival_id for row in open_rows(work)}
    return citizens.choices(each for each in work.arrivals if each.pk in waiting)


def chosen(work: Work) -> list[Arrival]:
    """Return the arrivals whose citizens are asked now: the one named, else all that can be."""
    return citizens.named(work, may_be_asked(work))


def answered(work: Work) -> Question:
    """Return the question that is answered. Raises `Refused` where an office has to say whose answer it is."""
    whose = {each.pk for each in citizens.named(work, work.arrivals)}
    found = [row for row in open_rows(work) if row.arrival_id in whose]
    if len(found) != 1:
        raise Refused(
            "已请多位信访人补充，请选择是哪一位信访人的答复。", code="question.whose", field="number"
        )
    return found[0]


def release(work: Work, arrival_ids: Collection[int]) -> None:
    """Nothing is asked any more of citizens who no longer have a part in the claim."""
    rows = Question.objects.filter(claim_id=work.claim.pk, arrival_id__in=arrival_ids)
    rows.filter(answered_at__isnull=True).update(answer=_GONE, answered_at=work.at)
