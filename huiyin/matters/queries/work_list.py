"""My work (我的待办): what a unit owes, by due date, with colour and words (U35)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import F, OuterRef, QuerySet, Subquery

from huiyin.kernel.actor import Actor
from huiyin.matters.models import Claim, Clock, SubTask
from huiyin.matters.queries import unserved
from huiyin.matters.queries.aside import ASIDE
from huiyin.matters.queries.asked_help import reply_days
from huiyin.matters.queries.dues import DueView, due_view
from huiyin.matters.queries.lanes import LaneView, lanes_of
from huiyin.matters.queries.owed import owed, queued, seen_by
from huiyin.matters.rules.classing import class_label
from huiyin.matters.states import LABELS, OPEN, ClaimState
from huiyin.matters.visibility import claims_held

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
    ("objection", "异议与甄别", frozenset({S.OBJECTED, S.DISPUTED, S.SCREENING})),
    ("review", "复查复核", frozenset({S.UNDER_REVIEW, S.UNDER_RECHECK})),
)
#: Tabs by date or by relation instead of state.
EXTRA_TABS: tuple[tuple[str, str], ...] = (
    ("soon", "即将超期"),
    ("late", "已超期"),
    ("returned", "被退回"),
    ("disputes", "争议待决定"),
    ("help", "协办联办"),
    ("execute", "待落实"),
    ("unserved", "文书待送达"),
)


@dataclass(frozen=True, kw_only=True)
class WorkRow:
    """One claim in the list; `unserved_since` where a paper waits for its service: the day of its issue."""

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
    unserved_since: date | None = None
    lane: LaneView | None = None


@dataclass(frozen=True, kw_only=True)
class WorkPage:
    """One page of the list, with the number of claims behind each tab."""

    tab: str
    rows: tuple[WorkRow, ...]
    counts: dict[str, int]
    page: int
    pages: int


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A claim in the queue of those that wait to be sorted: its place, how many there are, the claims next to it."""

    row: WorkRow
    place: int
    total: int
    before: int | None
    after: int | None


