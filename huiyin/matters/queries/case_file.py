"""The case file (案卷): one matter on one page, for a seat that may see it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Model, Subquery
from django.db.models.functions import Coalesce

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.matters.engine.look import Look
from huiyin.matters.models import (
    Arrival,
    Assignment,
    Claim,
    Clock,
    Execution,
    Hearing,
    Link,
    Matter,
    Objection,
    Paper,
    Question,
    Service,
    Step,
    SubTask,
)
from huiyin.matters.queries.arrivals import ArrivalView, arrival_views
from huiyin.matters.queries.beside import RunningLimit, running_limits
from huiyin.matters.queries.courses import CourseView, courses_in
from huiyin.matters.queries.dues import DueView, due_view, past
from huiyin.matters.queries.first_registered import first_registered
from huiyin.matters.queries.performed import performed, plain
from huiyin.matters.queries.sealed_time import without_sealed_time
from huiyin.matters.queries.withheld import in_sight, origin
from huiyin.matters.rules.answering import OUTCOME_LABELS
from huiyin.matters.rules.classing import LANES, WAY_LABELS, class_label
from huiyin.matters.states import LABELS, OPEN, ClaimState, matter_state
from huiyin.matters.visibility import visible


@dataclass(frozen=True, kw_only=True)
class ClaimView:
    """One claim with its running limits and side records. Rows are frozen copies as plain dictionaries."""

    id: int
    ordinal: int
    text: str
    class_label: str
    claim_class: str
    class_confirmed: bool
    way_label: str
    lane: str
    lane_label: str
    procedure: str
    state: ClaimState
    state_label: str
    outcome_label: str
    unit_id: int | None
    review_unit_id: int | None
    field_code: str
    proposal: dict[str, Any]
    accepted_on: date | None
    dues: tuple[DueView, ...]
    past_dues: tuple[dict[str, Any], ...]
    assignments: tuple[dict[str, Any], ...]
    objections: tuple[dict[str, Any], ...]
    questions: tuple[dict[str, Any], ...]
    sub_tasks: tuple[dict[str, Any], ...]
    executions: tuple[dict[str, Any], ...]
    hearings: tuple[dict[str, Any], ...]
    path_code: str = ""
    courses: tuple[CourseView, ...] = ()
    limits: tuple[RunningLimit, ...] = ()

    @property
    def undecided(self) -> bool:
        """Whether it is still to be chosen in which way the claim goes on."""
        return self.state in OPEN and not self.way_label and not self.path_code


@dataclass(frozen=True, kw_only=True)
class CaseFile:
    """Everything of one matter that its page shows."""

    id: int
    number: str
    title: str
    channel: str
    received_at: datetime
    age_days: int
    first_on: date
    place_id: int | None
    registrar_id: int
    first_unit_id: int | None
    restricted: bool
    keep_secret: bool
    is_initial: bool
    people_count: int
    version: int
    state: ClaimState
    state_label: str
    joined_into: str
    arrivals: tuple[ArrivalView, ...]
    claims: tuple[ClaimView, ...]
    steps: tuple[dict[str, Any], ...]
    papers: tuple[dict[str, Any], ...]
    links: tuple[dict[str, Any], ...]


def case_file(actor: Actor, number: str, *, on: date) -> CaseFile:
    """Return the case file under any citizen's number of the matter. Raises `NotFound` where it may not be seen."""
    return case_seen(actor, look_at(actor, number, on=on), on=on)


def look_at(actor: Actor, number: str, *, on: date) -> Look:
    """Return the matter under any citizen's number. Raises `NotFound` where it may not be seen."""
    home = Matter.objects.filter(number=number).values("pk")
    moved = Arrival.objects.filter(number=number).values("matter_id")
    seen = visible(actor, on)
    matter = seen.filter(pk=Coalesce(Subquery(home), Subquery(moved))).first()
    # A matter that went into the compartment after it was joined: its number still leads to where it is handled.
    matter = matter or seen.filter(pk=Subquery(moved), restricted=False).first()
    if matter is None:
        raise NotFound("没有找到这个编号的事项，或您的岗位无权查看。请核对编号。", code="matter.unknown")
    return Look(matter)


