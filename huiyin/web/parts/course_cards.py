"""Statutory procedures and the limits beside a petition as pages show them, to citizens and staff (P-7, WH-09)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Literal

from django.utils.translation import gettext as _

from huiyin.matters import queries as matters
from huiyin.web.parts.chips import Chip, deadline_chip
from huiyin.web.parts.days import day_words
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Moment

_STATES: dict[str, Literal["done", "now", "next"]] = {
    "done": "done",
    "left_out": "done",
    "now": "now",
    "ahead": "next",
}


@dataclass(frozen=True, kw_only=True)
class LimitLine:
    """A limit of the citizen: for what, from when and how long, by which article, and the last day where known."""

    what: str
    rule: str
    citation: str
    last: date | None
    provisional: bool
    left: Chip | None


@dataclass(frozen=True, kw_only=True)
class CourseCard:
    """One procedure: its steps as a time line, what rests, what it ended with and what may be done against that."""

    name: str
    kind: str
    body: str
    state: Chip
    moments: tuple[Moment, ...]
    rests: str
    decision: str
    decided_on: date | None
    remedies: tuple[LimitLine, ...]
    number: str


@dataclass(frozen=True, kw_only=True)
class WarningCard:
    """The limits of one path, chosen or only proposed, and what interrupts them."""

    name: str
    body: str
    chosen: bool
    lines: tuple[LimitLine, ...]
    interrupts: str


def course_cards(
    courses: Iterable[matters.CourseView], *, on: date, staff: bool = False
) -> tuple[CourseCard, ...]:
    """The procedures of a claim, the latest first: what happens now stands on top; `staff` do not read 您."""
    return tuple(_course(course, on, staff=staff) for course in reversed(tuple(courses)))


def warnings(limits: Iterable[matters.RunningLimit], *, on: date) -> tuple[WarningCard, ...]:
    """The limits that run beside a petition, path by path."""
    by_path = groupby(limits, key=lambda limit: limit.path.code)
    return tuple(_warning(tuple(own), on) for _code, own in by_path)


def _warning(limits: tuple[matters.RunningLimit, ...], on: date) -> WarningCard:
    first = limits[0]
    return WarningCard(
        name=first.path.name,
        body=first.path.body,
        chosen=first.chosen,
        lines=tuple(_line(one.limit, one.due, on) for one in limits),
        interrupts=first.interrupts,
    )


def _line(limit: Any, due: Any, on: date) -> LimitLine:
    return LimitLine(
        what=limit.what,
        rule=_("自%(since)s起%(limit)s") % {"since": limit.since, "limit": say(limit.limit)},
        citation=f"《{limit.law}》{limit.article}",
        last=due.rolled if due else None,
        provisional=bool(due and due.provisional),
        left=deadline_chip(due.rolled, on=on) if due else None,
    )


def _course(course: matters.CourseView, on: date, *, staff: bool) -> CourseCard:
    rests = course.suspended_since
    return CourseCard(
        name=course.name,
        kind=course.kind_label,
        body=course.body,
        state=_state(course),
        moments=tuple(_moments(course, staff=staff)),
        rests=_("自%(day)s起中止，期间不计算期限。") % {"day": day_words(rests)} + course.ground
        if rests
        else "",
        decision=course.decision,
        decided_on=course.decided_on,
        remedies=tuple(_line(one.limit, one.due, on) for one in course.remedies),
        number=course.number,
    )


def _state(course: matters.CourseView) -> Chip:
    if course.decided_on:
        return Chip(_("已有结果"), "green")
    return Chip(_("已中止"), "yellow") if course.suspended_since else Chip(_("进行中"), "blue")


def _moments(course: matters.CourseView, *, staff: bool) -> Iterator[Moment]:
    for stage in course.stages:
        yield Moment(
            title=stage.name,
            at=stage.since,
            who=_("信访人") if staff and stage.who == "petitioner" else stage.who_label,
            body=_body(stage),
            state=_STATES[stage.standing.value],
        )


def _body(stage: matters.StageView) -> str:
    """The limit with its article and last day; of a step that was left out, why."""
    said = []
    if stage.left_out_because:
        said.append(_("没有经过这一环节：%(reason)s") % {"reason": stage.left_out_because})
    elif stage.limit is not None:
        said.append(_("期限：%(limit)s") % {"limit": stage.limit.sentence})
    if stage.due is not None:
        rough = _("（暂定）") if stage.due.provisional else ""
        said.append(_("最后一天是%(day)s。") % {"day": day_words(stage.due.rolled)} + rough)
    return "\n".join(said)
