"""Five lanes (五办): how a unit goes about it; a promise between offices that shortens no lawful limit."""

import pytest

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, register
from huiyin.matters.queries.lanes import promised_day
from huiyin.post.queries import to_petitioners
from huiyin.routing import queries as routing
from huiyin.routing.actions import DutySeed, load_lists
from huiyin.units.factories import OPENED, SYSTEM
from huiyin.units.queries import UnitLevel
from huiyin.web.factories import signed_in
from huiyin.web.parts.days import day_words
from tests.scenarios.desk import AT, case_file, comes

S = ClaimState
pytestmark = pytest.mark.django_db


def _sent(lane: str) -> Case:
    case = register()
    case.do("classify", "xf:clerk", lane=lane)
    case.do("forward", "xf:clerk", after=2)
    return case


def test_jz19_a_quick_matter_is_promised_for_the_day_on_which_it_reaches_its_unit() -> None:
    """JZ-19: 日清日结: the day stands on the case; the lawful limits run as ever."""
    case = _sent("quick")
    (claim,) = case_file(case, "d1-s1:handler").claims
    assert promised_day(claim) == case.at.date()
    assert {due.rule for due in claim.dues} == {"T-03", "T-04"}
    with clock.frozen(case.at):
        page = signed_in(case.cast["d1-s1:handler"]).get(f"/desk/matters/{case.registered.number}/")
    assert day_words(case.at.date(), weekday=False) in page.content.decode().partition("快办")[2][:200]


@pytest.mark.parametrize("lane", ["careful", "special", "assisted", "joint", ""])
def test_jz19_the_other_lanes_promise_no_day(lane: str) -> None:
    """JZ-20…23: their dates are those told to the petitioner and asked of the helpers."""
    (claim,) = case_file(_sent(lane), "d1-s1:handler").claims
    assert promised_day(claim) is None


def test_jz19_before_anybody_has_it_nothing_is_promised() -> None:
    """JZ-19: the promise is the unit's, so it begins with the unit."""
    case = register()
    case.do("classify", "xf:clerk", lane="quick")
    assert promised_day(case_file(case, "xf:clerk").claims[0]) is None


def test_jz20_a_careful_matter_is_accepted_with_a_date_that_the_petitioner_is_told() -> None:
    """JZ-20: 限时答复: the notice of acceptance names the last day."""
    case = _sent("careful")
    case.do("choose_way", "d1-s1:handler")
    case.do("accept", "d1-s1:handler")
    limit = case.clock("T-05")
    person = case_file(case, "d1-s1:handler").arrivals[0].petitioner_id
    assert limit is not None and person is not None
    told = [message.text for message in to_petitioners([person])]
    assert any(f"{limit.rolled.month}月{limit.rolled.day}日" in text for text in told)


def test_jz19_to_jz23_the_lane_is_proposed_from_duty_and_likeness_with_its_reason() -> None:
    """JZ-19: what can be settled at once is proposed as quick; the clerk decides."""
    cast = Cast()
    lamp = DutySeed(
        unit_id=cast.unit("d1-cg"),
        text="城市道路照明设施维护",
        keywords=("路灯", "修理路灯"),
        level=UnitLevel.DISTRICT,
        lane="quick",
        source="三定规定",
        valid_from=OPENED,
    )
    load_lists([lamp], [], by=SYSTEM, at=AT)
    case = comes(cast, "柳岸社区门口的路灯坏了，请修理路灯。")
    proposed = case.claim.proposal["unit"]
    assert proposed["lane"] == routing.Lane.QUICK
    assert any("快办" in reason for reason in proposed["reasons"])
    case.do("classify", "xf:clerk", lane="careful")
    assert case_file(case, "xf:clerk").claims[0].lane_label.startswith("细办")
