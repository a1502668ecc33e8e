"""The statutory procedure as pages show it: its steps with their days, and what may be done against its result."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.due import Due
from huiyin.matters.engine.look import Look
from huiyin.matters.engine.procedures import Run, due_at, runs
from huiyin.matters.engine.remedying import Remedy, remedies
from huiyin.matters.models import Claim, ProcedureEvent, Step
from huiyin.matters.queries.withheld import facts
from huiyin.matters.rules.running import Standing


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
    """One procedure of a claim from its beginning to its decision, with the remedies against that.

    `number` is that of the matter that went through it, where that was joined into the one at hand.
    """

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
    number: str = ""


def courses_under(claims: Sequence[Claim]) -> dict[int, tuple[CourseView, ...]]:
    """The procedures of some claims by claim, without words that were set apart from their matters (C-1)."""
    led = {claim.pk: claim for claim in claims if claim.diverted_to}
    if not led:
        return {}
    rows = ProcedureEvent.objects.filter(claim_id__in=led).order_by("pk")
    apart = Step.objects.filter(matter_id__in={claim.matter_id for claim in led.values()}, verb="separate")
    events = facts(rows, apart.values("values"))
    return {
        key: courses_of(claim, [row for row in events if row.claim_id == key]) for key, claim in led.items()
    }


def courses_from(matter_ids: Collection[int], *, sealed: bool) -> tuple[CourseView, ...]:
    """The procedures that matters had gone through before they were joined into another, under their numbers.

    Of matters in the compartment only where that other one lies there, too (`sealed`, C-1).
    """
    if not matter_ids:
        return ()
    led = Claim.objects.filter(matter_id__in=matter_ids).exclude(diverted_to="").order_by("pk")
    led = led if sealed else led.filter(matter__restricted=False)
    claims = list(led.select_related("matter"))
    found = courses_under(claims)
    return tuple(replace(one, number=claim.matter.number) for claim in claims for one in found[claim.pk])


def courses_in(look: Look) -> dict[int, tuple[CourseView, ...]]:
    """The procedures of a matter by claim; with the first one those of matters that were joined into it, too."""
    found = courses_under(look.claims)
    homes = {arrival.home_id for arrival in look.arrivals} - {look.matter.pk}
    joined = courses_from(homes, sealed=look.matter.restricted)
    if joined:
        first = look.claims[0].pk
        found[first] = joined + found.get(first, ())
    return found


def courses_of(claim: Claim, events: Iterable[ProcedureEvent]) -> tuple[CourseView, ...]:
    """The procedures of a claim, the oldest first."""
    return tuple(_course(run, claim) for run in runs(events))


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
