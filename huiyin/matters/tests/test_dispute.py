"""Whose business it is: an objection once and in time, then the common superior (T-04, N-6, R-314)."""

from datetime import date, timedelta

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters import queries as matters
from huiyin.matters.factories import LONG, Case, at_stage, register
from huiyin.matters.models import Clock, Step
from huiyin.matters.queries import offers
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db


def _verbs(case: Case, seat: str) -> set[str]:
    return {offer.verb for offer in offers(case.cast[seat], case.claim.pk, at=case.at)}


def _refused(**values: object) -> Case:
    """The unit has objected, and the sender has not agreed."""
    case = register()
    case.do("classify", "xf:clerk")
    case.do("assign" if values else "forward", "xf:clerk", **values)
    case.do("object", "d1-s1:liaison", after=1)
    case.do("decide_objection", "xf:clerk", agreed="no", reason=LONG, after=1)
    return case


def test_an_objection_is_offered_while_it_is_open() -> None:
    """T-04: five working days, and no button afterwards."""
    case = at_stage(S.FORWARDED)
    clock = case.clock("T-04")
    assert clock is not None
    case.at = case.at.replace(month=clock.rolled.month, day=clock.rolled.day)
    assert "object" in _verbs(case, "d1-s1:liaison")
    case.at = case.at.replace(day=clock.rolled.day + 1)
    assert "object" not in _verbs(case, "d1-s1:liaison")


def test_who_does_not_object_is_not_late() -> None:
    """T-04 is a right: when it has passed nothing is overdue or urgent, and the file says that it is over."""
    case = at_stage(S.FORWARDED)
    clock, seat = case.clock("T-04"), case.cast["d1-s1:handler"]
    assert clock is not None
    until, on = clock.rolled, clock.rolled + timedelta(days=1)
    assert matters.count_due(seat, {"then": (until, until)}, on=until) == {"then": 0}
    found = matters.work_list(seat, on=on, tab="late")
    assert (found.counts.get("late", 0), found.rows) == (0, ())
    assert matters.standings(case.cast["xf:supervisor"], on=on).units[clock.claim.unit_id].late == 0
    file = matters.case_file(seat, case.registered.number, on=on)
    (seen,) = (due for due in file.claims[0].dues if due.rule == "T-04")
    assert (seen.colour, seen.words, seen.for_petitioner) == ("green", "已截止", False)


def test_a_refused_objection_is_not_offered_again_nor_advised() -> None:
    """N-6: the unit hears whom it may ask instead: the body above it and the sender."""
    case = _refused()
    assert "object" not in _verbs(case, "d1-s1:liaison")
    with pytest.raises(Refused, match="请报请试市人民政府决定受理机关") as refused:
        case.do("decline", "d1-s1:liaison", ground="N-6")
    assert refused.value.code == "decline.ask_superior"


def test_while_it_may_object_it_is_told_to() -> None:
    case = at_stage(S.FORWARDED)
    with pytest.raises(Refused, match="请在5个工作日内提出异议"):
        case.do("decline", "d1-s1:liaison", ground="N-6")


def test_the_sender_sends_it_where_the_superior_decided() -> None:
    """R-314: not without naming the decision; all limits begin anew for the next unit (P-5)."""
    case = _refused()
    assert "forward" in _verbs(case, "xf:clerk")
    other = case.cast.unit("d1-cg")
    with pytest.raises(Refused, match="须由试市人民政府决定") as refused:
        case.do("forward", "xf:clerk", unit=other)
    assert refused.value.field == "reason"
    case.do("forward", "xf:clerk", unit=other, reason="市政府2026年3月9日决定（2026〕8号）", after=1)
    assert case.claim.unit_id == other
    running = Clock.objects.filter(claim=case.claim, ended_on__isnull=True)
    assert {(row.rule, row.unit_id) for row in running} == {("T-03", other), ("T-04", None)}
    assert "市政府" in Step.objects.filter(claim=case.claim).latest("id").values["reason"]
    assert "forward" not in _verbs(case, "xf:clerk")


def test_what_was_assigned_is_assigned_again() -> None:
    """T-07: the report stays owed, by the next unit."""
    case = _refused(report_by=date(2026, 4, 20))
    assert {"assign", "forward"} & _verbs(case, "xf:clerk") == {"assign"}
    case.do("assign", "xf:clerk", unit=case.cast.unit("d1-cg"), reason="市政府决定", after=1)
    report = case.clock("T-07")
    assert report is not None
    assert report.unit_id == case.cast.unit("d1-cg")


def test_without_a_dispute_nobody_takes_it_away() -> None:
    case = at_stage(S.FORWARDED)
    assert not {"forward", "assign"} & _verbs(case, "xf:clerk")
    disputed = _refused()
    assert not {"forward", "assign"} & _verbs(disputed, "d1-s1:liaison")


def test_protection_is_due_two_months_from_when_the_unit_got_it() -> None:
    """T-18: 行诉法 第47条 counts from receipt, whenever the clerk says so."""
    case = register()
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk", on=date(2026, 3, 10))
    case.do("choose_way", "d1-s1:handler", on=date(2026, 3, 30), way="5")
    case.do("divert", "d1-s1:handler", on=date(2026, 4, 1))
    clock = case.clock("T-18")
    assert clock is not None
    assert (clock.started_on, clock.strict) == (date(2026, 3, 10), date(2026, 5, 10))


def test_received_directly_it_is_due_two_months_from_the_receipt() -> None:
    """T-18: nobody sent it on."""
    case = register(office="d1-s1")
    case.do("classify", "d1-s1:clerk")
    case.do("choose_way", "d1-s1:handler", way="5", after=9)
    case.do("divert", "d1-s1:handler", after=1)
    clock = case.clock("T-18")
    assert clock is not None
    assert (clock.started_on, clock.strict) == (date(2026, 3, 2), date(2026, 5, 2))