def case_seen(actor: Actor, look: Look, *, on: date) -> CaseFile:
    """Return the case file of a matter of which it is known that the actor may see it."""
    matter = look.matter
    state = matter_state(ClaimState(claim.state) for claim in look.claims)
    courses, first_on = courses_in(look), first_registered(actor, matter, look.all(Link), on=on)
    case = CaseFile(
        id=matter.pk,
        number=matter.number,
        title=matter.title,
        channel=matter.channel,
        received_at=matter.received_at,
        age_days=(on - first_on).days,
        first_on=first_on,
        place_id=matter.place_id,
        registrar_id=matter.registrar_id,
        first_unit_id=matter.first_unit_id,
        restricted=matter.restricted,
        keep_secret=matter.keep_secret,
        is_initial=matter.is_initial,
        people_count=matter.people_count,
        version=matter.version,
        state=state,
        state_label=LABELS[state],
        joined_into=_number_of(matter.joined_into_id),
        arrivals=arrival_views(matter, look.arrivals),
        claims=tuple(_claim(claim, look, courses.get(claim.pk, ()), on) for claim in look.claims),
        steps=performed(look.all(Step), actor, on=on),
        papers=_with_services(look.all(Paper)),
        links=_links(look.all(Link), actor, on),
    )
    return in_sight(_with_origin(case, actor, on) if case.restricted else without_sealed_time(case))


def _with_origin(case: CaseFile, actor: Actor, on: date) -> CaseFile:
    """Of an accusation that was set apart: before its own, the steps and papers that came along with it."""
    found = origin(case.id)
    if found is None:
        return case
    before = Step.objects.filter(matter_id=found.matter_id).order_by("pk")
    steps = found.rows("steps", performed(before, actor, on=on))
    papers = found.rows("papers", _papers(found.matter_id))
    return replace(case, steps=steps + case.steps, papers=papers + case.papers)


def _number_of(matter_id: int | None) -> str:
    return Matter.objects.values_list("number", flat=True).get(pk=matter_id) if matter_id else ""


_SIDES: dict[str, type[Model]] = {
    "assignments": Assignment,
    "objections": Objection,
    "sub_tasks": SubTask,
    "executions": Execution,
    "hearings": Hearing,
}


def _claim(claim: Claim, look: Look, courses: tuple[CourseView, ...], on: date) -> ClaimView:
    own = sorted(look.rows(Clock, claim.pk), key=lambda clock: clock.strict)
    state = ClaimState(claim.state)
    return ClaimView(
        id=claim.pk,
        ordinal=claim.ordinal,
        text=claim.text,
        class_label=class_label(claim.claim_class),
        claim_class=claim.claim_class,
        class_confirmed=claim.class_confirmed,
        way_label=WAY_LABELS.get(str(claim.way), ""),
        lane=claim.lane,
        lane_label=dict(LANES).get(claim.lane, ""),
        procedure=claim.procedure,
        state=state,
        state_label=LABELS[state],
        outcome_label=OUTCOME_LABELS.get(claim.outcome, ""),
        unit_id=claim.unit_id,
        review_unit_id=claim.review_unit_id,
        field_code=claim.field_code,
        proposal=claim.proposal,
        accepted_on=claim.accepted_on,
        dues=tuple(due_view(clock, on) for clock in own if clock.ended_on is None),
        past_dues=tuple(past(clock) for clock in own if clock.ended_on is not None),
        questions=_questions(look.rows(Question, claim.pk), look.arrivals),
        path_code=claim.path_code,
        courses=courses,
        limits=running_limits(claim, state, claim.text, look.arrivals, on=on),
        **{name: tuple(map(plain, look.rows(kind, claim.pk))) for name, kind in _SIDES.items()},
    )


def _questions(rows: Iterable[Question], arrivals: Iterable[Arrival]) -> tuple[dict[str, Any], ...]:
    """What was asked, each with the number of the citizen who was asked, as long as that one is here."""
    numbers = {arrival.pk: arrival.number for arrival in arrivals}
    return tuple(plain(row) | {"number": numbers.get(row.arrival_id, "")} for row in rows)


def _papers(matter_id: int) -> tuple[dict[str, Any], ...]:
    return _with_services(Paper.objects.filter(matter_id=matter_id).order_by("pk"))


def _with_services(papers: Iterable[Paper]) -> tuple[dict[str, Any], ...]:
    papers = list(papers)
    rows = Service.objects.filter(paper__in=[row.pk for row in papers]).values() if papers else ()
    served = {row["paper_id"]: row for row in rows}
    return tuple(plain(row) | {"service": served.get(row.pk)} for row in papers)


def _links(rows: Iterable[Link], actor: Actor, on: date) -> tuple[dict[str, Any], ...]:
    """Links whose other end the actor may see as well; hidden ones leave no hint."""
    rows = [row for row in rows if row.ended_at is None]
    if not rows:
        return ()
    seen = dict(visible(actor, on).filter(pk__in=[row.other_id for row in rows]).values_list("pk", "number"))
    return tuple({"kind": row.kind, "number": seen[row.other_id]} for row in rows if row.other_id in seen)
