"""Withdrawing: free, in writing where an office enters it, and nothing is left hanging."""

from datetime import date

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Clock, Question, SubTask
from huiyin.matters.queries import tracking
from huiyin.matters.states import OPEN, ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", sorted(OPEN - {S.HANDED_OVER}))
def test_the_petitioner_withdraws_from_every_open_state(state: ClaimState) -> None:
    case = at_stage(state)
    case.do("withdraw", requested_on=None, proof=None)
    assert case.state is S.WITHDRAWN
    assert not Clock.objects.filter(claim=case.claim, ended_on__isnull=True).exists()


def test_an_office_needs_the_written_request() -> None:
    case = register()
    with pytest.raises(Refused) as refused:
        case.do("withdraw", "xf:clerk", requested_on=None)
    assert refused.value.code == "withdraw.not_in_writing"
    with pytest.raises(Refused):
        case.do("withdraw", "xf:clerk", proof=None)
    case.do("withdraw", "xf:clerk")
    assert case.state is S.WITHDRAWN


def _paper(case: Case) -> str:
    """The confirmation that the citizen can read and print."""
    (row,) = [row for row in tracking(case.citizen, on=case.at.date()).papers if row["kind"] == "D-30"]
    return str(documents.document(row["document_id"]).sections)


def test_d30_the_citizen_has_it_in_writing() -> None:
    case = register()
    case.do("withdraw", requested_on=None, proof=None, on=date(2026, 3, 9))
    said = _paper(case)
    assert case.registered.number in said and "下水道堵塞" in said
    assert "申请日期：2026年3月9日" in said and "网上凭编号和查询码办理" in said
    assert "其余信访人" not in said


def test_d30_names_the_written_request_that_an_office_entered() -> None:
    case = register()
    case.do("withdraw", "xf:clerk", requested_on=date(2026, 3, 5), proof="申请书存卷", on=date(2026, 3, 9))
    assert "申请日期：2026年3月5日" in _paper(case) and "书面申请（申请书存卷）" in _paper(case)


def test_d30_goes_to_who_leaves_alone_and_names_nobody_else() -> None:
    """U29."""
    main = register()
    other = register(main.cast, seed=2, text="请求恢复八号院路灯。")
    other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区")
    main.at = other.at
    main.do("withdraw", other.citizen, requested_on=None, proof=None, after=1)
    other.at = main.at
    said = _paper(other)
    assert "其余信访人的诉求继续办理" in said and "八号院路灯" in said
    assert main.registered.number not in said and "下水道" not in said
    assert not [row for row in tracking(main.citizen, on=main.at.date()).papers if row["kind"] == "D-30"]


def test_helpers_and_questions_are_released() -> None:
    """Closed parent, closed children."""
    case = at_stage(S.HANDLING)
    case.do("ask_help", "d1-s1:handler")
    case.do("ask_petitioner", "d1-s1:handler")
    case.do("withdraw", requested_on=None, proof=None)
    assert not SubTask.objects.filter(answered_at__isnull=True).exists()
    assert not Question.objects.filter(answered_at__isnull=True).exists()


def test_others_may_not_withdraw() -> None:
    case = register()
    other = register(case.cast, seed=2)
    with pytest.raises(NotFound):
        case.do("withdraw", other.citizen)
    with pytest.raises(NotFound):
        case.do("withdraw", "d2-xf:clerk")
    with pytest.raises(NotAllowed):
        case.do("withdraw", "xf:supervisor")


def test_what_has_been_answered_is_not_withdrawn() -> None:
    with pytest.raises(Refused) as refused:
        at_stage(S.SERVED).do("withdraw")
    assert refused.value.code == "action.wrong_state"
