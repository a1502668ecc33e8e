"""Starting, meeting, stopping and lengthening a claim's clocks."""

from collections.abc import Collection, Iterable
from datetime import date

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import Due, Span, due
from huiyin.deadlines.limits import Limit, TimeUnit
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.matters.engine import disputes
from huiyin.matters.engine.declare import Relation, StartClock
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Clock

#: Within which of these the unit answers, by class and procedure: anew, a second time, or after a review.
HANDLING = ("T-05", "T-15", "X-SUGGEST", "X-SECOND", "X-REVIEW-NEW")


def owing_unit(work: Work, owes: Relation) -> int | None:
    """Return the unit that owes a limit; None for the petitioner's own window."""
    if owes is Relation.DECIDER:
        return disputes.decider_id(work)
    claim = work.claim
    units: dict[Relation, int | None] = {
        Relation.HOLDER: claim.unit_id,
        Relation.REVIEWER: claim.review_unit_id,
        Relation.REGISTRAR: work.matter.registrar_id,
        Relation.SENDER: work.sender_id,
    }
    return units.get(owes)


def as_limit(clock: Clock) -> Limit:
    """Return the limit that a stored clock counts."""
    return Limit(clock.limit_n, TimeUnit(clock.limit_unit))


def dates_of(clock: Clock, calendar: WorkCalendar) -> Due:
    """Compute a clock's dates anew from its facts; what is stored must equal this."""
    spans = [Span(date.fromisoformat(first), date.fromisoformat(last)) for first, last in clock.suspensions]
    extension = Limit.days(clock.extension_days) if clock.extension_days else None
    return due(clock.started_on, as_limit(clock), calendar, suspensions=spans, extension=extension)


def set_dates(clock: Clock, calendar: WorkCalendar) -> None:
    """Write the computed dates on a clock."""
    dates = dates_of(clock, calendar)
    clock.strict, clock.rolled, clock.provisional = dates.strict, dates.rolled, dates.provisional


def new_clock(work: Work, rule: str, *, limit: Limit, since: date, unit_id: int | None) -> Clock:
    """Build a clock with its dates, unsaved."""
    clock = Clock(
        claim_id=work.claim.pk,
        rule=rule,
        unit_id=unit_id,
        started_on=since,
        limit_n=limit.n,
        limit_unit=limit.unit.value,
    )
    set_dates(clock, work.calendar)
    return clock


def start(
    work: Work, rule: str, *, owes: Relation | None, since: date | None = None, limit: Limit | None = None
) -> Clock:
    """Start a clock, or a window of the holder that nobody owes; a running one of the same rule ends unmet first.

    Refuses T-05 for any way but 31(6).
    """
    if rule == "T-05" and work.claim.way != 6:
        raise Refused(
            f"“{label_of(rule)}”期限只适用于第三十一条第六项的事项。", code="clock.not_for_this_way"
        )
    stop(work, rule)
    clock = new_clock(
        work,
        rule,
        limit=limit or work.profile.limit(rule),
        since=since or work.on,
        unit_id=owing_unit(work, owes) if owes else None,
    )
    clock.save()
    work.clocks[rule] = clock
    return clock


def received_on(work: Work) -> date:
    """Return the day on which the matter was received, in the city's own time."""
    return day_of(work.matter.received_at)


def reached_on(work: Work) -> date:
    """Return the day on which the claim reached its unit: the unit's own days count from there (T-14, T-18)."""
    if work.assignment is None:
        return received_on(work)
    return day_of(work.assignment.sent_at)


def counted(work: Work, *rules: str) -> Clock | None:
    """Return the first of these limits that runs, or that this very action has ended."""
    known = work.ended | work.clocks
    return next((known[rule] for rule in rules if rule in known), None)


def open_windows(work: Work, rule: str, arrival_ids: Collection[int], *, since: date) -> None:
    """Open an own window for each of some citizens; an open one of the same rule ends first."""
    _fall_away(work, [key for key in work.windows if key[0] == rule and key[1] in arrival_ids])
    for arrival_id in arrival_ids:
        clock = new_clock(work, rule, limit=work.profile.limit(rule), since=since, unit_id=None)
        clock.arrival_id = arrival_id
        work.windows[rule, arrival_id] = clock
    Clock.objects.bulk_create(work.windows[rule, arrival_id] for arrival_id in arrival_ids)


