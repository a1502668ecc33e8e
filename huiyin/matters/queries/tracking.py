"""Tracking (进度查询): what a citizen sees of the own matter, in plain words, with real dates (U12, R-207)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.matters.engine import registry
from huiyin.matters.engine.linked import joined_chain
from huiyin.matters.models import Arrival, Claim, Clock, Matter, Question, Step
from huiyin.matters.queries.beside import RunningLimit, running_limits
from huiyin.matters.queries.courses import CourseView, courses_from, courses_under
from huiyin.matters.queries.dues import DueView, due_view
from huiyin.matters.queries.own import OwnView
from huiyin.matters.queries.withheld import for_citizen
from huiyin.matters.rules.answering import OUTCOME_LABELS
from huiyin.matters.rules.event_day import event_day
from huiyin.matters.states import LABELS, PUBLIC_WORDS, ClaimState, matter_state


@dataclass(frozen=True, kw_only=True)
class PublicClaim:
    """One of the citizen's requests: where it stands, who has it, until when.

    `contact` is the officer with telephone whom the present unit has named on accepting.
    """

    id: int
    ordinal: int
    text: str
    status: str
    state: ClaimState
    unit_id: int | None
    contact: str
    outcome_label: str
    dues: tuple[DueView, ...]
    own_windows: tuple[DueView, ...]
    question: str
    courses: tuple[CourseView, ...] = ()
    limits: tuple[RunningLimit, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Tracking:
    """A citizen's own matter. Other citizens' numbers and texts in the same matter never appear."""

    arrival_id: int
    matter_id: int
    number: str
    version: int
    channel: str
    received_at: datetime
    text: str
    status: str
    restricted: bool
    joined: bool
    claims: tuple[PublicClaim, ...]
    steps: tuple[dict[str, Any], ...]
    papers: tuple[dict[str, Any], ...]
    consents: dict[str, Any]
    petitioner_id: int | None
    event_day: date | None = None


def tracking(citizen: Actor, *, on: date) -> Tracking:
    """Return what a citizen who proved number and code may see. Raises `NotFound` for anyone else."""
    arrival = Arrival.objects.filter(pk=citizen.arrival_id).first() if citizen.kind == "citizen" else None
    if arrival is None:
        raise NotFound("请先输入编号和查询码。", code="arrival.unknown")
    matter = Matter.objects.get(pk=arrival.matter_id)
    claims = list(Claim.objects.filter(matter_id=matter.pk).order_by("ordinal"))
    own = OwnView(arrival, [claim.pk for claim in claims])
    state = matter_state(own.state(claim) for claim in claims)
    found = Tracking(
        arrival_id=arrival.pk,
        matter_id=matter.pk,
        number=arrival.number,
        version=matter.version,
        channel=arrival.channel,
        received_at=arrival.received_at,
        text=arrival.text,
        status=PUBLIC_WORDS[state],
        restricted=matter.restricted,
        joined=arrival.matter_id != arrival.home_id,
        claims=_claims(claims, own, on, sealed=matter.restricted),
        steps=_steps(own),
        papers=own.papers(),
        consents=arrival.consents,
        petitioner_id=arrival.petitioner_id,
        event_day=event_day(arrival.raw),
    )
    return for_citizen(found) if arrival.restricted and not matter.restricted else found


def _claims(claims: list[Claim], own: OwnView, on: date, *, sealed: bool) -> tuple[PublicClaim, ...]:
    ids = [claim.pk for claim in claims]
    by_id = {claim.pk: claim for claim in claims}
    clocks = Clock.objects.filter(claim_id__in=ids, ended_on__isnull=True).order_by("strict")
    shown = [clock for clock in clocks if own.shows(clock, by_id[clock.claim_id])]
    asked = dict(
        Question.objects.filter(
            claim_id__in=set(ids) - own.left, arrival_id=own.arrival.pk, answered_at__isnull=True
        ).values_list("claim_id", "text")
    )
    contacts, courses = _contacts(ids), _courses(claims, own, sealed=sealed)
    return tuple(
        _claim(claim, own, shown, contacts, asked.get(claim.pk, ""), courses.get(claim.pk, ()), on)
        for claim in claims
    )


def _contacts(claim_ids: list[int]) -> dict[tuple[int | None, int | None], str]:
    """Whom a unit has named on accepting a claim, by claim and unit."""
    rows = Step.objects.filter(claim_id__in=claim_ids, verb__in=("accept", "accept_simplified")).order_by(
        "pk"
    )
    return {
        (claim_id, unit_id): values.get("contact", "")
        for claim_id, unit_id, values in rows.values_list("claim_id", "unit_id", "values")
    }


#: Limits between offices that a citizen need not read; all others are shown.
_INTERNAL = frozenset({"T-04", "T-07", "T-14", "T-16", "T-20", "X-OBJECTION", "X-DISPUTE"})


def _claim(
    claim: Claim,
    own: OwnView,
    clocks: list[Clock],
    contacts: dict[tuple[int | None, int | None], str],
    question: str,
    courses: tuple[CourseView, ...],
    on: date,
) -> PublicClaim:
    mine = [
        due_view(clock, on) for clock in clocks if clock.claim_id == claim.pk and clock.rule not in _INTERNAL
    ]
    state = own.state(claim)
    unit_id = claim.review_unit_id if "review" in state or "recheck" in state else claim.unit_id
    joined = own.arrival.matter_id != own.arrival.home_id
    return PublicClaim(
        id=claim.pk,
        ordinal=claim.ordinal,
        text=own.arrival.text if joined else claim.text,
        status=PUBLIC_WORDS[state],
        state=state,
        unit_id=unit_id,
        contact=contacts.get((claim.pk, unit_id), ""),
        outcome_label=_outcome(claim, state),
        dues=tuple(due for due in mine if not due.for_petitioner),
        own_windows=tuple(due for due in mine if due.for_petitioner),
        question=question,
        courses=courses,
        limits=running_limits(claim, state, own.arrival.text, [own.arrival], on=on),
    )


def _courses(claims: list[Claim], own: OwnView, *, sealed: bool) -> dict[int, tuple[CourseView, ...]]:
    """The procedures by claim, after those of the own matter from before it was joined into this one."""
    here = [claim for claim in claims if claim.pk not in own.left]
    found = courses_under(here)
    before = joined_chain(own.arrival.home_id, up_to=own.arrival.matter_id)[:-1]
    if before and here:
        found[here[0].pk] = courses_from(before, sealed=sealed) + found.get(here[0].pk, ())
    return found


def _outcome(claim: Claim, state: ClaimState) -> str:
    """What came of it; of a claim that was withdrawn, just that."""
    return LABELS[state] if state is ClaimState.WITHDRAWN else OUTCOME_LABELS.get(claim.outcome, "")


def _steps(own: OwnView) -> tuple[dict[str, Any], ...]:
    """The steps a petitioner has a right to see (R-207); work inside and between offices is left out."""
    shown = {action.verb: action.label for action in registry.all_actions() if not action.internal}
    return tuple(dict(row, label=shown[row["verb"]]) for row in own.steps(shown))
