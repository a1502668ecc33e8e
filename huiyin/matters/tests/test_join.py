"""Joining: one matter handled within another, every citizen with the own number, code and notices (U29)."""

import pytest

from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.matters.actions import query_code
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Accused, Arrival, Clock, Matter, Step
from huiyin.matters.states import ClaimState
from huiyin.matters.visibility import may_see

S = ClaimState
pytestmark = pytest.mark.django_db


def _two(state: ClaimState = S.FORWARDED) -> tuple[Case, Case]:
    main = at_stage(S.HANDLING)
    return at_stage(state, cast=main.cast, seed=2), main


def _join(case: Case, main: Case) -> None:
    case.do("join", "xf:clerk", number=main.registered.number, reason="同一小区同一问题")


@pytest.mark.parametrize("state", [S.REGISTERED, S.FORWARDED, S.HANDLING])
def test_the_arrival_is_handled_in_the_main_matter(state: ClaimState) -> None:
    case, main = _two(state)
    _join(case, main)
    arrival = Arrival.objects.get(pk=case.registered.arrival_id)
    assert (arrival.matter_id, arrival.home_id) == (main.registered.matter_id, case.registered.matter_id)
    assert case.state is S.JOINED
    assert case.matter.joined_into_id == main.registered.matter_id
    assert not Clock.objects.filter(claim=case.claim, ended_on__isnull=True).exists()


def test_every_citizen_keeps_number_and_code() -> None:
    """U29: the citizen of the joined matter proves by the same number and acts in the main matter."""
    case, main = _two()
    _join(case, main)
    arrival = Arrival.objects.get(pk=case.registered.arrival_id)
    assert (arrival.number, query_code(arrival.number)) == (case.registered.number, case.registered.code)
    assert may_see(case.citizen, main.registered.matter_id, main.at.date())
    main.do("ask_petitioner", "d1-s1:handler")
    main.do("answer_question", case.citizen)


def test_both_histories_tell_it() -> None:
    case, main = _two()
    before = main.matter.version
    _join(case, main)
    assert Step.objects.get(matter=main.matter, verb="join").note == f"并入{case.registered.number}"
    assert main.matter.version == before + 1


def test_all_claims_go_together() -> None:
    main = at_stage(S.HANDLING)
    case = register(main.cast, seed=2, claims=("请求疏通下水道", "请求公开账目"))
    _join(case, main)
    assert {claim.state for claim in case.claims} == {S.JOINED}
    assert Step.objects.filter(matter=case.matter, verb="join").count() == 2


def test_refusals() -> None:
    case, main = _two()
    with pytest.raises(Refused) as refused:
        _join(case, case)
    assert refused.value.code == "number.same_matter"
    _join(case, main)
    third = register(main.cast, seed=3)
    Arrival.objects.filter(pk=case.registered.arrival_id).update(matter_id=case.registered.matter_id)
    with pytest.raises(Refused) as refused:
        _join(third, case)
    assert refused.value.code == "join.target_joined"


def test_an_ended_matter_takes_in_nothing() -> None:
    main = at_stage(S.WITHDRAWN)
    with pytest.raises(Refused) as refused:
        _join(register(main.cast, seed=2), main)
    assert refused.value.code == "join.target_ended"


def test_an_unseen_matter_is_unknown() -> None:
    """A number that the seat may not see is answered like one that does not exist."""
    cast = Cast()
    case = register(cast, office="d1-xf")
    hidden = register(cast, office="d2-xf", seed=2)
    with pytest.raises(Refused) as refused:
        case.do("join", "d1-xf:clerk", number=hidden.registered.number, reason="同一问题")
    with pytest.raises(Refused) as unknown:
        case.do("join", "d1-xf:clerk", number="3799-2026-0099999-" + "B", reason="同一问题")
    assert (refused.value.code, refused.value.message) == (unknown.value.code, unknown.value.message) or (
        unknown.value.code == "number.check_sign"
    )


def test_accusations_and_ordinary_matters_do_not_mix() -> None:
    """C-1."""
    cast = Cast()
    both = cast["xf:clerk+discipline"]
    case = register(cast)
    accusation = register(cast, seed=2, claim_class="accusation", by=both)
    with pytest.raises(Refused) as refused:
        case.do("join", both, number=accusation.registered.number, reason="同一问题")
    assert refused.value.code == "join.other_register"


def test_accusations_against_others_stay_apart() -> None:
    """C-1: the accused of one must not learn of the other."""
    cast = Cast()
    desk = cast["xf:discipline"]
    street = {"claim_class": "accusation", "accused_unit_ids": (cast.unit("d1-s1"),), "by": desk}
    bureau = {"claim_class": "accusation", "accused_unit_ids": (cast.unit("d1-cg"),), "by": desk}
    one, other, same = (
        register(cast, seed=n, **kind) for n, kind in enumerate((street, bureau, street), start=1)
    )
    with pytest.raises(Refused) as refused:
        one.do("join", desk, number=other.registered.number, reason="同一问题")
    assert refused.value.code == "join.other_accused"
    one.do("join", desk, number=same.registered.number, reason="同一问题")
    assert Accused.objects.filter(matter=Matter.objects.get(pk=same.registered.matter_id)).count() == 1


def test_only_offices_join() -> None:
    case, main = _two()
    with pytest.raises(NotAllowed):
        case.do("join", number=main.registered.number, reason="同一问题")
