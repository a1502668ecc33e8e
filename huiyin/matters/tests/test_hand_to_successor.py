"""A unit is abolished: its matters go to who carries on its powers, and no date moves (R-315)."""

from datetime import date, timedelta

import pytest

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import all_actions
from huiyin.matters.factories import Case, at_stage
from huiyin.matters.models import Clock, Execution, SubTask
from huiyin.matters.states import ClaimState
from huiyin.units.actions import close_unit
from huiyin.units.factories import SYSTEM

S = ClaimState
pytestmark = pytest.mark.django_db


def _close(case: Case, code: str, successor: str) -> None:
    case.at += timedelta(1)
    close_unit(
        case.cast.unit(code),
        on=case.at.date(),
        successor_id=case.cast.unit(successor),
        by=SYSTEM,
        at=case.at,
    )


def _dates(case: Case) -> list[tuple[str, date, date]]:
    running = Clock.objects.filter(claim=case.claim, ended_on__isnull=True).order_by("id")
    return list(running.values_list("rule", "strict", "rolled"))


@pytest.mark.parametrize("state", [S.FORWARDED, S.HANDLING, S.SIMPLIFIED, S.DIVERTED, S.OPINION_ISSUED])
def test_holder_and_limits_move_dates_do_not(state: ClaimState) -> None:
    case = at_stage(state, street="d1-cg")
    before = _dates(case)
    _close(case, "d1-cg", "d1-build")
    case.do("hand_to_successor", "xf:clerk", after=3)
    successor = case.cast.unit("d1-build")
    assert case.claim.unit_id == successor
    assert case.state is state
    assert _dates(case) == before
    owed = Clock.objects.filter(claim=case.claim, ended_on__isnull=True, unit__isnull=False)
    assert not owed.filter(unit_id=case.cast.unit("d1-cg")).exists()


def test_the_successor_goes_on() -> None:
    case = at_stage(S.HANDLING, street="d1-cg")
    _close(case, "d1-cg", "d1-build")
    case.do("hand_to_successor", "xf:clerk")
    case.do("issue_opinion", "d1-build:handler")
    case.do("serve", "d1-build:handler")
    assert case.state is S.SERVED


def test_a_helper_and_a_promise_move_too() -> None:
    case = at_stage(S.HANDLING)
    case.do("ask_help", "d1-s1:handler")
    _close(case, "d1-cg", "d1-build")
    case.do("hand_to_successor", "d1-s1:liaison")
    assert SubTask.objects.get().unit_id == case.cast.unit("d1-build")
    case.do("answer_help", "d1-build:handler")
    assert SubTask.objects.get().answered_at == case.at


def test_what_was_promised_is_owed_by_the_successor() -> None:
    """R-602."""
    case = at_stage(S.HANDLING, street="d1-cg")
    case.do("issue_opinion", "d1-cg:handler", outcome="support", execution="更换主管")
    _close(case, "d1-cg", "d1-build")
    case.do("hand_to_successor", "xf:clerk")
    assert Execution.objects.get().unit_id == case.cast.unit("d1-build")


def test_a_review_organ_moves() -> None:
    case = at_stage(S.SERVED, street="d1-cg")
    case.do("request_review", organ=str(case.cast.unit("cg")))
    _close(case, "cg", "build")
    case.do("hand_to_successor", "xf:clerk")
    clock = case.clock("T-09")
    assert case.claim.review_unit_id == case.cast.unit("build")
    assert clock is not None
    assert clock.unit_id == case.cast.unit("build")
    case.do("decide_review", "build:reviewer")


def test_nobody_comes_to_review_the_own_opinion() -> None:
    """T-08: a merger of handler and reviewer needs another organ first."""
    case = at_stage(S.SERVED, street="d1-cg")
    case.do("request_review", organ=str(case.cast.unit("cg")))
    _close(case, "d1-cg", "cg")
    with pytest.raises(Refused) as refused:
        case.do("hand_to_successor", "xf:clerk")
    assert refused.value.code == "successor.own_reviewer"


def test_the_platform_itself_may_do_it_and_nothing_else() -> None:
    """The register's own office may be gone as well: then no seat is left to act."""
    case = at_stage(S.REGISTERED, office="d1-xf")
    _close(case, "d1-xf", "d2-xf")
    case.do("hand_to_successor", Actor.system("机构调整"))
    assert case.claim.unit_id == case.matter.registrar_id == case.cast.unit("d2-xf")
    case.do("classify", "d2-xf:clerk")
    assert {action.verb for action in all_actions() if action.by_system} == {"forward", "hand_to_successor"}


def test_only_when_something_was_abolished() -> None:
    with pytest.raises(Refused) as refused:
        at_stage(S.HANDLING).do("hand_to_successor", "xf:clerk")
    assert refused.value.code == "action.wrong_state"
