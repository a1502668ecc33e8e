"""What was assigned is reported back, with the answer attached (D-16, T-07)."""

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.errors import HuiyinError
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import LONG, Case, at_stage, register
from huiyin.matters.models import Paper

S = ClaimState
HANDLER = "d1-s1:handler"
pytestmark = pytest.mark.django_db


def assigned() -> Case:
    """A claim that the office assigned, with its answer."""
    case = register()
    for verb, who in (
        ("classify", "xf:clerk"),
        ("assign", "xf:clerk"),
        ("choose_way", HANDLER),
        ("accept", HANDLER),
        ("issue_opinion", HANDLER),
    ):
        case.do(verb, who)
    return case


def test_d16_goes_to_the_office_that_assigned_with_the_answer_attached():
    case = assigned()
    opinion = documents.document(Paper.objects.get(matter=case.matter, kind="D-09").document_id)
    case.do("report_completion", HANDLER)
    row = Paper.objects.get(matter=case.matter, kind="D-16")
    report = str(documents.document(row.document_id).sections)
    assert not row.to_petitioner
    assert f"{case.cast.city.unit('xf').name}：" in report
    assert opinion.number in report
    assert LONG in report
    assert "王局长" in report
    assert case.state is S.OPINION_ISSUED


def test_d16_says_what_was_filled_in_rather_than_the_answer():
    case = assigned()
    case.do("report_completion", HANDLER, conclusion="已更换管道，群众表示认可。")
    row = Paper.objects.get(matter=case.matter, kind="D-16")
    assert "已更换管道" in str(documents.document(row.document_id).sections)


def test_t07_it_is_reported_once_and_only_what_was_assigned():
    case = assigned()
    case.do("report_completion", HANDLER)
    with pytest.raises(HuiyinError):
        case.do("report_completion", HANDLER)
    with pytest.raises(HuiyinError):
        at_stage(S.OPINION_ISSUED, cast=case.cast, seed=2).do("report_completion", HANDLER)
