"""Which unit is proposed, and why (H-2, H-3, BJ-10)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.accounts.factories import a_seat
from huiyin.kernel.roles import Role
from huiyin.routing import queries
from huiyin.routing.actions import end_duty_item
from huiyin.routing.factories import AT, ON, SYSTEM, a_duty_list
from huiyin.routing.queries import Lane, Proposal, RoutingFacts
from huiyin.units.actions import close_unit
from huiyin.units.factories import SmallCity, a_city
from huiyin.units.queries import unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def city() -> SmallCity:
    made = a_city()
    a_duty_list(made)
    return made


def facts(text: str, place_id: int | None = None, **more: object) -> RoutingFacts:
    base = RoutingFacts(text=text, on=ON, place_id=place_id, claim_class="petition")
    return replace(base, **more)  # type: ignore[arg-type]


def code_of(proposal: Proposal) -> str | None:
    return unit(proposal.unit_id).code if proposal.unit_id is not None else None


@pytest.mark.parametrize(
    ("text", "place", "handler"),
    [
        ("门口流动摊贩占道经营", "d1-s1-c1", "d1-s1"),
        ("门口流动摊贩占道经营", "d2-s2", "d2-s2"),
        ("门口流动摊贩占道经营", "d2", "d2-cg"),
        ("门口流动摊贩占道经营", None, "cg"),
        ("路灯不亮，井盖也坏了", "d1-s1", "d1-cg"),
        ("商家不开发票，偷税漏税", "d2-s1", "d2-tax"),
        ("公司拖欠工程款两年", "d1-s1", "build"),
        ("工地晚上噪音很大，夜间施工", "d1-s1", "d1-cg"),
        ("住在西城区松坡街道，路灯不亮", None, "d2-cg"),
    ],
)
def test_h_2_duty_territory_and_level_name_the_unit(
    city: SmallCity, text: str, place: str | None, handler: str
) -> None:
    proposal = queries.decide(facts(text, city.places[place] if place else None))
    assert code_of(proposal) == handler


def test_bj_10_the_proposal_cites_the_duty_its_words_and_its_source(city: SmallCity) -> None:
    proposal = queries.decide(facts("路灯不亮", city.places["d1-s1"]))
    assert proposal.duty_item_id is not None
    assert queries.duty(proposal.duty_item_id).text == "路灯井盖维护"
    assert "“路灯不亮、路灯”" in proposal.reasons[0]
    assert "试市三定规定" in proposal.reasons[0]


def test_h_3_the_district_petition_office_is_copied_when_a_street_gets_it(city: SmallCity) -> None:
    street = queries.decide(facts("流动摊贩占道经营", city.places["d1-s2"]))
    assert [unit(each).code for each in street.copy_unit_ids] == ["d1-xf"]
    assert "同时送“东城区信访局”督促协调。" in street.reasons
    district = queries.decide(facts("路灯不亮", city.places["d1-s2"]))
    assert district.copy_unit_ids == ()


def test_h_3_what_is_unclear_offers_the_district_government(city: SmallCity) -> None:
    proposal = queries.decide(facts("希望生活越来越好", city.places["d2-s1"]))
    assert proposal.unit_id is None
    assert "人工分流" in proposal.reasons[0]
    assert [unit(each.unit_id).code for each in proposal.alternatives] == ["d2-gov"]


def test_routing_abstains_between_two_equal_units_and_names_both(city: SmallCity) -> None:
    proposal = queries.decide(facts("工地没有安全措施，噪音也大", city.places["d1-s1"]))
    assert proposal.unit_id is None
    assert "两个以上单位" in proposal.reasons[0]
    assert {unit(each.unit_id).code for each in proposal.alternatives} == {"d1-cg", "d1-build", "d1-gov"}


def test_without_place_and_words_nothing_is_invented(city: SmallCity) -> None:
    proposal = queries.decide(facts(""))
    assert (proposal.unit_id, proposal.alternatives, proposal.lane) == (None, (), None)
    assert queries.decide(facts("路灯不亮", -1)).place_id is None


def test_unclassified_texts_that_sound_like_accusations_are_not_routed_by_words(city: SmallCity) -> None:
    text = "负责路灯的人贪污受贿、以权谋私"
    assert "检举控告" in queries.decide(facts(text, city.places["d1-s1"], claim_class="")).reasons[0]
    assert queries.decide(facts(text, city.places["d1-s1"], claim_class="")).unit_id is None
    assert code_of(queries.decide(facts(text, city.places["d1-s1"]))) != "d1-jw"


def test_bodies_outside_the_platform_are_reached_through_others_or_not_at_all(city: SmallCity) -> None:
    proposal = queries.decide(facts("省管工程和跨市工程的质量", city.places["d1-s1"]))
    assert proposal.unit_id is None


def test_r_315_a_closed_unit_is_replaced_by_its_successor(city: SmallCity) -> None:
    close_unit(city.units["cg"], on=date(2026, 1, 1), successor_id=city.units["build"], by=SYSTEM, at=AT)
    assert code_of(queries.decide(facts("路灯不亮", None))) == "build"
    assert code_of(queries.decide(facts("路灯不亮", None, on=date(2025, 12, 31)))) == "cg"
    close_unit(city.units["d1-s1-c1"], on=date(2025, 1, 1), by=SYSTEM, at=AT)
    close_unit(city.units["d1-s1"], on=date(2026, 1, 1), successor_id=city.units["d1-s2"], by=SYSTEM, at=AT)
    assert unit(city.units["d1-s1"]).closed_on == date(2026, 1, 1)
    moved = queries.decide(facts("流动摊贩占道经营", city.places["d1-s1"]))
    assert moved.unit_id != city.units["d1-s1"]


def test_ended_duties_no_longer_route(city: SmallCity) -> None:
    duty_id = a_duty_list(city)["路灯井盖维护"]
    end_duty_item(duty_id, on=ON, by=SYSTEM, at=AT)
    assert queries.decide_by_lists(facts("路灯不亮")).unit_id is None
    assert code_of(queries.decide(facts("路灯不亮", None, on=ON - timedelta(days=1)))) == "cg"


@pytest.mark.parametrize(
    ("more", "lane"),
    [
        ({}, Lane.QUICK),
        ({"repeats": 2}, Lane.SPECIAL),
        ({"repeats": 1}, Lane.QUICK),
        ({"text": "路灯不亮" + "。" * 500}, Lane.CAREFUL),
        ({"text": "拖欠工程款"}, Lane.CAREFUL),
        ({"text": "夜间施工，施工噪音大，路灯不亮"}, Lane.ASSISTED),
    ],
)
def test_jz_19_to_23_the_lane_follows_the_matter(
    city: SmallCity, more: dict[str, object], lane: Lane
) -> None:
    assert queries.decide(replace(facts("路灯不亮"), **more)).lane is lane  # type: ignore[arg-type]


def test_jz_23_several_units_clearly_met_mean_joint_handling(city: SmallCity) -> None:
    proposal = queries.decide(facts("路灯不亮，井盖松动；工程款也被拖欠工程款"))
    assert proposal.lane is Lane.JOINT


def test_c_3_a_complaint_about_a_unit_does_not_go_to_it(city: SmallCity) -> None:
    accused = frozenset({city.units["d1-cg"]})
    proposal = queries.decide(facts("路灯不亮，投诉城管", city.places["d1-s1"], accused_unit_ids=accused))
    assert proposal.unit_id is None
    assert "正是被反映的单位" in proposal.reasons[0]
    other = queries.decide(facts("路灯不亮，投诉城管", city.places["d2-s1"], accused_unit_ids=accused))
    assert code_of(other) == "d2-cg"


def test_c_3_a_complaint_about_a_leader_does_not_go_to_whom_he_leads(city: SmallCity) -> None:
    leader = a_seat(city.units["d1-gov"], (Role.LEADER,), username="quzhang")
    proposal = queries.decide(
        facts(
            "流动摊贩占道经营",
            city.places["d1-s1"],
            accused_account_ids=frozenset({leader.account_id}),
        )
    )
    assert proposal.unit_id is None
    assert proposal.copy_unit_ids == ()


def test_a_proposal_costs_no_statement(city: SmallCity) -> None:
    text = "东城区柳岸街道路灯不亮，" + "晚上回家的路很黑，老人孩子都不敢出门，希望尽快修好。" * 9
    queries.decide(facts(text))
    with CaptureQueriesContext(connection) as captured:
        queries.decide(facts(text))
    assert len(captured) == 0


def test_a_very_long_text_is_read_at_its_beginning(city: SmallCity) -> None:
    assert code_of(queries.decide(facts("路灯不亮" + "啊" * 10_000))) == "cg"
    assert queries.decide(facts("啊" * 10_000 + "路灯不亮")).unit_id is None
