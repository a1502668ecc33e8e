"""Indicators on a small invented world, counted by hand; each number is as long as its list."""

from datetime import date, timedelta

from huiyin.analysis.queries.indicators import INDICATORS, claims_behind, monthly, period, readings, tallies
from huiyin.analysis.queries.indicators.behind import Narrow
from huiyin.catalogue import queries as catalogue
from huiyin.evaluation import queries as evaluation
from huiyin.kernel.clock import day_of
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from huiyin.matters.models import Assignment, Claim, Matter

S = ClaimState
SPAN = {"since": date(2026, 3, 1), "until": date(2026, 6, 30)}
SECOND = period.read("2026-03-01_2026-06-30", today=date(2026, 6, 30))


def a_world() -> Cast:
    """Ten matters: what becomes of each is said beside it."""
    cast = Cast()
    once = at_stage(S.SERVED, cast=cast, seed=1)  # answered, content, and not heard of again
    once.do("evaluate", unit_level="5", after=1)
    again = at_stage(S.SERVED, cast=cast, seed=2)  # answered, not content, petitioned again
    again.do("evaluate", unit_level="2", solved="no", office_level="4", after=1)
    repeat = register(cast, seed=3, at=again.at)  # that petition: nobody has moved yet
    repeat.do("link_repeat", "xf:clerk", kind="repeat", number=again.registered.number, reason="同一事项")
    at_stage(S.REVIEW_SERVED, cast=cast, seed=4)  # answered, reviewed, upheld
    at_stage(S.SETTLED, cast=cast, seed=5)  # both sides agreed
    at_stage(S.DIVERTED, cast=cast, seed=6)  # into a legal procedure
    at_stage(S.DECLINED, cast=cast, seed=7)  # not accepted
    at_stage(S.HANDLING, cast=cast, seed=8)  # still handled
    at_stage(S.HANDED_OVER, cast=cast, seed=9)  # an accusation: never counted
    at_stage(S.ARCHIVED, cast=cast, seed=10)  # answered and archived
    return cast


#: Of which so many hit, of so many; all others have no case.
HAND = {
    "timely_notice": (7, 7),  # seven were sent to a unit, and each told its citizen
    "timely_forward": (8, 9),  # the repeat lies still
    "response": (7, 7),
    "timely_handling": (5, 6),  # one is still handled
    "timely_service": (5, 5),  # four opinions and a review
    "timely_execution": (0, 1),  # what was agreed
    "timely_review": (1, 1),
    "timely_progress": (0, 1),
    "timely_reaction": (0, 1),
    "extended": (0, 6),
    "overdue": (0, 5),  # repeat, handling, agreement, procedure, reaction
    "still_overdue": (0, 5),
    "closed_share": (6, 9),
    "resolved_share": (5, 6),
    "once_resolved": (3, 5),  # without the repeated and the reviewed one
    "settled_share": (4, 5),
    "repeated_share": (1, 5),
    "settled_days": (4, 5),
    "local_share": (5, 5),
    "origin_city": (9, 9),
    "origin_base": (0, 9),
    "origin_district": (0, 9),
    "litigation_share": (0, 8),
    "mediated_share": (1, 5),
    "median_days": (0, 5),
    "median_whole": (0, 5),
    "participation": (2, 5),
    "satisfied": (1, 2),
    "solved": (1, 2),
    "office_satisfied": (2, 2),
    "changed": (0, 1),
    "changed_review": (0, 1),
    "reviewed_share": (1, 5),
    "executed": (0, 1),
    "came": (0, 9),
    "went": (0, 6),
    "closing": (0, 3),  # repeat, procedure, handling
    "level_base": (5, 5),
    "level_district": (0, 5),
    "level_city": (0, 5),
    "initial_share": (8, 9),
    "classified_share": (8, 9),
    "diverted": (0, 1),
    "diverted_administrative": (0, 1),
    "diverted_share": (1, 8),
    "backflow": (0, 1),
}


