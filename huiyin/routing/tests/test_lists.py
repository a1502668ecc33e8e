"""The lists: added, ended, tried out, shown (H-2, H-8)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from huiyin.accounts.factories import an_actor
from huiyin.audit.queries import trail
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.kernel.roles import Role
from huiyin.routing import queries
from huiyin.routing.actions import (
    DutySeed,
    RuleSeed,
    SampleSeed,
    add_duty_item,
    add_sample,
    add_territory_rule,
    end_duty_item,
    end_territory_rule,
    load_lists,
    remove_sample,
)
from huiyin.routing.factories import AT, ON, OPENED, SYSTEM, a_duty_list
from huiyin.routing.models import Sample
from huiyin.routing.queries import RoutingFacts
from huiyin.units.actions import close_unit
from huiyin.units.factories import SmallCity, a_city
from huiyin.units.queries import UnitLevel

pytestmark = pytest.mark.django_db


@pytest.fixture
def city() -> SmallCity:
    made = a_city()
    a_duty_list(made)
    return made


def a_duty(city: SmallCity, unit: str = "build") -> DutySeed:
    words = ("加装电梯", "增设电梯", "加装电梯")
    return DutySeed(city.units[unit], "加装电梯", words, UnitLevel.DISTRICT, "试市三定规定", ON)


def proposed(city: SmallCity, text: str, place: str, on: date = ON) -> int | None:
    facts = RoutingFacts(text=text, on=on, place_id=city.places[place], claim_class="petition")
    return queries.decide_by_lists(facts).unit_id


def test_a_new_duty_routes_at_once_from_its_first_day(city: SmallCity) -> None:
    made = add_duty_item(a_duty(city), by=SYSTEM, at=AT)
    assert made.keywords == ("加装电梯", "增设电梯")
    assert proposed(city, "想加装电梯", "d1-s1") == city.units["d1-build"]
    assert proposed(city, "想加装电梯", "d1-s1", ON - timedelta(days=1)) is None
    assert [row.act for row in trail(f"unit:{city.units['build']}")] == ["duty.added"]


@pytest.mark.parametrize(
    "change",
    [
        {"text": " "},
        {"source": ""},
        {"keywords": ()},
        {"keywords": ("梯",)},
        {"keywords": ("梯+电",)},
        {"keywords": ("电梯+",)},
    ],
)
def test_a_duty_needs_words_of_two_signs_a_text_and_a_source(
    city: SmallCity, change: dict[str, object]
) -> None:
    with pytest.raises(Refused):
        add_duty_item(replace(a_duty(city), **change), by=SYSTEM, at=AT)  # type: ignore[arg-type]


def test_only_the_administrator_of_the_place_changes_lists(city: SmallCity) -> None:
    east = an_actor(city.units["d1-xf"], Role.ADMIN)
    add_duty_item(a_duty(city, "d1-build"), by=east, at=AT)
    for unit in ("build", "d2-build"):
        with pytest.raises(NotAllowed):
            add_duty_item(a_duty(city, unit), by=east, at=AT)
    with pytest.raises(NotAllowed):
        load_lists([], [], by=east, at=AT)


def test_a_duty_is_ended_once_and_stays_on_record(city: SmallCity) -> None:
    duty_id = a_duty_list(city)["路灯井盖维护"]
    end_duty_item(duty_id, on=ON, by=SYSTEM, at=AT)
    assert queries.duty(duty_id).valid_to == ON
    assert duty_id not in [duty.id for duty in queries.duties_of(city.units["cg"], ON)]
    assert duty_id in [duty.id for duty in queries.duties_of(city.units["cg"])]
    with pytest.raises(Refused, match="已经失效"):
        end_duty_item(duty_id, on=ON, by=SYSTEM, at=AT)
    with pytest.raises(NotFound):
        end_duty_item(-1, on=ON, by=SYSTEM, at=AT)
    with pytest.raises(NotFound):
        queries.duty(-1)


def test_h_2_a_territory_rule_of_the_smallest_area_goes_first(city: SmallCity) -> None:
    duty_id = a_duty_list(city)["占道经营整治"]
    source = "开发区管理办法"
    wide = RuleSeed(city.places["d1"], source, ON, duty_item_id=duty_id, unit_id=city.units["d1-cg"])
    narrow = RuleSeed(city.places["d1-s1"], source, ON, unit_id=city.units["d1-build"])
    add_territory_rule(wide, by=SYSTEM, at=AT)
    assert proposed(city, "占道经营", "d1-s1-c1") == city.units["d1-cg"]
    rule_id = add_territory_rule(narrow, by=SYSTEM, at=AT)
    assert proposed(city, "占道经营", "d1-s1-c1") == city.units["d1-build"]
    assert proposed(city, "占道经营", "d1-s2") == city.units["d1-cg"]
    assert proposed(city, "占道经营", "d1-s1", ON - timedelta(days=1)) == city.units["d1-s1"]
    end_territory_rule(rule_id, on=ON, by=SYSTEM, at=AT)
    assert proposed(city, "占道经营", "d1-s1-c1") == city.units["d1-cg"]
    assert len(queries.territory_rules(ON)) == 1


def test_h_2_a_territory_rule_may_lift_a_duty_to_another_level(city: SmallCity) -> None:
    add_territory_rule(
        RuleSeed(city.places["d2"], "市级统一执法", ON, level=UnitLevel.DISTRICT), by=SYSTEM, at=AT
    )
    assert proposed(city, "占道经营", "d2-s1") == city.units["d2-cg"]
    for wrong in (
        RuleSeed(city.places["d2"], "无", ON),
        RuleSeed(city.places["d2"], "两项", ON, unit_id=city.units["cg"], level=UnitLevel.CITY),
    ):
        with pytest.raises(Refused, match="填写一项"):
            add_territory_rule(wrong, by=SYSTEM, at=AT)


def test_h_8_nothing_outside_the_community_list_goes_down_to_a_community(city: SmallCity) -> None:
    community = city.units["d1-s1-c1"]
    listed = add_duty_item(replace(a_duty(city), text="居民公约", community=True), by=SYSTEM, at=AT)
    other = a_duty_list(city)["占道经营整治"]
    assert queries.dispatch_objection(community, listed.id, ON) is None
    for duty_id in (None, other):
        assert "社区职责清单" in (queries.dispatch_objection(community, duty_id, ON) or "")
    assert queries.dispatch_objection(city.units["d1-s1"], other, ON) is None
    for wrong in (
        RuleSeed(city.places["d1-s1"], "下派", ON, duty_item_id=other, unit_id=community),
        RuleSeed(city.places["d1-s1"], "下派", ON, level=UnitLevel.COMMUNITY),
    ):
        with pytest.raises(Refused, match="社区"):
            add_territory_rule(wrong, by=SYSTEM, at=AT)
    close_unit(community, on=ON, by=SYSTEM, at=AT)
    assert "已撤销" in (queries.dispatch_objection(community, listed.id, ON) or "")


def test_bj_10_a_district_body_has_the_duties_of_its_trade_at_its_level(city: SmallCity) -> None:
    texts = [duty.text for duty in queries.duties_of(city.units["d1-cg"], ON)]
    assert texts == ["路灯井盖维护", "夜间施工噪声执法"]
    page = queries.duties_page(on=ON, unit_id=city.units["cg"], search="占道")
    assert [(line.duty.text, line.unit_name, line.valid) for line in page.rows] == [
        ("占道经营整治", "试市城管局", True)
    ]
    assert queries.duties_page(on=OPENED - timedelta(days=1)).total == 0
    assert queries.duties_page(on=OPENED - timedelta(days=1), with_ended=True).total == 8


def test_samples_show_what_a_change_of_the_list_breaks(city: SmallCity) -> None:
    seed = SampleSeed("路灯不亮", city.places["d1-s1"], city.units["d1-cg"])
    sample_id = add_sample(seed, by=SYSTEM, at=AT)
    assert add_sample(seed, by=SYSTEM, at=AT) == sample_id
    assert [result.right for result in queries.check_samples(ON)] == [True]
    end_duty_item(a_duty_list(city)["路灯井盖维护"], on=ON, by=SYSTEM, at=AT)
    (result,) = queries.check_samples(ON)
    assert (result.right, result.wanted_unit_id) == (False, city.units["d1-cg"])
    remove_sample(sample_id, by=SYSTEM, at=AT)
    assert not Sample.objects.exists()
    with pytest.raises(NotFound):
        remove_sample(sample_id, by=SYSTEM, at=AT)