def end_window(work: Work, rule: str, arrival_id: int, *, met: bool) -> None:
    """End a citizen's window: used (`met`), or fallen away."""
    _close(work, work.windows.pop((rule, arrival_id), None), met=met)


def end_windows(work: Work, arrival_ids: Collection[int]) -> None:
    """End all windows of citizens who no longer have a part in the claim."""
    _fall_away(work, [key for key in work.windows if key[1] in arrival_ids])


def _fall_away(work: Work, keys: Iterable[tuple[str, int]]) -> None:
    """End windows that nobody has used, all together."""
    ended = [work.windows.pop(key) for key in keys]
    for clock in ended:
        clock.ended_on, clock.met = work.on, False
    if ended:
        Clock.objects.filter(pk__in=[clock.pk for clock in ended]).update(ended_on=work.on, met=False)


def start_declared(work: Work, declared: StartClock) -> None:
    """Start a clock that an action declares, if its condition holds.

    A window of petitioners opens for each citizen whom the action has served.
    """
    if declared.when is not None and not declared.when(work):
        return
    since = declared.since(work) if declared.since else work.on
    if declared.owes is Relation.PETITIONER:
        open_windows(work, declared.rule, work.reached, since=since)
    else:
        limit = declared.limit(work) if declared.limit else None
        owes = declared.owes if declared.duty else None
        start(work, declared.rule, owes=owes, since=since, limit=limit)


def meet(work: Work, rule: str) -> None:
    """End a running clock as kept or, when late, as done late; its dates say which."""
    _end(work, rule, met=True)


def stop(work: Work, rule: str) -> None:
    """End a running clock because the duty has fallen away."""
    _end(work, rule, met=False)


def stop_all(work: Work, *, but: tuple[str, ...] = ()) -> None:
    """End the running clocks of the claim; a promised execution outlives the end of the procedure (R-602)."""
    for rule in [rule for rule in work.clocks if rule not in but]:
        stop(work, rule)
    _fall_away(work, list(work.windows))


def _end(work: Work, rule: str, *, met: bool) -> None:
    clock = work.clocks.pop(rule, None)
    if clock is not None:
        work.ended[rule] = clock
    _close(work, clock, met=met)


def _close(work: Work, clock: Clock | None, *, met: bool) -> None:
    if clock is None:
        return
    clock.ended_on, clock.met = work.on, met
    clock.save(update_fields=["ended_on", "met"])


def run_again(work: Work, clock_ids: Iterable[int]) -> None:
    """Let ended clocks run on as if they had never ended: their days count from the same start."""
    for clock in Clock.objects.filter(claim_id=work.claim.pk, pk__in=list(clock_ids)):
        clock.ended_on, clock.met = None, False
        set_dates(clock, work.calendar)
        clock.save()
    work.forget_clocks()


def copy_to(work: Work, claim_id: int) -> None:
    """Give another claim its own copies of the running limits, neither shorter nor longer (U30).

    Windows are not copied: they count by the service of an opinion on this claim.
    """
    owed = Clock.objects.filter(claim_id=work.claim.pk, ended_on__isnull=True, arrival__isnull=True)
    for clock in owed.order_by("id"):
        clock.pk, clock._state.adding, clock.claim_id = None, True, claim_id
        clock.save()


def lengthen(work: Work, rule: str, days: int) -> Clock:
    """Extend a running clock once by calendar days (P-3); the checks are the action's."""
    clock = work.clocks[rule]
    clock.extension_days = days
    set_dates(clock, work.calendar)
    clock.save(update_fields=["extension_days", "strict", "rolled", "provisional"])
    return clock


def suspend(work: Work, rule: str, first: date, last: date) -> Clock:
    """Leave out an interval, both days included (P-1)."""
    clock = work.clocks[rule]
    clock.suspensions = [*clock.suspensions, [first.isoformat(), last.isoformat()]]
    set_dates(clock, work.calendar)
    clock.save(update_fields=["suspensions", "strict", "rolled", "provisional"])
    return clock


def label_of(rule: str) -> str:
    """Return the Chinese name of a limit, such as 办理期限."""
    return catalogue.limit_label(rule)
