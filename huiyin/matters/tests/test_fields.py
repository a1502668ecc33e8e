"""What is filled in is checked by its kind, before anything happens: units that stand, days that can be counted."""

from datetime import date, timedelta

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.factories import LONG, Case, at_stage, register
from huiyin.matters.models import Accused
from huiyin.matters.states import ClaimState
from huiyin.units.actions import close_unit
from huiyin.units.factories import SYSTEM

S = ClaimState
pytestmark = pytest.mark.django_db


def _classified() -> Case:
    case = register()
    case.do("classify", "xf:clerk")
    return case


def _close(case: Case, code: str, successor: str) -> None:
    case.at += timedelta(1)
    new = case.cast.unit(successor)
    close_unit(case.cast.unit(code), on=case.at.date(), successor_id=new, by=SYSTEM, at=case.at)


@pytest.mark.parametrize("verb", ["forward", "assign"])
def test_an_unknown_unit_is_named_by_its_field(verb: str) -> None:
    case = _classified()
    with pytest.raises(Refused, match="从单位列表中选择") as refused:
        case.do(verb, "xf:clerk", unit=987654)
    assert refused.value.field == "unit"


def test_of_an_abolished_unit_the_successor_is_named() -> None:
    """R-315."""
    case = _classified()
    _close(case, "d1-cg", "d1-build")
    name = case.cast.city.units
    with pytest.raises(Refused) as refused:
        case.do("forward", "xf:clerk", unit=name["d1-cg"])
    assert "已撤销" in refused.value.message
    assert "由“东城区建设局”承继" in refused.value.message
    case.do("forward", "xf:clerk", unit=name["d1-build"])
    assert case.state is S.FORWARDED


def test_helpers_are_units_that_stand() -> None:
    case = at_stage(S.HANDLING)
    _close(case, "d1-cg", "d1-build")
    with pytest.raises(Refused) as refused:
        case.do("ask_help", "d1-s1:handler", units=[case.cast.unit("d1-cg")])
    assert refused.value.field == "units"


def test_who_was_abolished_can_still_be_accused() -> None:
    """C-1: an accusation may concern a unit that stands no more."""
    case = at_stage(S.FORWARDED)
    case.do("split", "d1-s1:handler")
    _close(case, "d1-cg", "d1-build")
    case.do("separate", "xf:clerk", claim=case.claims[1], accused_units=[case.cast.unit("d1-cg")])
    assert Accused.objects.filter(unit_id=case.cast.unit("d1-cg")).exists()


@pytest.mark.parametrize("day", [date(2028, 1, 3), date(2031, 5, 1), date(9999, 12, 31)])
def test_a_day_beyond_the_calendar_is_refused_with_what_to_do(day: date) -> None:
    """A-6: to a year two ahead of the last published one no limit can be counted."""
    case = _classified()
    with pytest.raises(Refused, match="请改填2027年内较早的日期") as refused:
        case.do("assign", "xf:clerk", report_by=day)
    assert refused.value.field == "report_by"


def test_a_day_in_the_next_year_is_provisional() -> None:
    """A-6."""
    case = _classified()
    case.do("assign", "xf:clerk", report_by=date(2027, 1, 29))
    report = case.clock("T-07")
    assert report is not None
    assert report.provisional


def _heard(case: Case, seat: str, first: date, last: date) -> None:
    case.do("hold_hearing", seat, first_day=first, last_day=last)


def test_a_hearing_lies_within_its_procedure_and_in_the_past() -> None:
    """P-1: it cannot take away days from before the request for a recheck, nor days to come."""
    case = at_stage(S.UNDER_RECHECK)
    asked = case.at.date()
    case.at += timedelta(5)
    with pytest.raises(Refused) as refused:
        _heard(case, "gov:reviewer", asked - timedelta(1), asked)
    assert refused.value.code == "hearing.before_procedure"
    with pytest.raises(Refused) as refused:
        _heard(case, "gov:reviewer", asked + timedelta(2), asked + timedelta(1))
    assert refused.value.code == "hearing.days"
    with pytest.raises(Refused) as refused:
        _heard(case, "gov:reviewer", asked, asked + timedelta(9))
    assert refused.value.code == "date.future"
    _heard(case, "gov:reviewer", asked + timedelta(2), asked + timedelta(3))
    decision = case.clock("T-11")
    assert decision is not None
    assert decision.strict == asked + timedelta(32)


def test_a_first_hearing_lies_after_the_acceptance() -> None:
    case = at_stage(S.HANDLING)
    with pytest.raises(Refused) as refused:
        _heard(case, "d1-s1:handler", case.at.date() - timedelta(20), case.at.date())
    assert refused.value.code == "hearing.before_procedure"


@pytest.mark.parametrize(
    ("state", "verb", "seat", "field"),
    [
        (S.OPINION_ISSUED, "serve", "d1-s1:handler", "served_on"),
        (S.REVIEW_DECIDED, "serve_review", "d1-gov:reviewer", "served_on"),
        (S.RECHECK_DECIDED, "serve_recheck", "gov:reviewer", "served_on"),
        (S.SERVED, "request_review", "xf:clerk", "received_on"),
        (S.HANDLING, "withdraw", "xf:clerk", "requested_on"),
        (S.HANDLING, "agree_to_mediate", "d1-s1:handler", "agreed_on"),
    ],
)
def test_what_has_happened_did_not_happen_tomorrow(
    state: ClaimState, verb: str, seat: str, field: str
) -> None:
    case = at_stage(state)
    more = {"posted_on": case.at.date()} if field == "received_on" else {}
    with pytest.raises(Refused) as refused:
        case.do(verb, seat, **{field: case.at.date() + timedelta(2)}, **more)
    assert (refused.value.code, refused.value.field) == ("date.future", field)


def test_what_was_carried_out_was_not_carried_out_tomorrow() -> None:
    case = at_stage(S.HANDLING)
    case.do("issue_opinion", "d1-s1:handler", outcome="support")
    with pytest.raises(Refused) as refused:
        case.do("execute", "d1-s1:handler", done_on=case.at.date() + timedelta(2), evidence=LONG)
    assert refused.value.code == "date.future"
