"""What still has to reach a citizen stands on the list of who owes the service, with its age (N-8, A-9)."""

from datetime import date, timedelta

import pytest

from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.queries import work_list
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db
CLERK = "xf:clerk"


def _waiting(case: Case, seat: str) -> list[tuple[str, date | None]]:
    found = work_list(case.cast[seat], on=case.at.date(), tab="unserved")
    assert found.counts["unserved"] == len(found.rows)
    return [(row.state_label, row.unserved_since) for row in found.rows]


@pytest.mark.parametrize(("state", "label"), [(S.DECLINED, "不予受理"), (S.NO_LONGER_ACCEPTED, "不再受理")])
def test_n8_a_refusal_stands_on_the_list_of_who_issued_it_until_it_is_served(
    state: ClaimState, label: str
) -> None:
    case = at_stage(state)
    issued = case.at.date()
    case.at += timedelta(6)
    assert _waiting(case, CLERK) == [(label, issued)]
    assert _waiting(case, "d1-s1:liaison") == []
    case.do("serve_notice", CLERK)
    assert _waiting(case, CLERK) == []


def test_n8_the_unit_that_declined_has_it_and_not_the_office() -> None:
    case = at_stage(S.FORWARDED)
    case.do("decline", "d1-s1:liaison", ground="N-1", after=1)
    assert _waiting(case, "d1-s1:handler") == [("不予受理", case.at.date())]
    assert _waiting(case, CLERK) == []


def test_n8_it_stays_until_each_citizen_has_it() -> None:
    """U29."""
    main = register()
    other = register(main.cast, seed=2)
    other.do("join", CLERK, number=main.registered.number, reason="同一小区")
    main.at = other.at
    main.do("classify", CLERK)
    main.do("decline", CLERK)
    main.do("serve_notice", CLERK, number=other.registered.number, after=2)
    assert len(_waiting(main, CLERK)) == 1
    main.do("serve_notice", CLERK)
    assert _waiting(main, CLERK) == []


def test_p4_nothing_waits_for_who_left_no_name() -> None:
    case = at_stage(S.DECLINED, named=False)
    assert _waiting(case, CLERK) == []


def test_a9_an_answer_that_reached_one_of_two_citizens_is_on_the_list_too() -> None:
    main = at_stage(S.HANDLING)
    other = register(main.cast, seed=2, text="请求恢复八号院路灯。")
    other.do("join", CLERK, number=main.registered.number, reason="同一小区")
    main.at = max(main.at, other.at)
    main.do("issue_opinion", "d1-s1:handler", after=1)
    issued = main.at.date()
    main.do("serve", "d1-s1:handler", number=other.registered.number, after=1)
    assert _waiting(main, "d1-s1:liaison") == [("答复已送达", issued)]
    main.do("serve_others", "d1-s1:handler", after=1)
    assert _waiting(main, "d1-s1:liaison") == []
