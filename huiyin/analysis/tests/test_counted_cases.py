"""What is stored of indicators is always what a full recount finds: whatever happens, in whatever order."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import transaction

from huiyin.analysis.actions.indicators import begin_anew, count_cases
from huiyin.analysis.models import CaseBook, CaseDay, CaseMonth, CountedCase
from huiyin.analysis.queries.indicators import (
    INDICATORS,
    Period,
    claims_behind,
    count_due,
    field_months,
    monthly,
    standings,
    tallies,
)
from huiyin.analysis.queries.indicators.counting import recounted
from huiyin.analysis.queries.indicators.crossed import crossed
from huiyin.analysis.queries.indicators.held import held
from huiyin.analysis.tests.test_indicators import HAND, a_world
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters import queries as matters
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from huiyin.matters.models import Claim, Clock, Matter
from huiyin.matters.queries import claims_confirmed

S = ClaimState
SPANS = (
    {"since": date(2026, 3, 1), "until": date(2026, 6, 30)},
    {"since": date(2026, 2, 10), "until": date(2026, 3, 17)},
    {"since": date(2026, 3, 4), "until": date(2026, 3, 9)},
)
BY = ("", "unit", "class", "month")
MONTHS = Period(first=date(2026, 2, 10), last=date(2026, 5, 7))


def _counted() -> None:
    while count_cases():
        pass


def _same(cast: Cast, *spans: dict[str, date], who: str = "xf:supervisor", moved: int | None = 0) -> None:
    """Stored and recounted numbers differ by nothing, and lists are as long as they."""
    actor = cast[who]
    known = held(actor)
    assert known is not None and (moved is None or len(known.moved) == moved), who
    for span in spans:
        for by in BY if span is SPANS[0] else ("", "unit"):
            stored = tallies(actor, INDICATORS.values(), **span, by=by)
            assert _told(stored) == _told(recounted(actor, INDICATORS.values(), **span, by=by)), (span, by)
        assert field_months(actor, **span) == _fields(actor, span)
    for wait in (0, 30, 65, 400):
        on = spans[0]["since"] + timedelta(days=wait)
        assert standings(actor, on=on) == matters.standings(actor, on=on), wait
        week = {"week": (on, on + timedelta(days=6))}
        assert count_due(actor, week, on=on) == matters.count_due(actor, week, on=on), wait
    for key in ("opening", "closing"):
        for month, tally in monthly(actor, INDICATORS[key], MONTHS).items():
            alone = recounted(actor, [INDICATORS[key]], since=month.first, until=month.last)[key]
            assert tally.whole == alone[None].whole, (key, month)
    for key, tally in tallies(actor, INDICATORS.values(), **spans[0]).items():
        one = INDICATORS[key]
        for name in (each for each in one.parts if getattr(tally[None], each)):
            assert len(claims_behind(actor, one, name, **spans[0])) == getattr(tally[None], name), key


def _fields(actor: Actor, span: dict[str, date]) -> dict:
    """Fields by month as their lists of claims have them."""
    months: Counter[tuple[str, date]] = Counter()
    for claim in Claim.objects.filter(pk__in=claims_confirmed(actor, "confirmed", **span)):
        day = day_of(claim.matter.received_at)
        months[claim.field_code[:2], day.replace(day=1)] += 1
    return dict(months)


def _told(found: dict) -> dict:
    return {
        (key, group): (tally.whole, tally.hits, tally.middle)
        for key, by in found.items()
        for group, tally in by.items()
        if tally.whole
    }


def test_what_is_stored_is_what_a_recount_finds(db):
    cast = a_world()
    begin_anew()
    assert held(cast["xf:supervisor"]) is None, "until it is filled all is counted as it stands"
    _counted()
    _same(cast, *SPANS)
    _same(cast, SPANS[0], who="d1-xf:supervisor")
    shown = tallies(cast["xf:supervisor"], INDICATORS.values(), **SPANS[0])
    assert {key: (one[None].hits, one[None].whole) for key, one in shown.items()} == dict.fromkeys(
        INDICATORS, (0, 0)
    ) | HAND


def test_what_was_there_is_right_from_whatever_day_of_a_month(db):
    """Of a cut month the days beside are taken off: they belong to the time before the span, or to none."""
    cast = a_world()
    _counted()
    actor, wanted = cast["xf:supervisor"], [one for one in INDICATORS.values() if one.source == "stock"]
    assert held(actor) is not None
    days = Claim.objects.values_list("matter__received_at__date", flat=True)
    first = min(days).replace(day=1)
    for wait in range(62):
        span = {"since": first + timedelta(days=wait), "until": first + timedelta(days=90 + wait)}
        stored = tallies(actor, wanted, **span, by="unit")
        assert _told(stored) == _told(recounted(actor, wanted, **span, by="unit")), span


def test_a_claim_with_several_limits_is_late_and_soon_due_once(db):
    """Two limits of one day, close and far ones, a date that is not sure: on each day as the claims themselves say."""
    cast = Cast()
    (claim_id, unit_id), actor = _open_claim(cast), cast["xf:supervisor"]
    first = date(2026, 8, 1)
    limits = ((0, False), (0, True), (4, False), (7, True), (17, False), (29, False))
    for place, (wait, provisional) in enumerate(limits):
        day = first + timedelta(days=wait)
        rest = {
            "started_on": first,
            "limit_n": 1,
            "limit_unit": "calendar_days",
            "strict": day,
            "rolled": day,
        }
        told = {"rule": f"X-{place}", "unit_id": unit_id, "provisional": provisional} | rest
        Clock.objects.create(claim_id=claim_id, **told)
    _counted()
    assert held(actor) is not None
    for wait in range(-12, 32):
        on = first + timedelta(days=wait)
        assert standings(actor, on=on) == matters.standings(actor, on=on), wait
        spans = {str(days): (on, on + timedelta(days=days)) for days in (0, 3, 5, 6)}
        assert count_due(actor, spans, on=on) == matters.count_due(actor, spans, on=on), wait


def _open_claim(cast: Cast) -> tuple[int, int]:
    """An open claim, of which no limit runs, and its unit."""
    case = at_stage(S.HANDLING, cast=cast)
    claim = Claim.objects.get(matter_id=case.registered.matter_id)
    Clock.objects.filter(claim=claim).delete()
    return claim.pk, claim.unit_id


def test_by_unit_class_and_month_at_once_is_what_each_adds_up_to(db):
    """Cells of stored cases are those of a count of all, and their sums are the numbers of the page."""
    cast = a_world()
    actor, span = cast["xf:supervisor"], SPANS[1]
    Matter.objects.filter(pk__in=Claim.objects.filter(state=S.ARCHIVED).values("matter_id")).update(
        channel="grid"
    )
    standing = {key: crossed(actor, one, **span) for key, one in INDICATORS.items() if one.kind != "median"}
    _counted()
    by_unit = tallies(actor, INDICATORS.values(), **span, by="unit")
    for key, cells in standing.items():
        stored = crossed(actor, INDICATORS[key], **span)
        assert stored == cells, key
        for unit_id in {cell.unit_id for cell in cells}:
            found = [tally for cell, tally in cells.items() if cell.unit_id == unit_id]
            assert sum(one.whole for one in found) == by_unit[key][unit_id].whole, key
    for key in ("median_days", "median_found"):
        for found in (span, SPANS[0]):
            (cell,) = crossed(actor, INDICATORS[key], **found).values()
            assert cell.middle == by_unit[key][cast.unit("d1-s1")].middle and cell.middle is not None
    _same(cast, *SPANS)


def test_it_follows_what_happens_and_is_right_before_it_has_followed(db):
    """Between a step and the next look numbers are those of now; after it, nothing is left to be followed."""
    cast = a_world()
    begin_anew()
    _counted()
    answered = at_stage(S.OPINION_ISSUED, cast=cast, seed=21)
    late = register(cast, seed=22, at=answered.at)
    late.do("link_repeat", "xf:clerk", kind="repeat", number=answered.registered.number, reason="同一事项")
    _same(cast, SPANS[1], moved=2)
    answered.do("serve", "d1-s1:handler", after=2)
    assert count_cases(1) >= 1
    _same(cast, SPANS[2], moved=None)
    _counted()
    _same(cast, SPANS[1])
    assert CaseBook.objects.get().step > 0 and count_cases() == 0


class _Killed(Exception):
    pass


def test_a_batch_that_dies_has_done_nothing(db):
    """Whatever breaks off in the middle is rolled back as a whole, also in the middle of a filling."""
    cast = Cast()
    case = at_stage(S.HANDLING, cast=cast)
    begin_anew()
    with pytest.raises(_Killed), transaction.atomic():
        count_cases()
        raise _Killed
    assert not CountedCase.objects.exists() and not CaseBook.objects.get().whole
    _counted()
    before = list(CaseMonth.objects.order_by("pk").values_list())
    case.do("extend", "d1-s1:head", after=1)
    with pytest.raises(_Killed), transaction.atomic():
        assert count_cases() == 1
        raise _Killed
    assert list(CaseMonth.objects.order_by("pk").values_list()) == before
    assert count_cases() == 1 and count_cases() == 0
    _same(cast, SPANS[1])


def test_the_look_through_all_finds_what_came_out_of_order(db):
    """A step that appears behind all that were followed is found by the version of its matter."""
    cast = Cast()
    case = at_stage(S.HANDLING, cast=cast)
    begin_anew()
    _counted()
    CaseBook.objects.update(step=CaseBook.objects.get().step + 100_000)
    case.do("extend", "d1-s1:head", after=1)
    assert count_cases() == 0, "so far back the newest steps are not looked at"
    assert count_cases(whole=True) == 1 and count_cases(whole=True) == 0
    CaseBook.objects.update(step=0)
    _same(cast, SPANS[1])


def test_another_meaning_and_a_moved_unit_are_counted_anew(db):
    """What was stored under another meaning is never shown; the next looks fill it again."""
    cast = a_world()
    _counted()
    stored = sorted(CaseDay.objects.filter(n__gt=0).values_list())
    for changed in ({"meaning": "another"}, {"branches": {str(cast.unit("xf")): [0, "city"]}}):
        CaseBook.objects.update(**changed)
        assert held(cast["xf:supervisor"]) is None
        _counted()
        assert held(cast["xf:supervisor"]) is not None
        assert sorted(CaseDay.objects.filter(n__gt=0).values_list()) == stored


def test_accusations_are_not_stored(db):
    cast = Cast()
    at_stage(S.HANDED_OVER, cast=cast)
    _counted()
    assert not CountedCase.objects.exists() and not CaseDay.objects.exists()
    assert held(cast["xf:auditor"]) is None and held(cast["d1-s1:supervisor"]) is None
