"""A claim in a statutory procedure: step by step, with its own limits, in sight of everybody to the end."""

from datetime import date, timedelta

import pytest

from huiyin.catalogue import actions as editions
from huiyin.catalogue.factories import an_office
from huiyin.catalogue.queries import Kind, path, row_of
from huiyin.documents import queries as documents
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage
from huiyin.matters.models import Clock
from huiyin.matters.queries import work_list
from huiyin.matters.rules.running import Standing
from tests.scenarios.desk import case_file, queue, tracked

S = ClaimState
HANDLER = "d1-s1:handler"
pytestmark = pytest.mark.django_db


def led_into(code: str = "HR-01", way: str = "2", **filing: object) -> Case:
    case = at_stage(S.FORWARDED, **filing)
    case.do("choose_way", HANDLER, way=way, reason="有法定途径", path=code)
    case.do("divert", HANDLER, procedure=path(code).name, body=path(code).body)
    return case


def told(case: Case) -> tuple[str, str]:
    paper = tracked(case).papers[-1]
    return paper["kind"], str(documents.document(paper["document_id"]).sections)


def enter(case: Case, step: int, on: date, **values: object) -> None:
    case.do("enter_step", HANDLER, on=on, step=str(step), entered_on=on, **values)


def test_wh06_a_notice_without_article_body_or_limit_is_refused() -> None:
    for name in ("article", "body", "limit"):
        case = at_stage(S.FORWARDED)
        case.do("choose_way", HANDLER, way="2", reason="有法定途径", path="HR-01")
        with pytest.raises(Refused, match="请填写") as refused:
            case.do("divert", HANDLER, **{name: ""})
        assert refused.value.field == name
        assert case.state is S.FORWARDED


@pytest.mark.parametrize(
    ("way", "code", "words"),
    [
        ("2", "HR-99", "目录中没有“HR-99”，请从列表中选择"),
        ("4", "HR-01", "改为第（二）项，或者改选第（四）项的法定途径"),
        ("6", "HR-01", "改为第（二）项"),
        ("6", "GN-18", "不是申诉求决事项"),
        ("5", "DC-01", "不是申诉求决事项"),
    ],
)
def test_r304_a_path_that_is_unknown_or_of_another_way_is_refused(way: str, code: str, words: str) -> None:
    case = at_stage(S.FORWARDED)
    with pytest.raises(Refused, match=words) as refused:
        case.do("choose_way", HANDLER, way=way, reason="有法定途径", path=code)
    assert refused.value.field == "path"
    assert case.claim.way is None and case.claim.path_code == ""


def test_r304_a_fitting_path_is_kept_under_its_own_code() -> None:
    case = at_stage(S.FORWARDED)
    case.do("choose_way", HANDLER, way="2", reason="有法定途径", path=" hr-01 ")
    assert case.claim.path_code == "HR-01"
    case.do("choose_way", HANDLER, way="1", reason="申请法律援助后起诉", path="GN-18")
    assert case.claim.path_code == "GN-18"


def test_wh05_a_step_cannot_be_skipped_without_a_reason_of_law() -> None:
    case = led_into()
    with pytest.raises(Refused, match="不能跳过") as refused:
        enter(case, 4, date(2026, 3, 12))
    assert refused.value.field == "skip_reason"
    enter(case, 4, date(2026, 3, 12), skip_reason="劳动争议调解仲裁法第五条：可以直接申请仲裁，已当日受理")
    stages = tracked(case).claims[0].courses[0].stages
    assert [stage.standing for stage in stages[:4]] == [
        Standing.DONE,
        Standing.LEFT_OUT,
        Standing.LEFT_OUT,
        Standing.NOW,
    ]
    assert "第五条" in stages[1].left_out_because


def test_wh05_no_decision_before_its_step() -> None:
    case = led_into()
    with pytest.raises(Refused, match="还没有经过“申请仲裁”"):
        case.do("report_decision", HANDLER, skip_reason="")
    case.do("report_decision", HANDLER, skip_reason="劳动争议调解仲裁法第四十二条：庭前达成调解协议")
    assert case.state is S.DECIDED_ELSEWHERE


