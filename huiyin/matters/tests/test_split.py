"""Splitting: each request a claim of its own, with its own copy of every running limit (U30)."""

import pytest

from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Arrival, Assignment, Clock, Step
from huiyin.matters.states import ClaimState, matter_state

S = ClaimState
pytestmark = pytest.mark.django_db


def _dates(case: Case) -> list[set[tuple[object, ...]]]:
    columns = ("rule", "unit_id", "started_on", "strict", "rolled", "extension_days")
    return [
        set(Clock.objects.filter(claim=claim, ended_on__isnull=True).values_list(*columns))
        for claim in case.claims
    ]


@pytest.mark.parametrize("state", [S.REGISTERED, S.FORWARDED, S.HANDLING])
def test_new_claims_stand_where_the_old_one_stands(state: ClaimState) -> None:
    case = at_stage(state)
    seat = "xf:clerk" if state is S.REGISTERED else "d1-s1:handler"
    before = _dates(case)[0]
    case.do("split", seat, parts="甲\n乙\n丙", after=3)
    assert [claim.text for claim in case.claims] == ["甲", "乙", "丙"]
    assert {claim.state for claim in case.claims} == {state}
    assert _dates(case) == [before] * 3


def test_an_extended_limit_is_copied_as_extended() -> None:
    """Never a shorter nor a longer one."""
    case = at_stage(S.HANDLING)
    case.do("extend", "d1-s1:head")
    case.do("split", "d1-s1:handler")
    first, second = _dates(case)
    assert first == second
    assert any(row[5] == 30 for row in second)


def test_claims_then_go_their_own_ways() -> None:
    """U30: the parent closes only when all children are closed."""
    case = at_stage(S.FORWARDED)
    case.do("split", "d1-s1:handler")
    second = case.claims[1]
    case.do("object", "d1-s1:liaison", claim=second)
    case.do("decide_objection", "xf:clerk", claim=second, agreed="yes", unit=case.cast.unit("d1-cg"))
    case.do("withdraw", claim=case.claims[0], requested_on=None, proof=None)
    states = [ClaimState(claim.state) for claim in case.claims]
    assert states == [S.WITHDRAWN, S.FORWARDED]
    assert matter_state(states) is S.FORWARDED
    assert case.claims[1].unit_id == case.cast.unit("d1-cg")


def test_first_receiver_is_marked_once() -> None:
    """BJ-25."""
    case = at_stage(S.FORWARDED)
    case.do("split", "d1-s1:handler")
    assert Assignment.objects.filter(claim__matter=case.matter, first=True).count() == 1


def test_arrival_stays_as_it_came_and_each_claim_has_a_history() -> None:
    case = register()
    text = Arrival.objects.get(matter=case.matter).text
    case.do("split", "xf:clerk")
    assert Arrival.objects.get(matter=case.matter).text == text
    assert Step.objects.filter(claim=case.claims[1], verb="split").count() == 1
    assert "parts" not in Step.objects.filter(claim=case.claims[0]).latest("id").values


def test_at_most_ten() -> None:
    case = register(claims=tuple(f"第{n}项诉求" for n in range(9)))
    with pytest.raises(Refused) as refused:
        case.do("split", "xf:clerk", parts="甲\n乙\n丙")
    assert refused.value.code == "split.too_many"
    case.do("split", "xf:clerk", parts="甲\n乙")
    assert len(case.claims) == 10


def test_the_petitioner_does_not_split() -> None:
    with pytest.raises(NotAllowed):
        register().do("split")
