"""Many people with one matter: sixty workers without wages, thirty in one file, six hundred households, 16 units."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.due import Due
from huiyin.documents import queries as documents
from huiyin.intake.submission import JointMember
from huiyin.kernel.errors import HuiyinError, Refused
from huiyin.matters import queries
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast
from huiyin.matters.models import ArrivalPetitioner
from huiyin.matters.rules.running import Standing
from huiyin.people.actions import PetitionerDraft
from huiyin.units.actions import UnitSeed, load_tree
from huiyin.units.factories import OPENED, SYSTEM
from huiyin.units.queries import UnitKind, UnitLevel
from tests.scenarios.desk import AT, case_file, comes, numbers, queue, tracked

S = ClaimState
pytestmark = pytest.mark.django_db
WAGES = "承建滨江花园的建筑公司拖欠我们六十名工人工资二百余万元，劳动报酬争议协商不成，请求支付工资。"
DEEDS = "竹园小区六百户居民入住三年拿不到房产证，请求协调办理。"
LEADER = PetitionerDraft(name="王小明", phone="13800001111")


def _members(count: int, *, speaking: int, owed: int = 0) -> tuple[JointMember, ...]:
    return tuple(
        JointMember(
            petitioner=PetitionerDraft(name="工友" + "甲乙丙丁戊己庚辛壬癸"[n % 10], phone=f"136{n:08d}"),
            is_representative=n < speaking,
            own_request=f"支付本人工资{owed + n}元" if owed else "",
            amount=f"{owed + n}元" if owed else None,
        )
        for n in range(count)
    )


def _workers_come(cast: Cast, *, speaking: int) -> Case:
    others = _members(59, speaking=speaking, owed=30_000)
    clerk = cast["xf:clerk"]
    return comes(
        cast, WAGES, by=clerk, channel="visit", petitioner=LEADER, co_petitioners=others, amount="35000"
    )


def test_wh15_sixty_workers_go_through_arbitration_to_the_court_with_five_representatives() -> None:
    """WH-15: at most five speak for sixty; the way into arbitration, with its limits, is told and stays in sight."""
    cast = Cast()
    with pytest.raises(Refused, match="代表不得超过 5 人"):
        _workers_come(cast, speaking=5)
    case = _workers_come(cast, speaking=4)
    case.street = "d1-build"
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk")
    path = catalogue.path("HR-01")
    assert path is not None
    case.do("choose_way", "d1-build:handler", way="2", path=path.code, reason="劳动报酬争议适用仲裁。")
    case.do(
        "divert",
        "d1-build:handler",
        procedure="劳动人事争议仲裁",
        body="区劳动人事争议仲裁委员会",
        why="双方对拖欠工资的数额有争议，依法应当先申请仲裁。",
        article="《劳动争议调解仲裁法》第二条",
        limit="受理之日起45日",
    )
    told = documents.document(tracked(case).papers[-1]["document_id"])
    words = str(told.sections)
    assert all(limit.sentence in words for limit in path.limits)
    _sixty_with_five_speakers(case)
    _arbitrate(case)
    _sue(case)
    _enforce(case)
    _stays_in_sight(case)


def _stays_in_sight(case: Case) -> None:
    """WH-09: each step and each procedure is on the citizen's page."""
    reached = [step["verb"] for step in tracked(case).steps]
    assert reached[-6:] == [
        "follow_on",
        "enter_step",
        "enter_step",
        "report_decision",
        "follow_on",
        "enter_step",
    ]
    assert [course.name for course in tracked(case).claims[0].courses] == [
        "劳动争议仲裁",
        "民事诉讼",
        "申请执行生效判决、裁决",
    ]


def _sixty_with_five_speakers(case: Case) -> None:
    seen = case_file(case, "xf:clerk")
    assert (seen.people_count, len(seen.arrivals)) == (60, 1)
    speakers = ArrivalPetitioner.objects.filter(arrival_id=seen.arrivals[0].id, is_representative=True)
    assert speakers.count() == 5


