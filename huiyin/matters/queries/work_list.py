"""My work (我的待办): what a unit owes, by due date, with colour and words (U35)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery

from huiyin.kernel.actor import Actor
from huiyin.matters.models import Claim, Clock, Matter, Objection, SubTask
from huiyin.matters.queries.dues import DueView, due_view
from huiyin.matters.rules.classing import CLASS_LABELS
from huiyin.matters.states import LABELS, OPEN, ClaimState
from huiyin.matters.visibility import visible

S = ClaimState
PAGE = 50

#: Tabs of the work list: key, Chinese label, states.
TABS: tuple[tuple[str, str, frozenset[ClaimState]], ...] = (
    ("all", "全部待办", OPEN),
    ("register", "待分流", frozenset({S.REGISTERED})),
    ("receive", "待受理", frozenset({S.FORWARDED})),
    (
        "handling",
        "办理中",
        frozenset({S.HANDLING, S.SIMPLIFIED, S.SECOND_HANDLING, S.DIVERTED, S.HANDED_OVER}),
    ),
    ("serve", "待送达", frozenset({S.OPINION_ISSUED, S.REVIEW_DECIDED, S.RECHECK_DECIDED})),
    ("objection", "异议与甄别", frozenset({S.OBJECTED, S.SCREENING})),
    ("review", "复查复核", frozenset({S.UNDER_REVIEW, S.UNDER_RECHECK})),
)
#: Tabs by date or by relation instead of state.
EXTRA_TABS: tuple[tuple[str, str], ...] = (
    ("soon", "即将超期"),
    ("late", "已超期"),
    ("returned", "被退回"),
    ("help", "协办联办"),
    ("execute", "待落实"),
)


@dataclass(frozen=True, kw_only=True)
class WorkRow:
    """One claim in the list."""

    claim_id: int
    matter_id: int
    number: str
    ordinal: int
    title: str
    state: ClaimState
    state_label: str
    class_label: str
    received_at: datetime
    place_id: int | None
    unit_id: int | None
    is_initial: bool
    people_count: int
    due: DueView | None


@dataclass(frozen=True, kw_only=True)
class WorkPage:
    """One page of the list, with the number of claims behind each tab."""

    tab: str
    rows: tuple[WorkRow, ...]
    counts: dict[str, int]
    page: int
    pages: int


def work_list(actor: Actor, *, on: date, tab: str = "all", page: int = 1) -> WorkPage:
    """Return what the actor's unit owes, the most urgent first. A seat of no unit gets an empty list."""
    if actor.kind != "seat" or actor.unit_id is None:
        return WorkPage(tab=tab, rows=(), counts={}, page=1, pages=1)
    found = _chosen(actor, on, tab)
    counts = _counts(actor, on)
    total = counts.get(tab, 0)
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 1), pages)
    return WorkPage(tab=tab, rows=rows_of(found, on, page), counts=counts, page=page, pages=pages)


def _of_unit(actor: Actor, on: date) -> QuerySet[Claim]:
    """Claims on which this unit owes the next move: as holder, or as reviewing organ."""
    reviewing = Q(review_unit_id=actor.unit_id, state__in=_REVIEWING)
    holding = Q(unit_id=actor.unit_id) & ~Q(state__in=_REVIEWING)
    seen = visible(actor, on).filter(pk=OuterRef("matter_id"))
    return Claim.objects.filter(holding | reviewing, ended_on__isnull=True).filter(Exists(seen))


_REVIEWING = (S.UNDER_REVIEW, S.REVIEW_DECIDED, S.UNDER_RECHECK, S.RECHECK_DECIDED)


def _running() -> QuerySet[Clock]:
    return Clock.objects.filter(claim_id=OuterRef("pk"), ended_on__isnull=True, unit_id__isnull=False)


def _chosen(actor: Actor, on: date, tab: str) -> QuerySet[Claim]:
    states = next((found for key, _label, found in TABS if key == tab), None)
    if states is not None:
        return _of_unit(actor, on).filter(state__in=states)
    return _EXTRA.get(tab, _late)(actor, on)


def _late(actor: Actor, on: date) -> QuerySet[Claim]:
    return _of_unit(actor, on).filter(_is_late(on))


