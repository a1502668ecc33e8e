"""Unjoining: everything stands again as it stood (U29)."""

import random
from typing import Any

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.factories import AT, Case, Cast, at_stage, register
from huiyin.matters.models import Arrival, Assignment, Claim, Clock, Question, SubTask
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db


def _standing(case: Case) -> dict[str, Any]:
    """All that must be the same before and after."""
    mine = {"claim__matter_id": case.registered.matter_id}
    matter = case.matter
    return {
        "matter": (matter.joined_into_id, matter.title, matter.is_initial, matter.restricted),
        "claims": list(Claim.objects.filter(matter=matter).order_by("id").values()),
        "clocks": list(Clock.objects.filter(**mine).order_by("id").values()),
        "tasks": list(SubTask.objects.filter(**mine).order_by("id").values()),
        "questions": list(Question.objects.filter(**mine).order_by("id").values()),
        "sendings": list(Assignment.objects.filter(**mine).order_by("id").values()),
        "arrivals": list(Arrival.objects.filter(matter=matter).order_by("id").values()),
    }


def _busy(cast: Cast, dice: random.Random, seed: int) -> Case:
    """A matter at a random stage before its answer, with whatever may be going on there."""
    state = dice.choice([S.REGISTERED, S.FORWARDED, S.HANDLING])
    case = at_stage(state, cast=cast, seed=seed, street=dice.choice(["d1-s1", "d2-s2"]))
    holder = f"{case.street}:handler"
    if state is S.HANDLING and dice.random() < 0.5:
        case.do("ask_help", holder)
    if state is not S.REGISTERED and dice.random() < 0.5:
        case.do("ask_petitioner", holder)
    if dice.random() < 0.4:
        case.do("split", "xf:clerk", parts="请求疏通下水道\n请求公开账目")
    return case


@pytest.mark.parametrize("seed", range(8))
def test_state_before_equals_state_after(seed: int) -> None:
    """U29: 200 random pairs: eight runs of five matters, each joined and taken out again five times."""
    dice, cast = random.Random(seed), Cast()
    main = at_stage(S.HANDLING, cast=cast, seed=99)
    for number in range(5):
        case = _busy(cast, dice, number)
        before, main_before = _standing(case), _standing(main)
        for _time in range(5):
            waited = dice.randint(0, 9)
            case.do("join", "xf:clerk", number=main.registered.number, reason="同一问题", after=waited)
            assert case.matter.joined_into_id == main.registered.matter_id
            case.do("unjoin", "xf:clerk", after=dice.randint(0, 20))
            assert _standing(case) == before
            assert _standing(main) == main_before


def test_clocks_run_on_with_unchanged_dates() -> None:
    """The time spent within the other matter is neither given nor taken."""
    case = at_stage(S.HANDLING)
    main = register(case.cast, seed=2)
    running = case.clock("T-05")
    case.do("join", "xf:clerk", number=main.registered.number, reason="同一问题", after=10)
    case.do("unjoin", "xf:clerk", after=30)
    again = case.clock("T-05")
    assert running is not None
    assert again is not None
    assert (again.pk, again.strict, again.rolled) == (running.pk, running.strict, running.rolled)


def test_a_chain_of_joinings_comes_apart_in_any_order() -> None:
    first, second = register(), None
    second = register(first.cast, seed=2)
    third = register(first.cast, seed=3)
    first.do("join", "xf:clerk", number=second.registered.number, reason="同一问题")
    second.do("join", "xf:clerk", number=third.registered.number, reason="同一问题")
    assert Arrival.objects.filter(matter=third.matter).count() == 3
    second.do("unjoin", "xf:clerk")
    assert _numbers(second) == {first.registered.number, second.registered.number}
    assert _numbers(third) == {third.registered.number}
    first.do("unjoin", "xf:clerk")
    assert _numbers(first) == {first.registered.number}
    assert _numbers(second) == {second.registered.number}


def _numbers(case: Case) -> set[str]:
    return set(Arrival.objects.filter(matter=case.matter).values_list("number", flat=True))


def test_what_was_not_joined_cannot_be_taken_apart() -> None:
    case = register(at=AT)
    with pytest.raises(Refused):
        case.do("unjoin", "xf:clerk")