def _reach(case: Case, step: int, on: date) -> Due | None:
    """Enter a step; gives the last day that the citizen then reads."""
    case.do("enter_step", "d1-build:handler", on=on, step=str(step), entered_on=on)
    stage = tracked(case).claims[0].courses[-1].stages[step - 1]
    assert (stage.standing, stage.since) == (Standing.NOW, on)
    return stage.due


def _decided(case: Case, on: date, decision: str) -> Due:
    """Record a result that was received on its day; gives the last day to turn against it."""
    case.do("report_decision", "d1-build:handler", on=on, decision=decision, received_on=on)
    assert case.state is S.DECIDED_ELSEWHERE
    last = tracked(case).claims[0].courses[-1].remedies[0].due
    assert last is not None
    return last


def _arbitrate(case: Case) -> None:
    """Applied on 9 March, taken up on 12 March: 45 days for the award; 15 days to sue from its receipt."""
    _reach(case, 2, date(2026, 3, 9))
    taken = _reach(case, 3, date(2026, 3, 9))
    award = _reach(case, 4, date(2026, 3, 12))
    assert taken and award
    assert (taken.strict, award.strict, award.rolled) == (
        date(2026, 3, 14),
        date(2026, 4, 26),
        date(2026, 4, 27),
    )
    suit = _decided(case, date(2026, 4, 20), "劳人仲案〔2026〕60号裁决书：支付工资二百余万元")
    assert (suit.strict, suit.rolled) == (date(2026, 5, 5), date(2026, 5, 6))


def _sue(case: Case) -> None:
    """Sued on 30 April within the fifteen days; seven days to take up, six months to the judgment, 15 to appeal."""
    day = date(2026, 4, 30)
    case.do("follow_on", "d1-build:handler", on=day, path="TD-P10", entered_on=day)
    assert (case.state, case.claim.ended_on, case.claim.path_code) == (S.DIVERTED, None, "TD-P10")
    taken, judged = _reach(case, 2, day), _reach(case, 3, date(2026, 5, 6))
    assert taken and judged
    assert (taken.strict, judged.strict) == (date(2026, 5, 7), date(2026, 11, 6))
    appeal = _decided(case, date(2026, 9, 8), "民事判决书〔2026〕88号")
    assert appeal.strict == date(2026, 9, 23)


def _enforce(case: Case) -> None:
    """To be paid by 24 October; within two years of that day one may apply for enforcement."""
    case.do(
        "follow_on",
        "d1-build:handler",
        on=date(2026, 11, 2),
        path="SF-P26",
        entered_on=date(2026, 11, 2),
        counts_from=date(2026, 10, 24),
    )
    apply = tracked(case).claims[0].courses[-1].stages[0]
    assert apply.limit and apply.due
    assert (apply.limit.article, apply.due.strict) == ("第二百五十条", date(2028, 10, 24))
    _reach(case, 2, date(2026, 11, 4))


def test_pk03_thirty_claims_are_packed_into_one_matter_with_their_own_amounts() -> None:
    """PK-03: bureau, court and street work on one matter; each worker's own amount is kept."""
    cast = Cast()
    court = UnitSeed("court", "试市人民法院", UnitKind.COURT, UnitLevel.CITY, OPENED, place="c")
    cast.city.units.update(load_tree([], [court], by=SYSTEM, at=AT).units)
    others = _members(29, speaking=4, owed=20_000)
    case = comes(cast, WAGES, petitioner=LEADER, co_petitioners=others, amount="18000", channel="web")
    case.street = "d1-build"
    for verb, who in (("classify", "xf:clerk"), ("forward", "xf:clerk")):
        case.do(verb, who)
    case.do("choose_way", "d1-build:handler")
    case.do("accept", "d1-build:handler")
    both = [cast.unit("court"), cast.unit("d1-s1")]
    case.do("ask_help", "d1-build:handler", kind="joint", units=both, request="请派员参加三方协调会。")
    for code in ("court", "d1-s1"):
        case.do("answer_help", f"{code}:handler", answer="同意打包调解、分案登记数额。")
    claim = case_file(case, "d1-build:handler").claims[0]
    assert {task["kind"] for task in claim.sub_tasks} == {"joint"}
    assert all(task["answered_at"] for task in claim.sub_tasks)
    amounts = ArrivalPetitioner.objects.filter(arrival_id=case.registered.arrival_id)
    assert sum(row.amount or 0 for row in amounts) == Decimal(18_000 + sum(20_000 + n for n in range(29)))
    assert len({row.amount for row in amounts}) == 30


