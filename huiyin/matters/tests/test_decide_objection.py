"""An objection decided: the next unit gets the matter whole, and everybody concerned hears of it (T-04, P-5)."""

from datetime import date, timedelta

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.errors import Refused
from huiyin.matters.factories import LONG, Case, at_stage, register
from huiyin.matters.models import Arrival, Assignment, Clock, Paper, Step
from huiyin.matters.states import ClaimState
from huiyin.post.queries import inbox, to_petitioners

S = ClaimState
pytestmark = pytest.mark.django_db

REPORT_BY = date(2026, 4, 20)


def _assigned(**values: object) -> Case:
    case = register()
    case.do("classify", "xf:clerk", after=1, **values)
    case.do("assign", "xf:clerk", after=1, report_by=REPORT_BY)
    case.do("object", "d1-s1:liaison", after=1)
    return case


def _agree(case: Case, **values: object) -> None:
    unit = case.cast.unit("d1-cg")
    case.do("decide_objection", "xf:clerk", after=1, **({"agreed": "yes", "unit": unit} | values))


def _owed(case: Case, code: str) -> set[str]:
    running = Clock.objects.filter(claim=case.claim, ended_on__isnull=True, unit_id=case.cast.unit(code))
    return set(running.values_list("rule", flat=True))


def _heard(case: Case, seat: str) -> list[str]:
    return [message.text for message in inbox(case.cast[seat]).items]


def _told(case: Case) -> list[str]:
    person = Arrival.objects.get(pk=case.registered.arrival_id).petitioner_id
    assert person is not None
    return [message.text for message in to_petitioners([person])]


def _letter(case: Case) -> tuple[str, str]:
    paper = Paper.objects.filter(claim=case.claim).order_by("-id")[0]
    document = documents.document(paper.document_id)
    return paper.kind, str(document.sections)


def test_the_next_unit_gets_a_letter_and_its_own_days() -> None:
    """P-5: the fifteen days of T-03 begin anew for the next unit; the first unit owes nothing any more."""
    case = at_stage(S.OBJECTED)
    _agree(case)
    kind, text = _letter(case)
    assert kind == "D-02"
    assert "转送你单位" in text
    notice = case.clock("T-03")
    assert notice is not None
    assert notice.started_on == case.at.date()
    assert _owed(case, "d1-cg") == {"T-03"}
    assert (limit := case.clock("T-04")) is not None and limit.unit_id is None, "a right, not a duty"
    assert _owed(case, "d1-s1") == set()
    assert case.clock("X-OBJECTION") is None


def test_everybody_concerned_hears_of_it() -> None:
    """条例 第23条: the petitioner is told where the matter went; both units hear."""
    case = at_stage(S.OBJECTED)
    before = len(_told(case))
    _agree(case)
    assert len(_told(case)) == before + 1
    assert any("已转（交）你单位" in text for text in _heard(case, "d1-cg:liaison"))
    assert any("异议已核实：同意退回" in text for text in _heard(case, "d1-s1:liaison"))


def test_what_was_assigned_stays_assigned() -> None:
    """T-07: the letter is one of assignment, and the day of the report is the one first set."""
    case = _assigned()
    _agree(case)
    kind, text = _letter(case)
    assert kind == "D-03"
    assert "2026年4月20日前反馈" in text
    current = Assignment.objects.get(claim=case.claim, ended_at__isnull=True)
    assert (current.kind, current.report_by) == ("assign", REPORT_BY)
    report = case.clock("T-07")
    assert report is not None
    assert (report.unit_id, report.strict) == (case.cast.unit("d1-cg"), REPORT_BY)
    assert _owed(case, "d1-s1") == set()


def test_a_day_for_the_report_that_has_passed_is_set_anew() -> None:
    case = _assigned()
    case.at += timedelta(60)
    with pytest.raises(Refused) as refused:
        _agree(case)
    assert refused.value.code == "objection.report_by_past"
    day = case.at.date() + timedelta(20)
    _agree(case, report_by=day)
    report = case.clock("T-07")
    assert report is not None
    assert report.strict == day


def test_a_simplified_matter_has_its_three_days_anew() -> None:
    """T-14: from receipt by the unit that decides on acceptance."""
    case = register()
    case.do("classify", "xf:clerk", procedure="simplified")
    case.do("forward", "xf:clerk")
    case.do("object", "d1-s1:liaison", after=1)
    _agree(case)
    assert _owed(case, "d1-cg") == {"T-03", "T-14"}
    decision = case.clock("T-14")
    assert decision is not None
    assert decision.started_on == case.at.date()


def test_refused_with_the_reason_where_the_unit_reads_it() -> None:
    """The limits of the unit go on as if it had not objected."""
    case = at_stage(S.OBJECTED)
    before = case.clock("T-03")
    told = len(_told(case))
    case.do("decide_objection", "xf:clerk", agreed="no", reason="权责清单列明由街道承担", after=1)
    assert case.state is S.FORWARDED
    assert case.clock("T-03") == before
    assert any("不同意，由你单位办理" in text for text in _heard(case, "d1-s1:liaison"))
    assert Step.objects.filter(claim=case.claim).latest("id").note.endswith("权责清单列明由街道承担")
    assert len(_told(case)) == told


def test_no_second_objection_after_a_refusal() -> None:
    """T-04: once."""
    case = at_stage(S.OBJECTED)
    case.do("decide_objection", "xf:clerk", agreed="no", reason=LONG)
    with pytest.raises(Refused, match="不能办理“提出异议”"):
        case.do("object", "d1-s1:liaison")