def test_wh07_each_step_reports_itself_and_its_limit_stands_on_the_work_list() -> None:
    """HR-01: the award is due 45 calendar days after acceptance (D-18, X-STEP)."""
    case = led_into()
    enter(case, 2, date(2026, 3, 9))
    enter(case, 3, date(2026, 3, 9))
    enter(case, 4, date(2026, 3, 12))
    kind, text = told(case)
    assert kind == "D-18"
    assert "作出裁决" in text and "第四十三条" in text and "2026年4月27日" in text
    clock = case.clock("X-STEP")
    assert clock is not None
    assert (clock.strict, clock.limit_n) == (date(2026, 4, 26), 45)
    progress = case.clock("X-PROGRESS")
    assert progress is not None and progress.strict == date(2026, 4, 11)
    assert case.registered.number in queue(case.cast, HANDLER, case)
    assert "X-STEP" in {due.rule for due in case_file(case, HANDLER).claims[0].dues}


def test_wh07_the_first_limit_of_the_organ_runs_from_the_beginning() -> None:
    """LD-P10 begins with the commission, which decides within 5 days; all see that day, the case page too."""
    case = led_into("LD-P10", way="1")
    begun = case.at.date()
    clock = case.clock("X-STEP")
    assert clock is not None and clock.strict == begun + timedelta(days=5)
    for claim in (case_file(case, HANDLER).claims[0], tracked(case).claims[0]):
        assert "X-STEP" in {due.rule for due in claim.dues}
        stage = claim.courses[0].stages[0]
        assert stage.due is not None and stage.due.strict == clock.strict
    row = next(one for one in work_list(case.cast[HANDLER], on=begun).rows if one.claim_id == case.claim.pk)
    assert row.due is not None and row.due.rule == "X-STEP"


def test_wh07_an_unlimited_first_step_does_not_hide_the_limit_of_the_next() -> None:
    """GA-P10: the finding is due 10 working days after the scene was looked at, whoever records that step."""
    case = at_stage(S.FORWARDED)
    case.do("choose_way", HANDLER, way="1", reason="属于公安机关法律程序", path="GA-P10")
    case.do("divert", HANDLER, counts_from=date(2026, 3, 2))
    clock = case.clock("X-STEP")
    assert clock is not None and (clock.started_on, clock.strict) == (date(2026, 3, 2), date(2026, 3, 16))
    ahead = tracked(case).claims[0].courses[0].stages[1]
    assert ahead.due is not None and (ahead.standing, ahead.due.strict) == (Standing.AHEAD, clock.strict)
    rest = {"first_day": date(2026, 3, 10), "reason": "等待检验结论", "article": "该规定关于检验期间的条款"}
    case.do("suspend_procedure", HANDLER, on=date(2026, 3, 10), **rest)
    assert case.clock("X-STEP") is None
    assert tracked(case).claims[0].courses[0].stages[1].due is None
    case.do("resume_procedure", HANDLER, on=date(2026, 3, 12), resumed_on=date(2026, 3, 12))
    clock = case.clock("X-STEP")
    assert clock is not None and clock.strict == date(2026, 3, 18)
    enter(case, 2, date(2026, 3, 13), counts_from=date(2026, 3, 2))
    clock = case.clock("X-STEP")
    assert clock is not None and clock.started_on == date(2026, 3, 2)


def test_wh07_what_the_petitioner_begins_starts_no_limit_of_an_organ() -> None:
    assert led_into().clock("X-STEP") is None
    future = at_stage(S.FORWARDED)
    future.do("choose_way", HANDLER, way="1", reason="属于公安机关法律程序", path="GA-P10")
    with pytest.raises(Refused, match="晚于今天"):
        future.do("divert", HANDLER, counts_from=future.at.date() + timedelta(days=3))


def test_wh07_a_silent_procedure_is_overdue_for_everybody_to_see() -> None:
    case = led_into()
    enter(case, 2, date(2026, 3, 9))
    late = Clock.objects.get(claim=case.claim, rule="X-PROGRESS", ended_on__isnull=True)
    assert late.rolled < date(2026, 4, 20)
    case.at += timedelta(days=42)
    claim = case_file(case, HANDLER).claims[0]
    assert [due.colour.value for due in claim.dues if due.rule == "X-PROGRESS"] == ["red"]


def test_p6_days_of_a_suspension_by_that_law_are_left_out() -> None:
    case = led_into()
    enter(case, 4, date(2026, 3, 12), skip_reason="已受理")
    case.do(
        "suspend_procedure",
        HANDLER,
        on=date(2026, 3, 20),
        first_day=date(2026, 3, 20),
        reason="等待工伤认定结论",
        article="《劳动人事争议仲裁办案规则》关于中止的规定",
    )
    assert case.clock("X-STEP") is None
    course = tracked(case).claims[0].courses[0]
    assert course.suspended_since == date(2026, 3, 20) and "工伤认定" in course.ground
    with pytest.raises(Refused, match="请先办理“恢复程序”"):
        enter(case, 5, date(2026, 3, 25))
    case.do("resume_procedure", HANDLER, on=date(2026, 3, 30), resumed_on=date(2026, 3, 30))
    clock = case.clock("X-STEP")
    assert clock is not None
    assert clock.strict == date(2026, 4, 26) + timedelta(days=10)
    stage = tracked(case).claims[0].courses[0].stages[3]
    assert stage.due is not None and stage.due.strict == clock.strict


