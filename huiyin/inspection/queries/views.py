"""A call-back as pages show it: no name and no number, these are opened by the caller alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from huiyin.catalogue import queries as catalogue
from huiyin.inspection.models import Callback, CallbackAnswer
from huiyin.inspection.queries.tries import tries_of
from huiyin.inspection.rules.calling import Standing, Try, next_at, standing_of


@dataclass(frozen=True, kw_only=True)
class AnswerView:
    """What was answered; `own` where the petitioner gave it and no caller noted it (E-6)."""

    answers: Mapping[str, str]
    words: str
    at: datetime
    own: bool
    finding: bool


@dataclass(frozen=True, kw_only=True)
class CallView:
    """One call-back with how it stands."""

    id: int
    sample_id: int | None
    position: int
    matter_id: int
    claim_id: int
    arrival_id: int | None
    petitioner_id: int | None
    number: str
    ordinal: int
    title: str
    claim_text: str
    secret: bool
    unit_id: int
    office_id: int
    made_at: datetime
    tries: tuple[Try, ...]
    again_at: datetime | None
    standing: Standing
    answer: AnswerView | None


def views_of(rows: Iterable[Callback]) -> tuple[CallView, ...]:
    """The rows in their order, in three statements; `rows` come with matter, claim and arrival."""
    listed = list(rows)
    ids = [row.pk for row in listed]
    tries = tries_of(ids)
    answers = {row.callback_id: row for row in CallbackAnswer.objects.filter(callback_id__in=ids)}
    most = catalogue.profile().watch.call_tries
    return tuple(_view(row, tuple(tries[row.pk]), answers.get(row.pk), most) for row in listed)


def _view(row: Callback, tries: tuple[Try, ...], answer: CallbackAnswer | None, most: int) -> CallView:
    known, agreed = row.petitioner_id is not None, row.may_ring
    standing = standing_of(tries, known=known, agreed=agreed, answered=answer is not None, most=most)
    return CallView(
        id=row.pk,
        sample_id=row.sample_id,
        position=row.position,
        matter_id=row.matter_id,
        claim_id=row.claim_id,
        arrival_id=row.arrival_id,
        petitioner_id=row.petitioner_id,
        number=row.matter.number,
        ordinal=row.claim.ordinal,
        title=row.matter.title,
        claim_text=row.claim.text,
        secret=row.matter.keep_secret,
        unit_id=row.unit_id,
        office_id=row.office_id,
        made_at=row.made_at,
        tries=tries,
        again_at=next_at(tries) if standing is Standing.OPEN else None,
        standing=standing,
        answer=_answer(answer) if answer is not None else None,
    )


def _answer(row: CallbackAnswer) -> AnswerView:
    return AnswerView(
        answers=row.answers, words=row.words, at=row.at, own=row.seat_id is None, finding=row.finding
    )
