"""A statutory procedure under way: which step is reached, since when, until when, computed from recorded facts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import Due, Span, far_due
from huiyin.deadlines.limits import Limit
from huiyin.kernel.errors import Refused

PETITIONER = "petitioner"


class EventKind(StrEnum):
    """What may be recorded of a procedure."""

    BEGUN = "begun"
    REACHED = "reached"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    DECIDED = "decided"


class Standing(StrEnum):
    """How a step stands."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"
    LEFT_OUT = "left_out"


@dataclass(frozen=True)
class Fact:
    """One recorded fact: of which step, on which day, in which words; and from when what follows counts, if said."""

    kind: str
    step: int
    on: date
    words: str = ""
    counts_from: date | None = None


@dataclass(frozen=True)
class Course:
    """The facts of one procedure, the oldest first; its steps count from 1."""

    facts: tuple[Fact, ...]

    @property
    def step(self) -> int:
        """The step that is reached."""
        return max((fact.step for fact in self.facts), default=0)

    @property
    def last_day(self) -> date:
        """The day of the latest fact: nothing later happened before it."""
        return max(fact.on for fact in self.facts)

    @property
    def suspended_since(self) -> date | None:
        """Since when the procedure rests; None while it runs."""
        turns = [fact for fact in self.facts if fact.kind in (EventKind.SUSPENDED, EventKind.RESUMED)]
        return turns[-1].on if turns and turns[-1].kind == EventKind.SUSPENDED else None

    @property
    def ground(self) -> str:
        """Why it rests, or rested last."""
        return next((fact.words for fact in reversed(self.facts) if fact.kind == EventKind.SUSPENDED), "")

    @property
    def decision(self) -> Fact | None:
        """The decision with which it ended."""
        return next((fact for fact in self.facts if fact.kind == EventKind.DECIDED), None)

    @property
    def suspensions(self) -> tuple[Span, ...]:
        """The days left out: from the first of each rest to the day before the limits ran on."""
        return tuple(_spans(self.facts))

    def reached_on(self, step: int) -> date | None:
        """The day on which a step was reached."""
        return next((fact.on for fact in self.facts if fact.step == step and _reaches(fact)), None)

    def standing(self, step: int) -> Standing:
        """How a step stands: once there is a decision, no step of the organ is still to come."""
        if step > self.step:
            return Standing.AHEAD
        if self.reached_on(step) is None:
            return Standing.LEFT_OUT
        return Standing.NOW if step == self.step and self.decision is None else Standing.DONE

    def left_out_because(self, step: int) -> str:
        """The reason of law for which a step was left out: it stands with the next one that was reached."""
        later = (fact for fact in self.facts if fact.step > step and _reaches(fact))
        return next((fact.words for fact in later), "")

    def starts_on(self, step: int, *, opening: bool) -> date | None:
        """The day from which a step's limit counts: as recorded, else the day on which the step was reached.

        The limit of an `opening` step, by which one applies at all, has begun before, on a day only the petitioner
        knows; unless that was said, there is none.
        """
        fact = next((fact for fact in self.facts if fact.step == step and _reaches(fact)), None)
        if fact is None:
            return None
        return fact.counts_from or (None if opening else fact.on)

    def due(self, step: int, limit: Limit | None, calendar: WorkCalendar, *, opening: bool) -> Due | None:
        """The last day of a step's limit; None without a limit or a first day, and while the procedure rests."""
        since = self.starts_on(step, opening=opening)
        if limit is None or since is None or (step == self.step and self.suspended_since):
            return None
        return far_due(since, limit, calendar, suspensions=self.suspensions)


def courses(facts: Iterable[tuple[str, Fact]]) -> tuple[tuple[str, Course], ...]:
    """Split the facts of a claim, each with what names its path, into one course for each procedure begun."""
    found: list[tuple[str, list[Fact]]] = []
    for path, fact in facts:
        if fact.kind == EventKind.BEGUN:
            found.append((path, []))
        if found:
            found[-1][1].append(fact)
    return tuple((path, Course(tuple(own))) for path, own in found)


def concluding(steps: Sequence[str]) -> int:
    """The step in which the result is given: the last that is not the petitioner's own; 0 for none.

    `steps` says for each who takes it.
    """
    return max((place for place, who in enumerate(steps, 1) if who != PETITIONER), default=0)


def opening(steps: Sequence[str]) -> int:
    """The last of the petitioner's own steps before anybody else moves: by these one applies; 0 for none."""
    return next((place for place, who in enumerate(steps) if who != PETITIONER), len(steps))


def first_duty(steps: Sequence[str], limits: Sequence[str]) -> int:
    """The first limited step of the organ before the petitioner's first own one; 0 for none.

    `steps` says for each who takes it, `limits` whose limit it has, "" for none.
    """
    leading = next((place for place, who in enumerate(steps) if who == PETITIONER), len(steps))
    return next(
        (place for place, whose in enumerate(limits[:leading], 1) if whose not in ("", PETITIONER)), 0
    )


def check_next(course: Course, names: Sequence[str], step: int, *, reason: str) -> None:
    """A matter goes on step by step (WH-05); steps are left out for a reason of law that is recorded only."""
    if step <= course.step:
        raise Refused(
            f"已经到了“{names[course.step - 1]}”，请选择后面的环节。",
            code="procedure.not_ahead",
            field="step",
        )
    _check_left_out(names[course.step : step - 1], reason)


def check_decidable(course: Course, names: Sequence[str], step: int, *, reason: str) -> None:
    """There is no decision before the step in which it is made (WH-05)."""
    _check_left_out(names[course.step : step], reason)


def _check_left_out(left_out: Sequence[str], reason: str) -> None:
    if left_out and not reason:
        listed = "、".join(f"“{name}”" for name in left_out)
        raise Refused(
            f"还没有经过{listed}，不能跳过。依法不经过的，请在“不经过的理由”写明理由和法律条款。",
            code="procedure.step_left_out",
            field="skip_reason",
        )


def check_day(course: Course, day: date, *, on: date, field: str) -> None:
    """What is recorded has happened, and not before what was recorded already."""
    if day > on:
        raise Refused("所填日期晚于今天，请核对后重新填写。", code="date.future", field=field)
    if day < course.last_day:
        last = course.last_day
        raise Refused(
            f"所填日期早于上一次记录的日期（{last.year}年{last.month}月{last.day}日），请核对。",
            code="procedure.day_before",
            field=field,
        )


def _reaches(fact: Fact) -> bool:
    return fact.kind in (EventKind.BEGUN, EventKind.REACHED)


def _spans(facts: Iterable[Fact]) -> Iterator[Span]:
    since: date | None = None
    for fact in facts:
        if fact.kind == EventKind.SUSPENDED:
            since = fact.on
        elif fact.kind == EventKind.RESUMED and since is not None:
            if fact.on > since:
                yield Span(since, fact.on - timedelta(days=1))
            since = None
