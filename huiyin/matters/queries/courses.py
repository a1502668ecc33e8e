"""The statutory procedure as pages show it: steps with their days, and the limits that run beside a petition (P-7)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.due import Due, far_due
from huiyin.matters.engine.procedures import Run, due_at, runs
from huiyin.matters.engine.remedying import Remedy, remedies
from huiyin.matters.models import Arrival, Claim, ProcedureEvent
from huiyin.matters.rules.event_day import event_day
from huiyin.matters.rules.running import Standing, opening
from huiyin.matters.states import ClaimState

S = ClaimState
#: How many paths are named while none is chosen.
MOST_PROPOSED = 2
#: While a person has still to choose the path, or just did: then the limits beside the petition must be told.
_WARNED = frozenset(
    {
        S.REGISTERED,
        S.FORWARDED,
        S.OBJECTED,
        S.DISPUTED,
        S.HANDLING,
        S.SIMPLIFIED,
        S.DIVERTED,
        S.SECOND_HANDLING,
        S.DECLINED,
    }
)
_INTERRUPTS = re.compile(r"[^。；]*(?:中断|中止|不受[^。；]*限制)[^。；]*")


@dataclass(frozen=True, kw_only=True)
class StageView:
    """One step: who takes it, how it stands, since when, and its limit with the article and the last day."""

    place: int
    name: str
    who: str
    who_label: str
    standing: Standing
    since: date | None
    limit: catalogue.PathLimit | None
    due: Due | None
    left_out_because: str


@dataclass(frozen=True, kw_only=True)
class CourseView:
    """One procedure of a claim from its beginning to its decision, with the remedies against that."""

    code: str
    name: str
    kind_label: str
    body: str
    stages: tuple[StageView, ...]
    suspended_since: date | None
    ground: str
    decided_on: date | None
    decision: str
    received_on: date | None
    remedies: tuple[Remedy, ...]


@dataclass(frozen=True, kw_only=True)
class RunningLimit:
    """A limit that runs against the petitioner whatever becomes of the petition (P-7).

    `due` is known only where one applies within it and the day was said on which it began; `interrupts` quotes what
    the path says of interruption.
    """

    path: catalogue.Path
    limit: catalogue.PathLimit
    due: Due | None
    passed: bool
    interrupts: str
    chosen: bool


def courses_of(claim: Claim, events: Iterable[ProcedureEvent]) -> tuple[CourseView, ...]:
    """The procedures of a claim, the oldest first."""
    return tuple(_course(run, claim) for run in runs(events))


def running_limits(
    claim: Claim, state: ClaimState, text: str, arrivals: Sequence[Arrival], *, on: date
) -> tuple[RunningLimit, ...]:
    """The petitioner's limits of the chosen path, else of those that the text points to.

    None once the way is that of a petition, where no other procedure is open, and none for accusations.
    """
    if state not in _WARNED or claim.way == 6 or claim.claim_class not in ("", "petition"):
        return ()
    if any(arrival.restricted for arrival in arrivals):
        return ()
    chosen = catalogue.path(claim.path_code, version=claim.path_version) if claim.path_code else None
    paths = (chosen,) if chosen else catalogue.find_paths(text, MOST_PROPOSED, on=on)
    since = event_day(arrivals[0].raw) if arrivals else None
    found = (_limit(path, limit, since, on, chosen=path is chosen) for path in paths for limit in _own(path))
    return tuple(found)


def _own(path: catalogue.Path) -> tuple[catalogue.PathLimit, ...]:
    """The limits of the petitioner's own steps, that to apply first."""
    named = [step.limit for step in path.steps]
    return tuple(sorted((one for one in path.running_limits if one.what in named), key=_place_in(named)))


def _place_in(named: list[str]) -> Any:
    return lambda limit: named.index(limit.what)


def _limit(
    path: catalogue.Path, limit: catalogue.PathLimit, since: date | None, on: date, *, chosen: bool
) -> RunningLimit:
    first = [step.limit for step in path.steps[: opening([step.who for step in path.steps])]]
    known = since if limit.what in first else None
    last = far_due(known, limit.limit, catalogue.calendar()) if known else None
    return RunningLimit(
        path=path,
        limit=limit,
        due=last,
        passed=last is not None and last.rolled < on,
        interrupts="；".join(found[0] for found in _INTERRUPTS.finditer(path.note)),
        chosen=chosen,
    )


def _course(run: Run, claim: Claim) -> CourseView:
    path, course = run.path, run.course
    decision = course.decision
    received_on = decision.counts_from if decision else None
    return CourseView(
        code=path.code,
        name=path.name,
        kind_label=path.kind_label,
        body=path.body,
        stages=tuple(_stage(run, place) for place in range(1, len(path.steps) + 1)),
        suspended_since=course.suspended_since,
        ground=course.ground,
        decided_on=decision.on if decision else None,
        decision=decision.words if decision else "",
        received_on=received_on,
        remedies=remedies(run, claim.way, received_on, catalogue.calendar()) if decision else (),
    )


def _stage(run: Run, place: int) -> StageView:
    step, course = run.path.steps[place - 1], run.course
    standing = course.standing(place)
    return StageView(
        place=place,
        name=step.name,
        who=step.who,
        who_label=step.who_label,
        standing=standing,
        since=course.reached_on(place),
        limit=run.limit_at(place),
        due=due_at(run, place, catalogue.calendar()),
        left_out_because=course.left_out_because(place) if standing is Standing.LEFT_OUT else "",
    )
