"""The statutory procedure of a diverted claim: its path as kept with the claim, and what is recorded of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import Due
from huiyin.deadlines.limits import Limit
from huiyin.kernel.errors import Refused
from huiyin.matters.engine import clocks
from huiyin.matters.engine.declare import Field, FieldKind, Relation, StartClock
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Claim, ProcedureEvent
from huiyin.matters.rules.running import Course, EventKind, Fact, concluding, courses, first_duty, opening


@dataclass(frozen=True)
class Run:
    """One procedure of a claim: the path in the version that the claim keeps (BJ-31), and its course so far."""

    path: catalogue.Path
    course: Course

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the steps."""
        return tuple(step.name for step in self.path.steps)

    @property
    def concluding(self) -> int:
        """The step in which the result is given."""
        return concluding([step.who for step in self.path.steps])

    def opens(self, place: int) -> bool:
        """Whether one applies by this step."""
        return place <= opening([step.who for step in self.path.steps])

    @property
    def step(self) -> catalogue.Step:
        """The step that is reached."""
        return self.path.steps[self.course.step - 1]

    @property
    def next_name(self) -> str:
        """The step after the reached one."""
        names = self.names[self.course.step :]
        return names[0] if names else "本程序已到最后环节"

    def limit_at(self, place: int) -> "catalogue.PathLimit | None":
        """The limit of a step, the steps counted from 1."""
        return self.path.limit_of(self.path.steps[place - 1])

    @property
    def duty(self) -> int:
        """The step whose limit others than the petitioner have to keep now; 0 for none.

        The reached one, or the first that is limited where the procedure began with the organ and has not come
        there yet: its limit runs from the beginning.
        """
        reached, first = self.course.step, begins_with(self.path)
        return reached if organs_limit(self, reached) else first if first > reached else 0

    def counted_at(self, place: int) -> int:
        """The step with whose day the limit of a step begins: the own, or the very first."""
        ahead = place == begins_with(self.path) and self.course.reached_on(place) is None
        return 1 if ahead else place


def runs(events: Iterable[ProcedureEvent]) -> tuple[Run, ...]:
    """The procedures of a claim from its events, the oldest first."""
    kept = [(f"{row.path_code}@{row.path_version or ''}", _fact(row)) for row in events]
    found = ((_path(named), course) for named, course in courses(kept))
    return tuple(Run(path, course) for path, course in found if path is not None)


def current(work: Work) -> Run | None:
    """The procedure that the claim is in or was in last; None where it follows no path of the catalogue.

    Earlier ones, from before the claim was handled anew, are over.
    """
    if work.claim.path_version is None:
        return None
    found = runs(work.rows(ProcedureEvent))
    return found[-1] if found else None


def the_run(work: Work) -> Run:
    """The procedure of an action that is offered only within one."""
    found = current(work)
    if found is None:
        raise Refused("本诉求项没有导入目录中的法定途径，请用“报告进度”。", code="procedure.none")
    return found


def begins_with(path: catalogue.Path) -> int:
    """The first limited step of a path that begins with the organ's own steps; 0 for none (WH-07)."""
    limits = (path.limit_of(step) for step in path.steps)
    return first_duty([step.who for step in path.steps], [limit.whose if limit else "" for limit in limits])


def record(
    work: Work, kind: EventKind, on: date, *, step: int = 0, words: str = "", counts_from: date | None = None
) -> None:
    """Add a fact to the procedure of the claim."""
    ProcedureEvent.objects.create(
        claim_id=work.claim.pk,
        kind=kind.value,
        path_code=work.claim.path_code,
        path_version=work.claim.path_version,
        step=step,
        on=on,
        counts_from=counts_from,
        words=words,
        recorded_at=work.at,
    )


def copy_to(claim_id: int, *, out_of: Claim) -> None:
    """What was recorded of a claim's procedures stands with what branches off it, too: it was about that as well."""
    Claim.objects.filter(pk=claim_id).update(diverted_to=out_of.diverted_to)
    for row in ProcedureEvent.objects.filter(claim_id=out_of.pk).order_by("pk"):
        row.pk, row._state.adding, row.claim_id = None, True, claim_id
        row.save()


def skip_reason(*, help_text: str, asked: Callable[[Work], bool] | None = None) -> Field:
    """The field in which a person says why steps are left out; no step is without a reason of law (WH-05)."""
    return Field(
        name="skip_reason",
        label="不经过的理由",
        kind=FieldKind.LONG_TEXT,
        required=False,
        max_length=500,
        help=help_text,
        asked=asked,
    )


def organs_limit(run: Run, place: int) -> Limit | None:
    """The limit of a step that others than the petitioner must keep."""
    found = run.limit_at(place)
    return None if found is None or found.whose == "petitioner" else found.limit


def due_at(run: Run, place: int, calendar: WorkCalendar) -> Due | None:
    """The last day of a step's limit."""
    found, counted = run.limit_at(place), run.counted_at(place)
    if place > run.course.step and run.course.suspended_since:
        return None
    return run.course.due(counted, found.limit if found else None, calendar, opening=run.opens(counted))


def owes_step(work: Work) -> bool:
    """Whether the law of the procedure sets a limit that others than the petitioner have to keep now.

    Raises `KeyError` before the form is filled: it decides about the step and the day.
    """
    if not work.values:
        raise KeyError(STEP)
    run = current(work)
    return run is not None and run.duty > 0


def step_limit(work: Work) -> Limit:
    """That limit by the procedure's own law."""
    run = the_run(work)
    return organs_limit(run, run.duty) or work.profile.limit(STEP)


def step_since(work: Work) -> date:
    """The day from which it counts."""
    run = the_run(work)
    return run.course.starts_on(run.counted_at(run.duty), opening=False) or work.on


#: The limit of the reached step, as long as others than the petitioner have to keep it.
STEP = "X-STEP"
#: Started when all else is recorded: only then is known which step is reached, and since when.
STEP_CLOCK = StartClock(
    rule="X-STEP", owes=Relation.HOLDER, since=step_since, limit=step_limit, when=owes_step
)


def leave_out_suspended(work: Work) -> None:
    """Leave the days on which the procedure rested out of the limit that has just started anew."""
    if STEP in work.clocks:
        for span in the_run(work).course.suspensions:
            clocks.suspend(work, STEP, span.first, span.last)


def _fact(row: ProcedureEvent) -> Fact:
    return Fact(row.kind, row.step, row.on, row.words, row.counts_from)


def _path(named: str) -> Any:
    code, _at, version = named.partition("@")
    return catalogue.path(code, version=int(version) if version else None)