def work_list(actor: Actor, *, on: date, tab: str = "all", page: int = 1, lane: str = "") -> WorkPage:
    """Return what the actor's unit owes, the most urgent first, of one lane where one is given (JZ-19…JZ-23).

    A seat of no unit gets an empty list.
    """
    if actor.kind != "seat" or actor.unit_id is None:
        return WorkPage(tab=tab, rows=(), counts={}, page=1, pages=1)
    counts, ids = _looked_at(actor, on, tab, page, lane)
    pages = max(1, -(-counts.get(tab, 0) // PAGE))
    if page > pages:
        return work_list(actor, on=on, tab=tab, page=pages, lane=lane)
    rows = (
        _aside_rows(_seen_in(actor, on, lane), actor, tab, on, page)
        if tab in ASIDE
        else rows_in_order(ids, on)
    )
    if tab == "unserved":
        rows = _with_issue(rows)
    if tab == "help":
        rows = _with_reply(rows, actor.unit_id, on)
    return WorkPage(tab=tab, rows=rows, counts=counts, page=page, pages=pages)


def waiting(actor: Actor, claim_id: int | None, *, on: date) -> Waiting | None:
    """Return a registered claim in the unit's queue, or the head of the queue where it does not wait there."""
    if actor.kind != "seat" or actor.unit_id is None:
        return None
    found = queued(of_unit(actor, on), claim_id, on=on, states=(S.REGISTERED,))
    if found is None:
        return None
    (row,) = rows_in_order([found.id], on)
    return Waiting(row=row, place=found.place, total=found.total, before=found.before, after=found.after)


def _looked_at(
    actor: Actor, on: date, tab: str, page: int, lane: str
) -> tuple[dict[str, int], tuple[int, ...]]:
    """Return the number behind each tab, and the claims of the page where the tab is not one aside."""
    states = next((found for key, _label, found in TABS if key == tab), frozenset())
    start = (page - 1) * PAGE
    found = owed(
        [part.filter(lane=lane) if lane else part for part in of_unit(actor, on)],
        on=on,
        tab=tab,
        states=states,
        page=slice(start, start + PAGE),
        aside={key: chosen(actor.unit_id or 0) for key, chosen in ASIDE.items()},
        seen=_seen_in(actor, on, lane),
    )
    counts = {key: sum(found.by_state.get(state, 0) for state in within) for key, _label, within in TABS}
    return counts | {"late": found.late, "soon": found.soon} | found.aside, found.ids


def _seen_in(actor: Actor, on: date, lane: str) -> QuerySet[Claim]:
    seen = seen_by(actor, on)
    return seen.filter(lane=lane) if lane else seen


def of_unit(actor: Actor, on: date) -> list[QuerySet[Claim]]:
    """Claims on which this unit owes the next move: as holder, or as reviewing organ."""
    held = claims_held(actor, on)
    holding = Claim.objects.filter(unit_id=actor.unit_id, ended_on__isnull=True).exclude(state__in=_REVIEWING)
    reviewing = Claim.objects.filter(
        review_unit_id=actor.unit_id, ended_on__isnull=True, state__in=_REVIEWING
    )
    return [part.filter(seen) for part in (holding, reviewing) for seen in held]


_REVIEWING = (S.UNDER_REVIEW, S.REVIEW_DECIDED, S.UNDER_RECHECK, S.RECHECK_DECIDED)


def _running() -> QuerySet[Clock]:
    return Clock.objects.filter(claim_id=OuterRef("pk"), ended_on__isnull=True, unit_id__isnull=False)


def _with_issue(rows: tuple[WorkRow, ...]) -> tuple[WorkRow, ...]:
    since = unserved.issued_since([row.claim_id for row in rows])
    return tuple(replace(row, unserved_since=since.get(row.claim_id)) for row in rows)


def _with_reply(rows: tuple[WorkRow, ...], unit_id: int, on: date) -> tuple[WorkRow, ...]:
    """A helper owes its own answer by its own day, the lead unit the rest."""
    days = reply_days(unit_id, [row.claim_id for row in rows], on=on)
    return tuple(replace(row, due=days.get(row.claim_id, row.due)) for row in rows)


def _aside_rows(seen: QuerySet[Claim], actor: Actor, tab: str, on: date, page: int) -> tuple[WorkRow, ...]:
    """Return one page of a list aside, the most urgent first."""
    urgent = Subquery(_running().order_by("strict").values("strict")[:1])
    if tab == "help":
        asked = SubTask.objects.filter(
            claim_id=OuterRef("pk"), unit_id=actor.unit_id, answered_at__isnull=True
        )
        urgent = Subquery(asked.values("reply_by")[:1])
    start = (page - 1) * PAGE
    found = seen.filter(pk__in=ASIDE[tab](actor.unit_id or 0)).annotate(urgent=urgent)
    in_order = found.order_by(F("urgent").asc(nulls_last=True), "pk").values_list("pk", flat=True)
    return rows_in_order(list(in_order[start : start + PAGE]), on)


def rows_in_order(ids: Sequence[int], on: date) -> tuple[WorkRow, ...]:
    """Return claims in the order of their ids, one as often as it is named."""
    found = Claim.objects.select_related("matter").defer("text", "proposal").in_bulk(ids)
    clocks, lanes = _first_clocks(list(found)), lanes_of([key for key, claim in found.items() if claim.lane])
    return tuple(_row(found[key], clocks.get(key), lanes.get(key), on) for key in ids if key in found)


def _first_clocks(claim_ids: list[int]) -> dict[int, Clock]:
    found: dict[int, Clock] = {}
    rows = Clock.objects.filter(claim_id__in=claim_ids, ended_on__isnull=True, unit_id__isnull=False)
    for clock in rows.order_by("-strict"):
        found[clock.claim_id] = clock
    return found


def _row(claim: Claim, clock: Clock | None, lane: LaneView | None, on: date) -> WorkRow:
    matter = claim.matter
    return WorkRow(
        claim_id=claim.pk,
        matter_id=matter.pk,
        number=matter.number,
        ordinal=claim.ordinal,
        title=matter.title,
        state=ClaimState(claim.state),
        state_label=LABELS[ClaimState(claim.state)],
        class_label=class_label(claim.claim_class),
        received_at=matter.received_at,
        place_id=matter.place_id,
        unit_id=claim.unit_id,
        is_initial=matter.is_initial,
        people_count=matter.people_count,
        due=due_view(clock, on) if clock else None,
        lane=lane,
    )
