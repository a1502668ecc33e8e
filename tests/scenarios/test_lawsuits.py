"""R-305, R-306, R-107: lawsuits leave by ways of their own; what is unlawful is refused and the lawful act named."""

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, LONG, Case, Cast, register
from huiyin.units.actions import UnitSeed, load_tree
from huiyin.units.factories import OPENED, SYSTEM
from huiyin.units.queries import UnitKind, UnitLevel
from tests.scenarios.desk import tracked

S = ClaimState
CLERK = "xf:clerk"
TEXT = "法院判我败诉，我认为鉴定有错，请求改判。"
COURT = "请依法向上一级人民法院申请再审，地址：长风路1号。"
EXPLAINED = "生效判决只能依照《民事诉讼法》第二百一十条申请再审改变，信访机构无权改判。"
pytestmark = pytest.mark.django_db


def organ(kind: UnitKind) -> int:
    seed = UnitSeed("organ", "某政法部门", kind, UnitLevel.CITY, OPENED, parent=None, place="c")
    return load_tree([], [seed], by=SYSTEM, at=AT).units["organ"]


def brought(channel: str) -> Case:
    case = register(Cast(), channel=channel, text=TEXT)
    case.do("classify", CLERK)
    return case


def refused(case: Case, verb: str, **values: object) -> Refused:
    with pytest.raises(Refused) as found:
        case.do(verb, CLERK, **values)
    assert case.state is S.REGISTERED
    return found.value


@pytest.mark.parametrize("kind", [UnitKind.COURT, UnitKind.PROCURATORATE, UnitKind.POLITICAL_LEGAL])
def test_r306_a_visitor_is_guided_not_sent_on(kind: UnitKind) -> None:
    """Neither handed over, nor forwarded, nor assigned: each refusal names what is to be done."""
    case, found = brought("visit"), organ(kind)
    for verb, more in (("hand_over", {"kind": "litigation"}), ("forward", {}), ("assign", {})):
        refusal = refused(case, verb, unit=found, **more)
        assert refusal.code == "lawsuit.visit"
        assert "释法明理" in refusal.message and "不予受理" in refusal.message


def test_r306_the_visitor_gets_the_law_and_the_place_in_writing() -> None:
    """R-107: the slip says why and where; without the explanation it is refused."""
    case = brought("visit")
    guide = {"ground": "N-1", "facts": LONG, "where_to_go": COURT}
    assert refused(case, "decline", **guide).field == "explained"
    case.do("decline", CLERK, **guide, explained=EXPLAINED)
    paper = tracked(case).papers[-1]
    text = str(documents.document(paper["document_id"]).sections)
    assert paper["kind"] == "D-06" and EXPLAINED in text and COURT in text
    assert any("引导" in step["note"] for step in tracked(case).steps)
    assert case.state is S.DECLINED


@pytest.mark.parametrize("channel", ["letter", "fax", "email"])
def test_r306_a_letter_is_sent_to_the_organ_and_not_declined(channel: str) -> None:
    case, found = brought(channel), organ(UnitKind.COURT)
    for verb, values in (
        ("decline", {"ground": "N-1", "where_to_go": COURT}),
        ("forward", {"unit": found}),
        ("assign", {"unit": found}),
    ):
        refusal = refused(case, verb, **values)
        assert refusal.code == "lawsuit.hand_over" and "移送" in refusal.message
    case.do("hand_over", CLERK, kind="litigation", unit=found, reason="《信访工作条例》第二十二条")
    assert (case.state, case.claim.unit_id) == (S.HANDED_OVER, found)


@pytest.mark.parametrize("kind", [UnitKind.PUBLIC_SECURITY, UnitKind.JUSTICE])
def test_an_ordinary_request_still_goes_to_the_police_or_justice_bureau(kind: UnitKind) -> None:
    """They are organs of politics and law, and bureaus of the government with business of their own."""
    case = brought("visit")
    case.do("forward", CLERK, unit=organ(kind))
    assert case.state is S.FORWARDED


def test_other_grounds_and_other_units_are_as_before() -> None:
    letter = brought("letter")
    letter.do("decline", CLERK, ground="N-6", where_to_go=COURT)
    assert letter.state is S.DECLINED
    visit = register(letter.cast, channel="visit", seed=2)
    visit.do("classify", CLERK)
    visit.do("forward", CLERK)
    visit.do("decline", "d1-s1:head", ground="N-1", where_to_go=COURT)
    assert visit.state is S.DECLINED
