"""What units answer for by Articles 42 to 46 of the regulations, as it is read from the file."""

from datetime import date, timedelta

import pytest

from huiyin.kernel.errors import NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Involvement
from huiyin.supervision.actions import check_procedure, end_finding, suggest
from huiyin.supervision.models import Checked, Finding
from huiyin.supervision.queries import FindingFilter, count_findings, counted, finding, findings, order
from huiyin.supervision.queries.evidence import evidence
from huiyin.supervision.queries.recommendations import backed_by_finding
from huiyin.supervision.queries.watched_units import watched_units
from huiyin.supervision.tests.conftest import morning, working_day_after

pytestmark = pytest.mark.django_db


def found(day: date, rule: str) -> list[Finding]:
    """What stands of one rule after a check on a day."""
    check_procedure(morning(day), whole=True)
    return list(Finding.objects.filter(rule=rule, ended_by="").select_related("unit"))


@pytest.fixture
def rude() -> Case:
    """A complaint about the staff of a street, handled by the district above it."""
    case = register(text="到柳岸街道办事处窗口办事，工作人员态度恶劣，请求处理。")
    case.do("classify", "xf:clerk", names_nobody=None, conduct_units=[case.cast.unit("d1-s1")])
    case.do("forward", "xf:clerk", unit=case.cast.unit("d1-gov"), reason="由上级办理")
    case.do("choose_way", "d1-gov:handler")
    case.do("accept", "d1-gov:handler")
    return case


def test_art46_a_complaint_about_conduct_that_was_found_true_is_a_finding_of_that_unit(rude: Case) -> None:
    assert found(rude.at.date(), "PA-28") == []
    rude.do("issue_opinion", "d1-gov:handler", after=1, outcome="support")
    (row,) = found(rude.at.date(), "PA-28")
    assert (row.unit_id, row.side) == (rude.cast.unit("d1-s1"), "unit") and "属实" in row.said


def test_art46_what_was_explained_or_is_an_accusation_is_none() -> None:
    cast = Cast()
    explained = register(cast, text="工作人员态度恶劣，请求处理。")
    explained.do("classify", "xf:clerk", names_nobody=None, conduct_units=[cast.unit("d1-s1")])
    explained.do("forward", "xf:clerk", unit=cast.unit("d1-gov"), reason="由上级办理")
    for verb in ("choose_way", "accept", "issue_opinion"):
        explained.do(verb, "d1-gov:handler")
    assert found(explained.at.date(), "PA-28") == []
    explained.matter.__class__.objects.update(restricted=True)
    explained.claim.__class__.objects.update(outcome="support")
    Checked.objects.all().delete()
    assert found(explained.at.date(), "PA-28") == []
    explained.matter.__class__.objects.update(restricted=False)
    Checked.objects.all().delete()
    assert len(found(explained.at.date(), "PA-28")) == 1, "but for the seal"


def test_wg34_c1_the_unit_complained_of_and_those_below_it_never_see_that_finding(rude: Case) -> None:
    rude.do("issue_opinion", "d1-gov:handler", after=1, outcome="support")
    on, cast = rude.at.date(), rude.cast
    (row,) = found(on, "PA-28")
    office = cast["xf:supervisor"]
    assert finding(office, row.pk, on=on).unit_id == row.unit_id
    for code in ("d1-s1", "d1-s1-c1"):
        _has_a_part(rude, cast.unit(code))
        accused = cast[f"{code}:supervisor"]
        assert findings(accused, FindingFilter(), on=on).total == 0, code
        assert count_findings(accused, on=on)["open"] == 0
        assert sum(part.count() for part in counted.found(accused, on, on)) == 0
        for act in (
            lambda accused=accused: finding(accused, row.pk, on=on),
            lambda accused=accused: end_finding(row.pk, "没有此事", by=accused, at=morning(on)),
        ):
            with pytest.raises(NotFound):
                act()
    with pytest.raises(Refused, match="追究责任建议"):
        suggest(row.pk, by=office, at=morning(on))
    assert evidence(row.unit_id, on=on) == () and row.unit_id not in watched_units(office, on=on)
    assert backed_by_finding(office, row.pk, since=on, on=on).confided


