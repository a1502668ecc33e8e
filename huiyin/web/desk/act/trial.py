"""What an action would do, tried out and taken back: its papers word by word and its new limits (U38)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from huiyin.analysis import queries as analysis
from huiyin.assist import queries as assisting
from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.matters import actions
from huiyin.matters import queries as matters
from huiyin.web.desk.dues import DueLine, due_line
from huiyin.web.parts.sheets import Sheet, paper_sheet


@dataclass(frozen=True, kw_only=True)
class Trial:
    """The papers that would be issued (their numbers are given only on issue) and the limits that would begin."""

    papers: tuple[Sheet, ...]
    dues: tuple[DueLine, ...]


@dataclass(frozen=True, kw_only=True)
class Sending:
    """A filled-in form on its way to the engine; `version` is that of the matter as it was shown.

    `copied` are the numbers of the matters whose opinions words were copied from, as the page says.
    """

    verb: str
    claim_id: int
    values: dict[str, Any]
    version: int | None
    copied: tuple[str, ...] = ()


def attempt(sending: Sending, number: str, *, by: Actor, at: datetime, on: date) -> Trial:
    """Perform it and take all of it back. Raises as performing does."""
    with transaction.atomic():
        before = matters.case_file(by, number, on=on)
        carry_out(sending, by=by, at=at)
        trial = _compare(before, by, number, sending.claim_id, on)
        transaction.set_rollback(True)
    return trial


def carry_out(sending: Sending, *, by: Actor, at: datetime) -> None:
    """Perform it, telling where its words come from. Raises Refused, Conflict, NotAllowed or NotFound."""
    actions.perform(
        sending.verb,
        claim_id=sending.claim_id,
        by=by,
        at=at,
        values=sending.values,
        version=sending.version,
        assisted=assisting.assisted(sending.claim_id, sending.verb, sending.values, at=at),
        copied_from=analysis.copied_from(by, sending.copied, sending.values, on=clock.day_of(at)),
    )


def new_dues(before: matters.CaseFile, after: matters.CaseFile, claim_id: int) -> tuple[DueLine, ...]:
    """The limits of a claim that began or changed between two looks at its case."""
    known = {(due.rule, due.rolled) for due in _dues(before, claim_id)}
    return tuple(due_line(due) for due in _dues(after, claim_id) if (due.rule, due.rolled) not in known)


def _dues(case: matters.CaseFile, claim_id: int) -> tuple[matters.DueView, ...]:
    return next((claim.dues for claim in case.claims if claim.id == claim_id), ())


def _compare(before: matters.CaseFile, by: Actor, number: str, claim_id: int, on: date) -> Trial:
    if not matters.may_see(by, before.id, on):
        return Trial(papers=(), dues=())
    after = matters.case_file(by, number, on=on)
    old = {row["document_id"] for row in before.papers}
    issued = [row["document_id"] for row in after.papers if row["document_id"] not in old]
    return Trial(
        papers=tuple(map(paper_sheet, documents.documents(issued).values())),
        dues=new_dues(before, after, claim_id),
    )