def test_pk09_six_hundred_households_one_matter_sixteen_units_one_timeline() -> None:
    """PK-09, JZ-22, JZ-23, PK-08: sixteen helpers, one lead that answers to all; nobody is asked beside it (WH-27)."""
    cast = Cast()
    helpers = {f"h{n}": f"协办单位{n + 1}" for n in range(16)}
    seeds = [
        UnitSeed(code, name, UnitKind.DEPARTMENT, UnitLevel.CITY, OPENED, parent="gov", place="c")
        for code, name in helpers.items()
    ]
    cast.city.units.update(load_tree([], seeds, by=SYSTEM, at=AT).units)
    case = comes(
        cast, DEEDS, by=SYSTEM, channel="letter", co_petitioners=_members(600, speaking=5), key="pk09"
    )
    case.street = "build"
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk")
    with pytest.raises(HuiyinError):
        case.do("forward", "xf:clerk", unit=cast.unit("tax"))
    case.do("choose_way", "build:handler")
    case.do("accept", "build:handler")
    limit = case.clock("T-05")
    assert limit is not None
    case.do("ask_help", "build:handler", units=[cast.unit(code) for code in helpers], kind="joint")
    with pytest.raises(HuiyinError):
        case.do("ask_help", "h0:handler", units=[cast.unit("cg")])
    with pytest.raises(Refused, match="还有16个"):
        case.do("issue_opinion", "build:handler")
    for number, code in enumerate(helpers):
        assert queue(cast, f"{code}:handler", case, "help") == numbers(case)
        case.do("answer_help", f"{code}:handler", answer=f"第{number + 1}家的办理情况。", after=number % 2)
    assert case.at.date() <= limit.strict
    case.do("issue_opinion", "build:handler", outcome="support", opinion="分三批首次登记，年底前全部发证。")
    seen = case_file(case, "xf:clerk")
    verbs = [step["verb"] for step in seen.steps]
    assert (seen.people_count, verbs.count("answer_help"), len(seen.claims)) == (600, 16, 1)
    assert [step["at"] for step in seen.steps] == sorted(step["at"] for step in seen.steps)
    assert {task["reply_by"] for task in seen.claims[0].sub_tasks} == {limit.strict}
    assert (seen.claims[0].unit_id, seen.registrar_id) == (cast.unit("build"), cast.unit("xf"))


def test_jz22_jz23_helpers_have_a_date_within_the_leads_own_limit() -> None:
    """JZ-22: without a date the helper inherits the lead's; JZ-23: a letter names its own, never a later one."""
    cast = Cast()
    case = comes(cast, "河堤护栏损坏，涉及水务和城管，请求修复。")
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk")
    case.do("choose_way", "d1-s1:handler")
    case.do("accept", "d1-s1:handler")
    limit = case.clock("T-05")
    assert limit is not None
    with pytest.raises(Refused, match="不能晚于本件办理期限"):
        case.do("ask_help", "d1-s1:handler", kind="joint", reply_by=limit.strict + timedelta(1))
    own: date = case.at.date() + timedelta(10)
    case.do("ask_help", "d1-s1:handler", kind="joint", reply_by=own)
    case.do("ask_help", "d1-s1:handler", kind="assist", units=[cast.unit("d1-build")])
    tasks = case_file(case, "d1-s1:handler").claims[0].sub_tasks
    assert [(task["kind"], task["reply_by"]) for task in tasks] == [("joint", own), ("assist", limit.strict)]
    assert queries.may_see(cast["d1-cg:handler"], case.matter.pk, case.at.date())