def _is_late(on: date) -> Exists:
    return Exists(_running().filter(strict__lt=on, provisional=False))


def _soon(actor: Actor, on: date) -> QuerySet[Claim]:
    return _of_unit(actor, on).filter(_is_soon(on))


def _is_soon(on: date) -> Exists:
    return Exists(_running().filter(strict__gte=on, strict__lte=on + timedelta(days=10)))


def _returned(actor: Actor, on: date) -> QuerySet[Claim]:
    """Objections that this unit has to decide, or whose refusal brought the claim back to it."""
    unit_id = actor.unit_id
    to_decide = Q(decider_id=unit_id, decided_at__isnull=True)
    refused = Q(unit_id=unit_id, agreed=False, claim__unit_id=unit_id)
    seen = visible(actor, on).filter(pk=OuterRef("matter_id"))
    mine = Objection.objects.filter(to_decide | refused).values("claim_id")
    return Claim.objects.filter(pk__in=mine, ended_on__isnull=True).filter(Exists(seen))


def _help(actor: Actor, _on: date) -> QuerySet[Claim]:
    asked = SubTask.objects.filter(unit_id=actor.unit_id, answered_at__isnull=True).values("claim_id")
    return Claim.objects.filter(pk__in=asked)


def _execute(actor: Actor, _on: date) -> QuerySet[Claim]:
    owed = Clock.objects.filter(unit_id=actor.unit_id, rule="X-EXEC", ended_on__isnull=True).values(
        "claim_id"
    )
    return Claim.objects.filter(pk__in=owed)


_EXTRA = {"late": _late, "soon": _soon, "returned": _returned, "help": _help, "execute": _execute}


def _counts(actor: Actor, on: date) -> dict[str, int]:
    """Count behind all tabs; states and dates are looked at once."""
    found = (
        _of_unit(actor, on)
        .values_list("state")
        .annotate(n=Count("pk"), late=Count("pk", filter=_is_late(on)), soon=Count("pk", filter=_is_soon(on)))
    )
    rows = list(found)
    by_state = {state: n for state, n, _late, _soon in rows}
    counts = {key: sum(by_state.get(state, 0) for state in states) for key, _label, states in TABS}
    counts |= {"late": sum(row[2] for row in rows), "soon": sum(row[3] for row in rows)}
    return counts | {key: _chosen(actor, on, key).count() for key, _label in EXTRA_TABS if key not in counts}


def rows_of(found: QuerySet[Claim], on: date, page: int) -> tuple[WorkRow, ...]:
    """Return one page of claims, the most urgent first."""
    urgent = Subquery(_running().order_by("strict").values("strict")[:1])
    start = (page - 1) * PAGE
    claims = list(
        found.annotate(urgent=urgent).order_by(F("urgent").asc(nulls_last=True), "pk")[start : start + PAGE]
    )
    matters = Matter.objects.in_bulk([claim.matter_id for claim in claims])
    clocks = _first_clocks([claim.pk for claim in claims])
    return tuple(_row(claim, matters[claim.matter_id], clocks.get(claim.pk), on) for claim in claims)


def _first_clocks(claim_ids: list[int]) -> dict[int, Clock]:
    found: dict[int, Clock] = {}
    rows = Clock.objects.filter(claim_id__in=claim_ids, ended_on__isnull=True, unit_id__isnull=False)
    for clock in rows.order_by("-strict"):
        found[clock.claim_id] = clock
    return found


def _row(claim: Claim, matter: Matter, clock: Clock | None, on: date) -> WorkRow:
    return WorkRow(
        claim_id=claim.pk,
        matter_id=matter.pk,
        number=matter.number,
        ordinal=claim.ordinal,
        title=matter.title,
        state=ClaimState(claim.state),
        state_label=LABELS[ClaimState(claim.state)],
        class_label=CLASS_LABELS.get(claim.claim_class, "未核定"),
        received_at=matter.received_at,
        place_id=matter.place_id,
        unit_id=claim.unit_id,
        is_initial=matter.is_initial,
        people_count=matter.people_count,
        due=due_view(clock, on) if clock else None,
    )
