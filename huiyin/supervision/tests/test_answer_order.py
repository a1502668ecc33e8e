"""The unit takes an order and answers, the office judges; how it stands follows from what happened (Art. 40)."""

from datetime import date, timedelta

import pytest

from huiyin.deadlines.colour import Colour
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage
from huiyin.supervision.actions import answer_order, issue_order, judge_answer, receive_order, sweep
from huiyin.supervision.models import Order
from huiyin.supervision.queries import (
    BY_LIMIT,
    DUE_SOON,
    OrderState,
    OrderView,
    Rung,
    order,
    orders,
    orders_of,
    pressed,
)
from huiyin.supervision.tests.conftest import limit_of, morning, working_day_after

pytestmark = pytest.mark.django_db

DAY = date(2026, 4, 7)
SAID = "已于今日上门核实，管道下周三前疏通完毕，届时当面答复。"


def ordered(case: Case) -> Order:
    return issue_order(
        case.claim.pk, "S-04", by=case.cast["xf:supervisor"], at=morning(DAY), advice="由负责人包案。"
    )


def seen(case: Case, name: str, *, on: date = DAY) -> OrderView:
    (found,) = orders_of(case.cast[name], case.registered.matter_id, on=on)
    return found


def test_an_order_is_taken_answered_returned_answered_and_accepted() -> None:
    case = at_stage(ClaimState.HANDLING)
    made, street, office = ordered(case), case.cast["d1-s1:handler"], case.cast["xf:supervisor"]
    assert seen(case, "d1-s1:handler").state is OrderState.ISSUED and seen(case, "d1-s1:handler").may_answer
    receive_order(made.pk, by=street, at=morning(DAY))
    receive_order(made.pk, by=street, at=morning(DAY))
    with pytest.raises(Refused, match="请写明办理情况"):
        answer_order(made.pk, "好", by=street, at=morning(DAY))
    answer_order(made.pk, SAID, by=street, at=morning(DAY))
    with pytest.raises(Refused, match="已经反馈过"):
        answer_order(made.pk, SAID, by=street, at=morning(DAY))
    until = DAY + timedelta(days=7)
    with pytest.raises(Refused, match="退回的理由"):
        judge_answer(made.pk, accept=False, by=office, at=morning(DAY), answer_by=until)
    judge_answer(made.pk, accept=False, by=office, at=morning(DAY), text="没有说明原因。", answer_by=until)
    again = seen(case, "xf:supervisor", on=until + timedelta(days=1))
    assert (again.state, again.awaited_until) == (OrderState.RETURNED, until)
    assert (
        again.answer is not None and again.answer.colour is Colour.RED and again.answer.words == "已超期1天"
    )
    answer_order(made.pk, SAID, by=street, at=morning(until))
    judge_answer(made.pk, accept=True, by=office, at=morning(until))
    view, events = order(office, made.pk, on=until)
    assert view.state is OrderState.ACCEPTED and view.answer is None
    assert [event.kind for event in events] == ["received", "answered", "returned", "answered", "accepted"]


def test_the_lists_of_both_sides_count_what_stands_so() -> None:
    case = at_stage(ClaimState.HANDLING)
    made, street, office = ordered(case), case.cast["d1-s1:handler"], case.cast["xf:supervisor"]
    assert orders(street, on=DAY, side="received", tab="awaited").total == 1
    assert orders(street, on=DAY, side="written").total == 0
    assert orders(office, on=made.answer_by + timedelta(days=1), side="written", tab="late").total == 1
    answer_order(made.pk, SAID, by=street, at=morning(DAY))
    assert orders(office, on=DAY, tab="answered").rows[0].may_judge
    assert orders(office, on=DAY, tab="awaited", rung=2, unit_id=made.unit_id).total == 0


def test_who_is_not_addressed_does_not_answer_and_who_did_not_write_does_not_judge() -> None:
    case = at_stage(ClaimState.HANDLING)
    made = ordered(case)
    with pytest.raises(NotAllowed, match="被督办单位"):
        answer_order(made.pk, SAID, by=case.cast["xf:clerk"], at=morning(DAY))
    answer_order(made.pk, SAID, by=case.cast["d1-s1:head"], at=morning(DAY))
    with pytest.raises(NotAllowed, match="发出督办的单位"):
        judge_answer(made.pk, accept=True, by=case.cast["d1-s1:supervisor"], at=morning(DAY))
    with pytest.raises(NotFound):
        receive_order(made.pk, by=case.cast["d2-gov:handler"], at=morning(DAY))


def test_u43_by_hand_a_limit_has_one_paper_on_each_rung_and_the_sweep_goes_on_from_there() -> None:
    case = at_stage(ClaimState.HANDLING)
    office, limit = case.cast["xf:supervisor"], limit_of(case)
    early, late = morning(DAY), morning(working_day_after(limit.rolled))
    with pytest.raises(Refused, match="没有超期的时限"):
        issue_order(case.claim.pk, "S-01", by=office, at=early)
    made = issue_order(case.claim.pk, BY_LIMIT, by=office, at=early, to_do="尽快。")
    assert (made.rung, made.ground, made.due, made.rule) == (Rung.REMINDER, DUE_SOON, limit.strict, "T-05")
    with pytest.raises(Refused, match="只催办一次"):
        issue_order(case.claim.pk, DUE_SOON, by=office, at=early)
    assert sweep(morning(limit.strict)) == 0, "reminded of already"
    with pytest.raises(Refused, match="请发督办函"):
        issue_order(case.claim.pk, DUE_SOON, by=office, at=late)
    order_made = issue_order(case.claim.pk, BY_LIMIT, by=office, at=late)
    assert (order_made.due, sweep(late), pressed([case.claim.pk])) == (limit.rolled, 0, 1)
    with pytest.raises(Refused, match="尚未了结"):
        issue_order(case.claim.pk, "S-01", by=office, at=late)
    answer_order(order_made.pk, SAID, by=case.cast["d1-s1:handler"], at=late)
    judge_answer(order_made.pk, accept=True, by=office, at=late)
    assert pressed([case.claim.pk]) == 0
    assert issue_order(case.claim.pk, "S-01", by=office, at=late).subject.startswith("hand:")


def test_s04_by_hand_one_at_a_time_on_each_ground() -> None:
    case = at_stage(ClaimState.HANDLING)
    ordered(case)
    with pytest.raises(Refused, match="尚未了结"):
        ordered(case)
    with pytest.raises(Refused, match="督办的情形"):
        issue_order(case.claim.pk, "S-99", by=case.cast["xf:supervisor"], at=morning(DAY))
    with pytest.raises(NotAllowed, match="督查席位"):
        issue_order(case.claim.pk, "S-03", by=case.cast["xf:clerk"], at=morning(DAY))
    assert issue_order(case.claim.pk, "S-03", by=case.cast["xf:supervisor"], at=morning(DAY)).pk