@pytest.mark.parametrize(("way", "code", "words"), [("4", "", ("60日", "6个月")), ("2", "HR-01", ("15日",))])
def test_wh08_wh17_the_remedy_follows_the_paper(way: str, code: str, words: tuple[str, ...]) -> None:
    """A decision of an organ leads to reconsideration and suit, an award to the court; never to 复查."""
    case = at_stage(S.FORWARDED)
    case.do("choose_way", HANDLER, way=way, reason="有法定途径", path=code)
    case.do("divert", HANDLER)
    case.do("report_decision", HANDLER, skip_reason="依法直接作出", received_on=case.at.date())
    kind, text = told(case)
    assert kind == "D-19"
    assert all(word in text for word in words) and "复查" not in text


def test_wh17_an_opinion_leads_to_review() -> None:
    opinion = at_stage(S.OPINION_ISSUED)
    paper = next(one for one in tracked(opinion).papers if one["kind"] == "D-09")
    text = str(documents.document(paper["document_id"]).sections)
    assert "复查" in text and "行政复议" not in text


@pytest.mark.parametrize(("way", "code"), [("1", "GN-03"), ("2", "HR-01"), ("4", "GN-07"), ("5", "HR-02")])
def test_wh16_a_diverted_claim_cannot_get_an_opinion(way: str, code: str) -> None:
    case = led_into(code, way=way)
    with pytest.raises(Refused):
        case.do("issue_opinion", HANDLER)
    assert "D-09" not in {paper["kind"] for paper in tracked(case).papers}


def test_wh09_at_every_stage_the_citizen_sees_where_it_is() -> None:
    case = led_into()
    seen = [tracked(case).claims[0].courses[0]]
    for step, day in ((2, 9), (3, 9), (4, 12)):
        enter(case, step, date(2026, 3, day))
        seen.append(tracked(case).claims[0].courses[0])
    now = [next(stage.name for stage in one.stages if stage.standing is Standing.NOW) for one in seen]
    assert now == ["协商或者申请调解", "申请仲裁", "决定是否受理", "作出裁决"]
    case.do("report_decision", HANDLER, on=date(2026, 4, 20), received_on=date(2026, 4, 20))
    last = tracked(case).claims[0]
    assert last.status == "已答复"
    assert [(one.limit.what, one.due.rolled) for one in last.courses[0].remedies if one.due] == [
        ("不服裁决起诉", date(2026, 5, 6))
    ]


def test_wg33_what_belongs_to_court_is_led_there_and_told_why() -> None:
    """WG-33, R-305: the notice names procedure, body, article and the limits that run."""
    case = at_stage(S.FORWARDED)
    case.do("choose_way", HANDLER, way="1", reason="属于民事诉讼", path="TD-P10")
    court = path("TD-P10")
    case.do("divert", HANDLER, procedure=court.name, body=court.body, article="《民事诉讼法》第一百二十二条")
    kind, text = told(case)
    assert kind == "D-17"
    assert "有管辖权的人民法院" in text and "第一百二十二条" in text and "信访一般不停止" in text
    assert "36个月" in text


def test_bj31_a_changed_limit_moves_the_dates_of_new_cases_only() -> None:
    old = led_into()
    office, at = an_office(), old.at + timedelta(days=1)
    row = row_of(path("HR-01"))
    limits = [
        one | {"n": 60, "written": "四十五日"} if one["what"] == "仲裁裁决" else one for one in row["limits"]
    ]
    made = editions.draft_edition(Kind.PATH, "LD", row | {"limits": limits}, why="", by=office.editor, at=at)
    editions.send_edition(made.id, by=office.editor, at=at)
    editions.publish_edition(made.id, valid_from=at.date(), by=office.lawyer, at=at)
    new = led_into(seed=2, at=at + timedelta(days=1))
    for case in (old, new):
        enter(case, 4, date(2026, 3, 16), skip_reason="已受理")
    dates = [clock.strict for case in (old, new) if (clock := case.clock("X-STEP"))]
    assert dates == [date(2026, 4, 30), date(2026, 5, 15)]
    assert tracked(old).claims[0].courses[0].stages[3].due.strict == date(2026, 4, 30)
