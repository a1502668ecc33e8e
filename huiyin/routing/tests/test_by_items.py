"""What the duty list does not put in words: the body that handles the item of the catalogue (H-2, BJ-10)."""

from dataclasses import replace

import pytest

from huiyin.routing import queries
from huiyin.routing.factories import ON, a_duty_list
from huiyin.routing.queries import Proposal, RoutingFacts
from huiyin.routing.rules import owner_of, pooled, trade_of
from huiyin.units.factories import SmallCity, a_city
from huiyin.units.queries import UnitKind, unit

UNWORDED = "买的新房漏水，开发商不肯保修"
"""Not one of the words of the duty list; the catalogue knows whom it concerns."""


@pytest.mark.parametrize(
    ("name", "place", "trade"),
    [
        ("江城市城市管理执法局", "江城市", "城市管理执法"),
        ("区住房城乡建设（房屋管理）部门", "", "住房城乡建设"),
        ("江城市住房和城乡建设局", "江城市", "住房城乡建设"),
        ("公安分局", "", "公安"),
        ("试市城管局", "试市", "城市管理"),
        ("江城市燃气集团有限公司", "江城市", "燃气"),
    ],
)
def test_a_trade_is_a_name_without_place_level_and_form(name: str, place: str, trade: str) -> None:
    assert trade_of(name, place=place) == trade


def test_the_longest_agreement_of_trades_counts_and_the_first_body_named() -> None:
    owners = {"自然资源规划": 1, "住房城乡建设": 2, "住房保障房屋管理": 3, "公安": 4}
    assert owner_of("区自然资源部门", owners) == 1
    assert owner_of("区住房城乡建设部门、公安分局", owners) == 2
    assert owner_of("公安分局交警大队", owners) == 4
    assert owner_of("区人民政府、区自然资源部门", owners) == 1
    assert owner_of("区人民政府", owners) is None and owner_of("", owners) is None


def test_words_and_items_that_agree_say_more_than_either_and_those_that_differ_less() -> None:
    assert pooled({}, {1: 0.9})[1] == pytest.approx(0.81)
    assert pooled({1: 0.5}, {1: 0.9})[1] > 0.6 > pooled({2: 0.5}, {1: 0.9})[1]
    assert list(pooled({2: 0.5}, {1: 0.9})) == [1, 2]


@pytest.fixture
def city() -> SmallCity:
    made = a_city()
    a_duty_list(made)
    return made


def _asked(city: SmallCity, text: str, **more: object) -> Proposal:
    facts = RoutingFacts(text=text, on=ON, place_id=city.places["d1-s1"], claim_class="petition")
    return queries.decide(replace(facts, **more))  # type: ignore[arg-type]


@pytest.mark.django_db
def test_the_item_names_the_body_with_its_law_where_the_list_is_silent(city: SmallCity) -> None:
    found = _asked(city, UNWORDED)
    assert found.unit_id is not None and unit(found.unit_id).code == "d1-build"
    assert "事项目录“" in found.reasons[0] and "（依据：《" in found.reasons[0]
    assert 0.6 <= found.probability <= 0.9


@pytest.mark.django_db
def test_what_stands_out_by_the_list_is_not_asked_of_the_catalogue(city: SmallCity) -> None:
    found = _asked(city, "路灯不亮，井盖也坏了，" + UNWORDED)
    assert found.unit_id is not None and unit(found.unit_id).code == "d1-cg"
    assert not any("事项目录" in reason for reason in found.reasons)


@pytest.mark.django_db
def test_r303_what_may_be_an_accusation_is_not_sent_by_its_item(city: SmallCity) -> None:
    text = "某局科长办证时收了两万元好处费才给盖章"
    found = _asked(city, text, claim_class="")
    assert found.unit_id is None
    assert [unit(each.unit_id).kind for each in found.alternatives] == [UnitKind.GOVERNMENT]
