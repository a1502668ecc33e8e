"""The five lanes chosen and changed by persons (五办, JZ-19…JZ-24): who is in charge, what is told, what is asked."""

from datetime import date, timedelta

import pytest

from huiyin.documents.queries import document
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.matters import queries
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Clock, Paper, Step
from huiyin.matters.queries.lanes import LaneView, lanes_of
from huiyin.post.queries import to_petitioners
from huiyin.web.factories import signed_in
from tests.scenarios.desk import AT, case_file

pytestmark = pytest.mark.django_db
HANDLER = "d1-s1:handler"


def _lane(case: Case) -> LaneView:
    return lanes_of([case.claim.pk])[case.claim.pk]


def _clocks(case: Case) -> list[tuple[str, date]]:
    rows = Clock.objects.filter(claim=case.claim, ended_on__isnull=True).order_by("rule")
    return [(row.rule, row.strict) for row in rows]


def test_jz19_a_quick_claim_is_due_on_the_same_working_day_and_changes_no_lawful_limit() -> None:
    """JZ-19: what reaches its unit on a day of rest is due on the next working day: an internal target."""
    case = register()
    case.do("classify", "xf:clerk", lane="quick")
    case.at += timedelta(days=(5 - case.at.weekday()) % 7)
    case.do("forward", "xf:clerk")
    assert case.at.weekday() == 5
    day = _lane(case).day
    assert day is not None and day == case.at.date() + timedelta(2)
    before = _clocks(case)
    case.do("change_lane", HANDLER, lane="assisted", reason="一天办不完")
    assert _clocks(case) == before
    with clock.frozen(case.at):
        browser = signed_in(case.cast[HANDLER])
        assert case.registered.number in browser.get("/desk/?tab=all&lane=assisted").content.decode()
        assert case.registered.number not in browser.get("/desk/?tab=all&lane=quick").content.decode()


def test_jz20_a_careful_claim_tells_the_petitioner_its_date_within_the_lawful_limit() -> None:
    """JZ-20: explained, dated."""
    case = at_stage(ClaimState.HANDLING)
    limit = case.clock("T-05")
    assert limit is not None
    refused = []
    for day in (None, limit.strict + timedelta(1)):
        with pytest.raises(Refused) as told:
            case.do("change_lane", HANDLER, lane="careful", answer_by=day, reason="要先检测")
        refused.append(told.value.code)
    assert refused == ["lane.no_day", "lane.after_limit"]
    day = case.at.date() + timedelta(12)
    case.do("change_lane", HANDLER, lane="careful", answer_by=day, reason="要先检测")
    person = case_file(case, HANDLER).arrivals[0].petitioner_id
    assert person is not None
    texts = [message.text for message in to_petitioners([person])]
    assert any(f"约定{day.month}月{day.day}日前答复" in text for text in texts)


def test_jz21_a_special_claim_asks_for_a_leader_in_charge() -> None:
    """JZ-21: 包案: without a leader the list says so; the step names office and reason."""
    cast = Cast()
    leader, other = cast["d1-gov:leader"], cast["gov:leader"]
    assert leader.seat_id != other.seat_id
    case = register(cast)
    case.do("classify", "xf:clerk", lane="special")
    case.do("forward", "xf:clerk")
    assert _lane(case).lacks_leader
    with clock.frozen(case.at):
        page = signed_in(cast[HANDLER]).get("/desk/?tab=all&lane=special").content.decode()
    assert "待定包案领导" in page
    with pytest.raises(Refused) as told:
        case.do("change_lane", HANDLER, lane="special", reason="第三次反映")
    assert told.value.code == "lane.no_leader"
    case.do("change_lane", HANDLER, lane="special", leader=str(leader.seat_id), reason="第三次反映")
    assert _lane(case).leader_seat_id == leader.seat_id
    step = Step.objects.filter(claim=case.claim, verb="change_lane").get()
    assert "包案领导" in step.note and step.values["reason"] == "第三次反映"


def test_jz21_where_only_one_may_take_charge_nobody_is_asked_and_where_nobody_may_it_says_so() -> None:
    """JZ-21: the form does not ask what cannot be chosen."""
    cast = Cast()
    case = at_stage(ClaimState.HANDLING, cast=cast)
    with pytest.raises(Refused) as told:
        case.do("change_lane", HANDLER, lane="special", reason="第三次反映")
    assert told.value.code == "lane.nobody"
    leader = cast["d1-gov:leader"]
    case.do("change_lane", HANDLER, lane="special", reason="第三次反映")
    assert _lane(case).leader_seat_id == leader.seat_id


def test_jz22_a_section_helps_within_the_clock_of_its_unit() -> None:
    """JZ-22: the sub-task inherits the clock; inside a unit no letter is needed."""
    case = at_stage(ClaimState.HANDLING)
    case.do("ask_help", HANDLER, kind="assist", units=[case.cast.unit("d1-cg")])
    (task,) = case_file(case, HANDLER).claims[0].sub_tasks
    limit = case.clock("T-05")
    assert limit is not None and task["reply_by"] == limit.strict
    assert not Paper.objects.filter(matter=case.matter, kind="D-31").exists()


def test_jz23_each_unit_of_a_joint_claim_gets_a_letter_with_its_reply_date() -> None:
    """JZ-23: 及时函请: from the one lead, to each by name."""
    case = at_stage(ClaimState.HANDLING)
    helpers = [case.cast.unit("d1-cg"), case.cast.unit("d1-build")]
    day = case.at.date() + timedelta(10)
    case.do("ask_help", HANDLER, kind="joint", units=helpers, reply_by=day)
    letters = [document(row.document_id) for row in Paper.objects.filter(matter=case.matter, kind="D-31")]
    said = ["".join(line for part in one.sections for line in part["lines"]) for one in letters]
    assert len(said) == 2
    assert all(f"{day.year}年{day.month}月{day.day}日" in text for text in said)
    assert ["城管局" in said[0], "建设局" in said[1]] == [True, True]


def test_jz24_the_age_runs_from_the_first_registration_across_repeats() -> None:
    """JZ-24: 历时4年: the third matter of one problem is as old as the first."""
    cast = Cast()
    last = AT.date()
    first, second, third = (
        register(cast, seed=n, at=AT.replace(year=AT.year - ago)) for n, ago in ((1, 4), (2, 2), (3, 0))
    )
    for later, earlier in ((second, first), (third, second)):
        later.do(
            "link_repeat", "xf:clerk", kind="repeat", number=earlier.registered.number, reason="同一问题"
        )
    seen = queries.case_file(cast["xf:clerk"], third.registered.number, on=last)
    start = AT.replace(year=AT.year - 4).date()
    assert (seen.first_on, seen.age_days) == (start, (last - start).days)
    with clock.frozen(third.at):
        page = signed_in(cast["xf:clerk"]).get(f"/desk/matters/{third.registered.number}/").content.decode()
    assert "历时4年" in page
