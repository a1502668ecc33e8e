"""A city that owes something of every kind on the first working day after a holiday, and more on a later day.

What is owed is said here as it is set up, not asked of the code that finds it.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from huiyin.analysis.rules.reports.kinds import DAILY, WEEKLY
from huiyin.inspection.actions import draw_sample, note_try
from huiyin.inspection.models import Callback
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register, served
from huiyin.matters.models import Clock
from huiyin.matters.queries.closed import ClosedAsked
from huiyin.supervision.actions import Proposal, measure_unit
from huiyin.supervision.actions.recommendations import Advised, recommend
from huiyin.supervision.queries import UnitRung, unit_sheet
from huiyin.supervision.queries.recommendations import Advice, Backing, Scope

#: The first day of work after National Day 2026, and the fourth day after it: the three between are skipped.
FIRST, LATER = date(2026, 10, 8), date(2026, 10, 12)
KINDS = {"daily": replace(DAILY, back=4), "weekly": replace(WEEKLY, back=1)}
_BAD = {"contacted": "no", "real": "undone", "solved": "no", "satisfied": "2"}
_DECISION = "经市信访工作联席会议2026年第6次会议研究决定"


@dataclass
class Owed:
    """By day, what must be there once all is done: by key, each exactly once."""

    calls_untrue: set[int] = field(default_factory=set)
    claims_to_call: set[int] = field(default_factory=set)
    pressed: dict[date, set[tuple[int, str, date]]] = field(default_factory=dict)
    missed: dict[date, set[tuple[int, date]]] = field(default_factory=dict)


def at_eight(day: date) -> datetime:
    """Eight in the morning."""
    return datetime(day.year, day.month, day.day, 8, tzinfo=SHANGHAI)


def _evening(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 18, tzinfo=SHANGHAI)


def owing(cast: Cast) -> Owed:
    """Set all of it up."""
    owed = Owed()
    _calls(cast, owed)
    _recommendations(cast, owed)
    _measures(cast, owed)
    _burst(cast)
    return owed


def _calls(cast: Cast, owed: Owed) -> None:
    """Three results that call-backs found not to be real; three hotline matters whose limit ended in the holiday."""
    day = date(2026, 9, 18)
    cases = [served(day, cast=cast, seed=seed, channel="call") for seed in range(1, 7)]
    at = cases[-1].at + timedelta(hours=2)
    drawn = draw_sample(
        ClosedAsked(since=day, until=day), size=3, seed="秋分", by=cast["xf:supervisor"], at=at
    )
    for call in Callback.objects.filter(sample_id=drawn):
        note_try(call.pk, "reached", by=cast["xf:clerk"], at=at, answers=_BAD)
        owed.calls_untrue.add(call.pk)
    called = set(Callback.objects.values_list("claim_id", flat=True))
    owed.claims_to_call = {case.claim.pk for case in cases} - called
    Clock.objects.filter(rule="T-05", claim__in=owed.claims_to_call).update(strict=date(2026, 10, 3))


def _recommendations(cast: Cast, owed: Owed) -> None:
    """One of each kind, two in time: two are late when the holiday ends, all are reminded of or late the day after."""
    case = at_stage(ClaimState.HANDLING, cast=cast, seed=20)
    backing = Backing(
        source="unit",
        key="1",
        label="柳岸街道办事处",
        since=date(2026, 1, 1),
        until=date(2026, 9, 1),
        matter_ids=(case.registered.matter_id,),
        scope=Scope(unit_id=cast.unit("d1-s1")),
    )
    late, near = _evening(8, 28), _evening(9, 9)
    first, later = set(), set()
    for at, kind, unit in (
        (late, Advice.WORK, "d1-s1"),
        (late, Advice.POLICY, "gov"),
        (near, Advice.WORK, "d1-s1"),
        (near, Advice.DUTY, "d1-gov"),
    ):
        row = recommend(_advised(cast, kind, unit), backing, by=cast["xf:supervisor"], at=at)
        told = "pressed" if at == late else "reminded"
        first.add((row.pk, told, row.answer_by))
        later.add((row.pk, "pressed", row.answer_by))
    owed.pressed = {FIRST: first, LATER: first | later}


def _advised(cast: Cast, kind: Advice, unit: str) -> Advised:
    return Advised(
        kind=kind,
        unit_id=cast.unit(unit),
        about="路灯移交前无人养护",
        facts="多件反映同一问题，逐件答复没有根治。",
        proposal="明确移交前由建设单位养护。",
        ground_basis="《信访工作条例》第四十条",
        policy="市政设施移交办法",
        consequence="问题长期得不到解决。",
        responsible_id=cast.unit("d1-s1"),
        posts=("chief",),
    )


def _measures(cast: Cast, owed: Owed) -> None:
    """Two units were spoken to: one lets its day pass in the holiday, one on the day after it."""
    days = {"d1-s1": date(2026, 10, 5), "d2-s2": date(2026, 10, 9)}
    rows = {}
    for place, (street, until) in enumerate(days.items()):
        case = at_stage(ClaimState.HANDLING, cast=cast, seed=30 + place, street=street)
        rows[_spoken_to(case, street, until)] = until
    owed.missed = {
        day: {(key, until) for key, until in rows.items() if until < day} for day in (FIRST, LATER)
    }


def _spoken_to(case: Case, street: str, until: date) -> int:
    by, at = case.cast["xf:supervisor"], _evening(9, 15)
    keys = [one.key for one in unit_sheet(by, case.cast.unit(street), on=at.date()).evidence]
    said = Proposal(
        rung=UnitRung.TALK,
        evidence=keys,
        decision=_DECISION,
        answer_by=until,
        meet_at=at_eight(date(2026, 9, 17)) + timedelta(hours=1),
        meet_where="市信访局接谈室",
    )
    return measure_unit(case.cast.unit(street), said, by=by, at=at).pk


def _burst(cast: Cast) -> None:
    """Twelve reports of one problem in one place, on a day of the holiday."""
    for seed in range(12):
        register(
            cast,
            at=_evening(10, 6),
            seed=100 + seed,
            proposal={"class": {"field": "0402"}},
            place_id=cast.city.places["d1-s1-c1"],
        )
