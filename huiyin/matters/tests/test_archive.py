"""Archiving the whole matter, once nobody can or must still do anything."""

from datetime import date, timedelta

import pytest

from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.matters.factories import LONG, Case, at_stage, register
from huiyin.matters.models import Clock
from huiyin.matters.states import OPEN, ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db


def _refused(case: Case, **when: int) -> str:
    with pytest.raises(Refused) as refused:
        case.do("archive", "xf:clerk", **when)
    return refused.value.code


def test_the_day_after_the_window() -> None:
    """T-08, A-3: served on 2026-05-14, the window ends on Saturday and rolls to Monday 2026-06-15 (X-1)."""
    case = at_stage(S.OPINION_ISSUED)
    case.do("serve", "d1-s1:handler", on=date(2026, 5, 14))
    case.at = case.at.replace(month=6, day=15)
    assert _refused(case) == "archive.window_open"
    case.do("archive", "xf:clerk", on=date(2026, 6, 16))
    assert case.state is S.ARCHIVED
    assert not Clock.objects.filter(claim=case.claim, ended_on__isnull=True).exists()


@pytest.mark.parametrize("state", [S.WITHDRAWN, S.CONCLUDED, S.DECIDED_ELSEWHERE])
def test_where_no_window_is_open(state: ClaimState) -> None:
    case = at_stage(state)
    case.do("archive", "xf:clerk")
    assert case.state is S.ARCHIVED


@pytest.mark.parametrize("state", sorted(OPEN - {S.HANDED_OVER}))
def test_never_while_open(state: ClaimState) -> None:
    assert _refused(at_stage(state)) == "action.wrong_state"


def test_a_granted_request_is_carried_out_first() -> None:
    """R-602: not executed, not closed."""
    case = at_stage(S.HANDLING)
    case.do("issue_opinion", "d1-s1:handler", outcome="support", execution="更换排水主管")
    case.do("serve", "d1-s1:handler")
    assert _refused(case, after=60) == "archive.waiting"
    case.do("execute", "d1-s1:handler", evidence=LONG)
    case.do("archive", "xf:clerk")


def test_all_claims_or_none() -> None:
    """U30."""
    case = register(claims=("请求疏通下水道", "请求公开账目"))
    case.do("withdraw", requested_on=None, proof=None)
    assert _refused(case) == "archive.open_claim"
    case.do("withdraw", claim=case.claims[1], requested_on=None, proof=None)
    case.do("archive", "xf:clerk")
    assert {claim.state for claim in case.claims} == {S.ARCHIVED}


def test_a_joined_matter_rests_within_the_main_one() -> None:
    assert _refused(at_stage(S.JOINED)) == "action.wrong_state"


def test_the_petitioner_does_not_archive() -> None:
    case = at_stage(S.WITHDRAWN)
    with pytest.raises(NotAllowed):
        case.do("archive")
    case.at += timedelta(1)
    case.do("archive", "xf:clerk", place="2026年第3卷")
