"""The simplified procedure: the way is chosen first, and the petitioner is told in writing (R-304, T-03)."""

from datetime import date

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.errors import Refused
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Clock, Paper
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db
HANDLER = "d1-s1:handler"


def _forwarded() -> Case:
    case = register()
    case.do("classify", "xf:clerk", procedure="simplified")
    case.do("forward", "xf:clerk")
    return case


def _said(paper: Paper) -> str:
    return str(documents.document(paper.document_id).sections)


def _zh(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def test_without_a_way_nothing_is_accepted() -> None:
    """R-304: one of the six is chosen, with its reason, before any handling."""
    case = _forwarded()
    with pytest.raises(Refused) as refused:
        case.do("accept_simplified", HANDLER)
    assert refused.value.code == "way.missing"
    assert case.state is S.FORWARDED


def test_a_way_that_was_chosen_is_not_overwritten() -> None:
    """R-304: what is led into an administrative procedure is not handled as a petition."""
    case = _forwarded()
    case.do("choose_way", HANDLER, way="4")
    with pytest.raises(Refused) as refused:
        case.do("accept_simplified", HANDLER)
    assert refused.value.code == "way.other_procedure"
    assert (case.state, case.claim.way) == (S.FORWARDED, 4)


def test_the_notice_is_given_in_writing_with_the_real_limit() -> None:
    """T-03: the duty is met because a notice exists."""
    case = at_stage(S.SIMPLIFIED)
    (paper,) = Paper.objects.filter(matter=case.matter, kind="D-05")
    assert paper.arrival_id == case.registered.arrival_id
    assert Clock.objects.get(claim=case.claim, rule="T-03").met
    said = _said(paper)
    assert _zh(case.clock("T-15").rolled) in said
    assert "适用简易办理" in said and "李承办" in said


def test_with_the_procedure_the_petitioner_is_told_the_new_limit() -> None:
    """P-8: the sixty days count from the simplified acceptance, and a second notice says until when."""
    case = at_stage(S.SIMPLIFIED)
    accepted_on = case.claim.accepted_on
    case.do("to_ordinary", HANDLER, after=2)
    first, second = Paper.objects.filter(matter=case.matter, kind="D-05").order_by("pk")
    limit = case.clock("T-05")
    assert limit.started_on == accepted_on
    assert _zh(limit.rolled) in _said(second) and _zh(limit.rolled) not in _said(first)
    assert "适用简易办理" not in _said(second) and "李承办" in _said(second)


def test_who_joins_a_simplified_matter_is_told_in_writing_too() -> None:
    """T-03, U29."""
    main = at_stage(S.SIMPLIFIED)
    other = register(main.cast, seed=2, at=main.at)
    other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区")
    paper = Paper.objects.get(matter=main.matter, kind="D-05", arrival_id=other.registered.arrival_id)
    assert other.registered.number in _said(paper)
    assert _zh(main.clock("T-15").rolled) in _said(paper)