def test_s07_refusing_what_is_within_the_own_duty_is_a_finding_unless_a_superior_says_otherwise() -> None:
    case = register()
    case.cast.open("d1-gov:head")
    for verb in ("classify", "forward"):
        case.do(verb, "xf:clerk")
    case.do("object", "d1-s1:liaison")
    assert found(case.at.date(), "PA-29") == [], "not yet decided"
    case.do("decide_objection", "xf:clerk", agreed="no", after=1)
    (row,) = found(case.at.date(), "PA-29")
    assert row.unit_id == case.cast.unit("d1-s1") and "属于其职责范围" in row.said
    case.do("forward", "xf:clerk", unit=case.cast.unit("d1-cg"), reason="区政府决定由区城管局受理")
    assert found(case.at.date(), "PA-29") == []


def test_s07_who_takes_the_matter_after_a_wrong_objection_has_refused_nothing() -> None:
    case = register()
    for verb in ("classify", "forward"):
        case.do(verb, "xf:clerk")
    case.do("object", "d1-s1:liaison")
    case.do("decide_objection", "xf:clerk", agreed="no", after=1)
    assert len(found(case.at.date(), "PA-29")) == 1
    for verb in ("choose_way", "accept"):
        case.do(verb, "d1-s1:handler")
    assert found(case.at.date(), "PA-29") == []


@pytest.mark.parametrize("blamed", [None, "d1-cg"])
def test_art42_duty_left_undone_is_a_finding_of_the_organ_that_caused_the_problem(blamed: str | None) -> None:
    case = register()
    for verb, who in (("classify", "xf:clerk"), ("assign", "xf:clerk")):
        case.do(verb, who)
    for verb in ("choose_way", "accept", "issue_opinion"):
        case.do(verb, "d1-s1:handler")
    unit_id = case.cast.unit(blamed or "d1-s1")
    case.do("report_completion", "d1-s1:handler", cause="omission", cause_unit=unit_id if blamed else None)
    (row,) = found(case.at.date(), "PA-27")
    assert (row.unit_id, row.side) == (unit_id, "unit") and "办结报告认定" in row.said
    made = suggest(row.pk, by=case.cast["xf:supervisor"], at=morning(case.at.date()))
    assert order(case.cast[f"{blamed or 'd1-s1'}:handler"], made.pk, on=case.at.date()), "and it can answer"


def test_art42_other_causes_blame_nobody_and_give_nobody_a_part() -> None:
    case = register()
    for verb, who in (("classify", "xf:clerk"), ("assign", "xf:clerk")):
        case.do(verb, who)
    for verb in ("choose_way", "accept", "issue_opinion"):
        case.do(verb, "d1-s1:handler")
    case.do("report_completion", "d1-s1:handler", cause="policy", cause_unit=case.cast.unit("d1-cg"))
    assert found(case.at.date(), "PA-27") == []
    assert not Involvement.objects.filter(matter=case.matter, part="cause").exists()


def test_art46_t20_what_was_marked_urgent_and_not_reported_is_found_the_next_morning() -> None:
    case = at_stage(ClaimState.HANDLING)
    case.do("mark_urgent", "d1-s1:handler")
    day = case.at.date()
    assert found(day, "PA-30") == []
    (row,) = found(working_day_after(day), "PA-30")
    assert (row.unit_id, row.side) == (case.cast.unit("d1-s1"), "unit")
    case.do("report_urgent", "d1-s1:head", on=day + timedelta(days=2))
    assert found(case.at.date(), "PA-30") == []


def _has_a_part(case: Case, unit_id: int) -> None:
    """As if it had been sent there before somebody saw of whom it complains."""
    Involvement.objects.create(matter_id=case.matter.pk, unit_id=unit_id, part="holder", since=case.at)


def test_pk17_two_objections_that_were_right_are_the_senders_doing() -> None:
    """BJ-29: who passed the matter on wrongly answers, not the units that said so in time."""
    case = register()
    for verb in ("classify", "forward"):
        case.do(verb, "xf:clerk")
    for unit, next_unit in (("d1-s1:liaison", "d1-cg"), ("d1-cg:liaison", "d1-build")):
        case.do("object", unit)
        check_procedure(case.at, whole=True)
        values = {"agreed": "yes", "unit": case.cast.unit(next_unit), "reason": "职责不符，改送。"}
        case.do("decide_objection", "xf:clerk", after=1, **values)
    assert Finding.objects.get(rule="PA-22").unit_id == case.cast.unit("d1-cg"), "not yet decided"
    (row,) = found(case.at.date(), "PA-22")
    assert (row.unit_id, row.side) == (case.cast.unit("xf"), "office") and "没有找准" in row.said
