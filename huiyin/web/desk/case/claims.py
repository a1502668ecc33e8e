"""The claims of a case as its page shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from huiyin.accounts import queries as accounts
from huiyin.catalogue import queries as catalogue
from huiyin.matters import queries as matters
from huiyin.matters.queries.lanes import is_special, lanes_of, promised_day
from huiyin.web.desk.case.doing import Doing, doings
from huiyin.web.desk.case.proposal import ProposalView, proposal
from huiyin.web.desk.case.wording import choice_label
from huiyin.web.desk.dues import DueLine, due_line
from huiyin.web.desk.names import unit_name
from huiyin.web.parts.chips import Chip, deadline_chip
from huiyin.web.parts.course_cards import CourseCard, WarningCard, course_cards, warnings


@dataclass(frozen=True, kw_only=True)
class PastDue:
    """A limit that has ended."""

    label: str
    last: date
    ended_on: date
    result: Chip


@dataclass(frozen=True, kw_only=True)
class Side:
    """A side record of a claim in three lines: what it is, what was asked, what came of it."""

    title: str
    who: str
    at: date | datetime | None
    body: str
    answer: str
    open: bool
    due: date | None = None
    left: Chip | None = None


@dataclass(frozen=True, kw_only=True)
class ClaimCard:
    """One claim with its limits, side records and the actions of this seat."""

    id: int
    ordinal: int
    text: str
    state: Chip
    class_label: str
    confirmed: bool
    undecided: bool
    field: str
    way: str
    lane: str
    lane_day: date | None
    special: bool
    leader: str
    simplified: bool
    unit: str
    review_unit: str
    outcome: str
    dues: tuple[DueLine, ...]
    past: tuple[PastDue, ...]
    proposal: ProposalView
    sides: tuple[Side, ...]
    doings: tuple[Doing, ...]
    courses: tuple[CourseCard, ...]
    warnings: tuple[WarningCard, ...]


def claims(
    case: matters.CaseFile,
    offered: Mapping[int, Sequence[matters.Offer]],
    *,
    on: date,
    is_listed: bool = False,
) -> tuple[ClaimCard, ...]:
    """The claims in order; `offered` holds by claim what this seat may do."""
    alone = _by_itself(case)
    cards = (_claim(claim, offered.get(claim.id, ()), alone, on) for claim in case.claims)
    if not is_listed:
        return tuple(cards)
    lines = {claim.id: _listed_lines(claim) for claim in case.claims}
    return tuple(replace(card, dues=lines[card.id]) for card in cards)


def _listed_lines(claim: matters.ClaimView) -> tuple[DueLine, ...]:
    return tuple(due_line(due, is_listed=True) for due in claim.dues)


def _by_itself(case: matters.CaseFile) -> frozenset[datetime]:
    """When the platform itself has sent something on."""
    return frozenset(
        step["at"] for step in case.steps if step["verb"] == "forward" and step["unit_id"] is None
    )


def _claim(
    claim: matters.ClaimView, offered: Sequence[matters.Offer], alone: frozenset[datetime], on: date
) -> ClaimCard:
    return ClaimCard(
        id=claim.id,
        ordinal=claim.ordinal,
        text=claim.text,
        state=Chip(claim.state_label, "blue"),
        class_label=claim.class_label,
        confirmed=claim.class_confirmed,
        undecided=claim.undecided,
        field=catalogue.field_label(claim.field_code) if claim.field_code else "",
        way=claim.way_label,
        lane=claim.lane_label,
        lane_day=promised_day(claim),
        special=is_special(claim),
        leader=_leader(claim),
        simplified=claim.procedure == "simplified",
        unit=unit_name(claim.unit_id),
        review_unit=unit_name(claim.review_unit_id),
        outcome=claim.outcome_label,
        dues=tuple(due_line(due) for due in claim.dues),
        past=tuple(_past(row) for row in claim.past_dues),
        proposal=proposal(claim.proposal),
        sides=_sides(claim, alone, on),
        doings=doings(offered),
        courses=course_cards(claim.courses, on=on, staff=True),
        warnings=warnings(claim.limits, on=on),
    )


def _leader(claim: matters.ClaimView) -> str:
    """The leader in charge of a special claim (包案), by name and office."""
    lane = lanes_of([claim.id]).get(claim.id) if is_special(claim) else None
    return accounts.seat(lane.leader_seat_id).label if lane and lane.leader_seat_id else ""


def _past(row: dict[str, Any]) -> PastDue:
    ended = "按期办结" if row["met"] else "已停止计时"
    return PastDue(
        label=catalogue.limit_label(row["rule"]),
        last=row["rolled"],
        ended_on=row["ended_on"],
        result=Chip("逾期办结", "red") if row["late"] else Chip(ended, "green" if row["met"] else "grey"),
    )


def _sides(claim: matters.ClaimView, alone: frozenset[datetime], on: date) -> tuple[Side, ...]:
    made = (
        *(_assignment(row, by_itself=row["sent_at"] in alone) for row in claim.assignments),
        *(_sub_task(row, on) for row in claim.sub_tasks),
        *map(_objection, claim.objections),
        *map(_question, claim.questions),
        *map(_hearing, claim.hearings),
        *map(_execution, claim.executions),
    )
    return tuple(made)


def _assignment(row: dict[str, Any], *, by_itself: bool) -> Side:
    title = "交办" if row["kind"] == "assign" else "转送"
    return Side(
        title="自动分流" if by_itself else title,
        who=f"{unit_name(row['from_unit_id'])} → {unit_name(row['to_unit_id'])}",
        at=row["sent_at"],
        body=f"{row['reason']}\n{_('不属于本单位职责的，可以照常提出异议。')}"
        if by_itself
        else row["reason"],
        answer="",
        open=False,
        due=row["report_by"],
    )


def _sub_task(row: dict[str, Any], on: date) -> Side:
    is_open = row["answered_at"] is None
    return Side(
        title=choice_label("ask_help", "kind", row["kind"]),
        who=unit_name(row["unit_id"]),
        at=row["asked_at"],
        body=row["request"],
        answer=row["answer"],
        open=is_open,
        due=row["reply_by"],
        left=deadline_chip(row["reply_by"], on=on) if is_open else None,
    )


def _objection(row: dict[str, Any]) -> Side:
    verdict = {True: "同意退回", False: "不同意退回", None: ""}[row["agreed"]]
    return Side(
        title="转送异议",
        who=unit_name(row["unit_id"]),
        at=row["raised_at"],
        body=row["reasons"],
        answer="：".join(part for part in (verdict, row["decision_reason"]) if part),
        open=row["decided_at"] is None,
    )


def _question(row: dict[str, Any]) -> Side:
    return Side(
        title="请信访人补充",
        who=row["number"],
        at=row["asked_at"],
        body=row["text"],
        answer=row["answer"],
        open=row["answered_at"] is None,
    )


def _hearing(row: dict[str, Any]) -> Side:
    return Side(
        title="听证", who=row["members"], at=row["first_day"], body=row["conclusion"], answer="", open=False
    )


def _execution(row: dict[str, Any]) -> Side:
    return Side(
        title="落实",
        who=unit_name(row["unit_id"]),
        at=row["opened_at"],
        body=row["what"],
        answer=_("已由新的处理意见代替") if row["replaced_on"] else row["evidence"],
        open=row["done_on"] is None and row["replaced_on"] is None,
    )
