"""The trees and what may be asked of them."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.kernel.errors import NotFound
from huiyin.units import queries
from huiyin.units.factories import OPENED, a_city
from huiyin.units.queries import PlaceKind, UnitKind, UnitLevel

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


def test_loading_twice_adds_nothing() -> None:
    assert a_city() == a_city()


def test_questions_cost_no_statement_once_the_trees_are_held() -> None:
    city = a_city()
    queries.unit_tree()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        for unit_id in city.units.values():
            queries.unit(unit_id)
            queries.review_organs(unit_id)
            queries.petition_office_of(unit_id)
        queries.find_places("柳岸")
    assert len(captured) == 0


def test_a_path_leads_from_the_root_to_the_body() -> None:
    city = a_city()
    street = city.unit("d1-s1")
    assert street.path == tuple(city.units[code] for code in ("prov", "gov", "d1-gov", "d1-s1"))
    assert street.id in queries.subtree_ids(city.units["gov"])
    assert street.id not in queries.subtree_ids(city.units["d2-gov"])
    assert queries.subtree_ids(street.id) == {street.id, city.units["d1-s1-c1"]}


def test_the_whole_tree_is_listed_from_the_roots_down() -> None:
    city = a_city()
    listed = [unit.id for unit in queries.tree()]
    assert sorted(listed) == sorted(city.units.values())
    assert (
        listed.index(city.units["d1-gov"])
        < listed.index(city.units["d1-s1"])
        < listed.index(city.units["d1-s1-c1"])
    )
    assert [unit.code for unit in queries.children(city.units["d1-s1"])] == ["d1-s1-c1"]


def test_unknown_bodies_and_places_are_said_plainly() -> None:
    a_city()
    for ask in (lambda: queries.unit(-1), lambda: queries.unit_by_code("nein"), lambda: queries.place(-1)):
        with pytest.raises(NotFound, match="没有"):
            ask()
    assert queries.units([-1]) == {}


def test_the_petition_office_is_that_of_the_smallest_place_around() -> None:
    city = a_city()
    for code, office in (
        ("d1-s1-c1", "d1-xf"),
        ("d1-s1", "d1-xf"),
        ("d1-tax", "d1-xf"),
        ("build", "xf"),
        ("d2-gov", "d2-xf"),
    ):
        found = queries.petition_office_of(city.units[code])
        assert found is not None
        assert found.code == office
    found = queries.petition_office_of(place_id=city.places["d2-s1-c1"])
    assert found is not None
    assert found.code == "d2-xf"
    assert queries.petition_office_of(city.units["prov"]) is None


def test_departments_are_found_by_place_and_trade() -> None:
    city = a_city()
    found = queries.department_at(city.places["d1"], city.units["build"], TODAY)
    assert found is not None
    assert found.code == "d1-build"
    assert queries.department_at(city.places["d1"], city.units["build"], OPENED - timedelta(days=1)) is None
    seated = queries.unit_of_kind_at(city.places["d1-s2"], UnitKind.STREET_OFFICE)
    assert seated is not None
    assert seated.code == "d1-s2"


def test_bodies_are_found_in_texts_by_their_own_names_only() -> None:
    a_city()
    named = queries.units_named_in("我向东城区城管局反映过，试市城管局也知道。")
    assert [unit.code for unit in named] == ["cg", "d1-cg"]
    assert queries.units_named_in("路灯坏了") == ()


def test_bodies_are_found_by_typed_text() -> None:
    a_city()
    assert [unit.code for unit in queries.find_units("东城区城管")] == ["d1-cg"]
    assert len(queries.find_units("城管局")) == 3
    assert queries.find_units(" ") == []
    assert queries.find_units("d2-cg")[0].name == "西城区城管局"


def test_pages_filter_count_and_cut() -> None:
    city = a_city()
    first = queries.page(on=TODAY, size=10)
    assert (first.total, len(first.rows), first.pages) == (len(city.units), 10, 4)
    last = queries.page(on=TODAY, size=10, number=99)
    assert last.number == last.pages
    streets = queries.page(on=TODAY, kind=UnitKind.STREET_OFFICE, place_id=city.places["d1-s1"])
    assert [(line.unit.code, line.parent, line.level) for line in streets.rows] == [
        ("d1-s1", "东城区人民政府", "街道（乡镇）级")
    ]
    assert queries.page(on=TODAY, level=UnitLevel.DISTRICT, search="税务").total == 2
    assert queries.page(on=OPENED - timedelta(days=1)).total == 0


def test_places_under_a_place() -> None:
    city = a_city()
    streets = queries.places_under(city.places["d1"], PlaceKind.STREET)
    assert [place.code for place in streets] == ["d1-s1", "d1-s2"]
    assert len(queries.places_under(None, PlaceKind.COMMUNITY, on=TODAY)) == 4
    district = queries.place_at(city.places["d2-s1-c1"], PlaceKind.DISTRICT)
    assert district is not None
    assert district.code == "d2"
    assert queries.place_label(city.places["d2-s1-c1"]) == "西城区松坡街道松坡社区"