def test_all_indicators_on_a_small_world(db):
    """Counted by hand; the sums by unit and by class, and the lists, are as long as the numbers."""
    cast = a_world()
    seat = cast["xf:supervisor"]
    found = tallies(seat, INDICATORS.values(), **SPAN)
    shown = {key: (one[None].hits, one[None].whole) for key, one in found.items()}
    assert shown == dict.fromkeys(INDICATORS, (0, 0)) | HAND
    assert str(found["median_days"][None].middle) == "1.0"
    parted = [tallies(seat, INDICATORS.values(), **SPAN, by=by) for by in ("unit", "class", "month")]
    for key, one in INDICATORS.items():
        for name in one.parts:
            total = getattr(found[key][None], name)
            sums = [sum(getattr(each, name) for each in by[key].values()) for by in parted]
            assert sums == [total] * 3, (key, name)
            assert len(claims_behind(seat, one, name, **SPAN)) == total, (key, name)
    _narrowed(cast)
    _by_months(cast)
    _as_the_page_of_satisfaction(cast)
    _read(cast)
    assert not any(
        one.whole
        for by in tallies(cast["xf:auditor"], INDICATORS.values(), **SPAN).values()
        for one in by.values()
    )


def _narrowed(cast: Cast) -> None:
    """The list of a unit or a class is as long as the number of it."""
    seat, unit_id = cast["xf:supervisor"], cast.unit("xf")
    forward, came = INDICATORS["timely_forward"], INDICATORS["came"]
    by_unit = tallies(seat, [forward], **SPAN, by="unit")[forward.key]
    assert (
        len(claims_behind(seat, forward, "whole", **SPAN, narrow=Narrow(unit_id=unit_id)))
        == by_unit[unit_id].whole
        == 9
    )
    by_class = tallies(seat, [came], **SPAN, by="class")[came.key]
    assert {group: one.whole for group, one in by_class.items()} == {"petition": 8, "": 1}
    assert len(claims_behind(seat, came, "whole", **SPAN, narrow=Narrow(claim_class=""))) == 1


def _by_months(cast: Cast) -> None:
    """Stock and flow add up in each month, and each begins with what the one before has left."""
    seat = cast["xf:supervisor"]
    rows = [monthly(seat, INDICATORS[key], SECOND) for key in ("opening", "came", "went", "closing")]
    months = [
        [one.whole for one in of_month] for of_month in zip(*(row.values() for row in rows), strict=True)
    ]
    assert months[0] == [0, 9, 6, 3] and months[-1][3] == 3
    assert all(opening + came == went + closing for opening, came, went, closing in months)
    assert [month[3] for month in months[:-1]] == [month[0] for month in months[1:]]
    received = monthly(seat, INDICATORS["closed_share"], SECOND)
    assert [one.whole for one in received.values()] == [9, 0, 0, 0]


def _as_the_page_of_satisfaction(cast: Cast) -> None:
    """A rate means the same wherever it stands."""
    (there,) = evaluation.by_unit(cast["xf:supervisor"], **SPAN).values()
    assert (there.answered, there.given, there.satisfied) == (5, 2, 1)


def test_pk28_assigned_matters_are_old_by_the_day_on_which_they_were_assigned(db):
    """Of two assigned matters the one that had come long before is old; solved is what was answered since."""
    cast = Cast()
    young, old = at_stage(S.FORWARDED, cast=cast), at_stage(S.FORWARDED, cast=cast, seed=2)
    Assignment.objects.update(kind="assign")
    watch = catalogue.profile().watch
    Matter.objects.filter(pk=old.registered.matter_id).update(
        received_at=old.at - timedelta(days=watch.old_days + 1)
    )
    Claim.objects.filter(matter_id=old.registered.matter_id).update(state=S.SERVED)
    wanted = [INDICATORS[key] for key in ("assigned_solved", "old_solved", "old_solved_above")]
    found = tallies(
        cast["xf:supervisor"], wanted, since=day_of(young.at) - timedelta(days=9), until=SPAN["until"]
    )
    assert [(one[None].hits, one[None].whole) for one in found.values()] == [(1, 2), (1, 1), (1, 1)]


def _read(cast: Cast) -> None:
    """Too few say nothing; a count always does; nothing has no value."""
    before = period.before(SECOND, SECOND.last)
    of = {
        one.indicator.key: one
        for one in readings(cast["xf:supervisor"], INDICATORS.values(), period=SECOND, against=before)
    }
    assert of["satisfied"].few and not of["came"].few and not of["adopted"].few
    assert of["adopted"].now.value(INDICATORS["adopted"]) is None
    assert of["came"].change.by is None and of["came"].change.alike


def test_c1_an_accusation_is_in_no_number_of_any_seat(db):
    cast = Cast()
    at_stage(S.HANDED_OVER, cast=cast)
    for who in ("xf:supervisor", "xf:discipline+supervisor", "xf:leader"):
        found = tallies(cast[who], INDICATORS.values(), **SPAN)
        assert not any(one.whole for by in found.values() for one in by.values()), who
