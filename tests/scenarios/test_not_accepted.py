"""Three grounds not to accept, two to accept no longer, and the ways of the law beside it: never a dead end."""

from collections.abc import Mapping

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import LONG, Case, Cast, at_stage, register
from tests.scenarios.desk import case_file, tracked

S = ClaimState
pytestmark = pytest.mark.django_db
COURT = "请向有管辖权的人民法院提起诉讼。"


def _told(case: Case) -> tuple[str, str]:
    paper = tracked(case).papers[-1]
    return paper["kind"], str(documents.document(paper["document_id"]).sections)


def _comes(cast: Cast, **filing: object) -> Case:
    case = register(cast, **filing)
    case.do("classify", "xf:clerk")
    return case


@pytest.mark.parametrize(
    ("ground", "channel", "words"),
    [
        ("N-1", "call", "诉讼、检察监督"),
        ("N-2", "visit", "走访跨越本级和上一级"),
        ("N-3", "web", "已经受理或者正在办理"),
        ("N-6", "call", "不属于本机关"),
    ],
)
def test_jz07_each_ground_not_to_accept_has_its_code_its_paper_and_a_place_to_go(
    ground: str, channel: str, words: str
) -> None:
    """JZ-07, N-1…N-3, N-6: the paper names ground and article, and where the citizen should turn."""
    earlier = at_stage(S.HANDLING)
    case = _comes(earlier.cast, channel=channel, at=earlier.at)
    more = {"earlier_number": earlier.registered.number} if ground == "N-3" else {}
    case.do("decline", "xf:clerk", ground=ground, facts=LONG, where_to_go=COURT, **more)
    kind, text = _told(case)
    assert kind == "D-06"
    assert words in text and COURT in text and "《信访工作条例》" in text
    assert (case.state, case.claim.outcome) == (S.DECLINED, ground)


@pytest.mark.parametrize(
    ("ground", "filing", "values", "sentence"),
    [
        ("N-2", {"channel": "letter"}, {}, "只适用于走访"),
        ("N-3", {}, {}, "请填写正在办理的原件编号"),
        ("N-1", {}, {"where_to_go": ""}, "必填|请填写"),
    ],
)
def test_jz07_a_ground_whose_conditions_are_not_met_is_refused(
    ground: str, filing: Mapping[str, object], values: Mapping[str, object], sentence: str
) -> None:
    """JZ-07: the coded grounds cannot be used for anything else."""
    case = _comes(Cast(), **filing)
    with pytest.raises(Refused, match=sentence):
        case.do("decline", "xf:clerk", ground=ground, **values)
    assert case.state is S.REGISTERED


@pytest.mark.parametrize("ground", ["N-4", "N-5"])
def test_jz07_two_grounds_to_accept_no_longer_name_the_final_paper(ground: str) -> None:
    """JZ-07, N-4, N-5: with the number of the final paper, and somebody's finding that it is the same."""
    earlier = at_stage(S.CONCLUDED)
    case = _comes(earlier.cast, at=earlier.at)
    with pytest.raises(Refused, match="具体依据"):
        case.do(
            "no_longer_accept",
            "xf:clerk",
            ground=ground,
            finding="相同",
            earlier_number=earlier.registered.number,
        )
    case.do("no_longer_accept", "xf:clerk", ground=ground, earlier_number=earlier.registered.number)
    kind, text = _told(case)
    assert kind == "D-07"
    assert "终结决定书〔2025〕3号" in text and LONG in text


def test_wg33_what_belongs_before_a_court_is_led_there_and_stays_in_sight() -> None:
    """WG-33, R-305: 诉访分离: not sent away; the way, the body and the limit are told, and progress is owed."""
    case = at_stage(S.FORWARDED)
    case.do("choose_way", "d1-s1:handler", way="1", reason="双方对合同效力有争议，应当依法诉讼。")
    with pytest.raises(Refused, match="不适用本程序"):
        case.do("accept", "d1-s1:handler")
    case.do("divert", "d1-s1:handler", procedure="民事诉讼", body="区人民法院", limit="适用普通程序的六个月")
    kind, text = _told(case)
    assert kind == "D-17"
    assert "民事诉讼" in text and "区人民法院" in text and "适用普通程序的六个月" in text
    assert [due.rule for due in tracked(case).claims[0].dues] == ["X-PROGRESS"]
    assert case_file(case, "xf:clerk").state is S.DIVERTED
    case.do("report_decision", "d1-s1:handler", after=90)
    assert "行政复议、行政诉讼" in _told(case)[1]


def test_jz33_what_is_reasonable_is_granted_and_carried_out_what_is_not_is_explained() -> None:
    """JZ-33: 不予支持 without reasons is refused; what is granted leaves a task with a date."""
    case = at_stage(S.HANDLING)
    for outcome in ("reject", "explain"):
        with pytest.raises(Refused, match="理由和依据写清楚"):
            case.do("issue_opinion", "d1-s1:handler", outcome=outcome, opinion="不予支持。")
    case.do("issue_opinion", "d1-s1:handler", outcome="support", opinion="一个月内更换管道。")
    case.do("serve", "d1-s1:handler")
    (task,) = case_file(case, "d1-s1:handler").claims[0].executions
    assert task["what"] == "一个月内更换管道。"
    assert case.clock("X-EXEC") is not None
    other = at_stage(S.HANDLING, cast=case.cast, seed=2)
    other.do("issue_opinion", "d1-s1:handler", outcome="reject", opinion="该处不在规划范围内，" + LONG)
    assert "不予支持" in _told(other)[1] or tracked(other).claims[0].outcome_label == "不予支持"
