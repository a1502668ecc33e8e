"""Who reviews whose opinion (R-605), who settles a dispute (R-314), who stands in (R-315)."""

from datetime import date

import pytest

from huiyin.kernel.errors import NotFound
from huiyin.units import queries
from huiyin.units.actions import close_unit
from huiyin.units.factories import AT, SYSTEM, a_city

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("handler", "reviewers"),
    [
        ("d1-s1", ["d1-gov"]),
        ("d1-s1-c1", ["d1-gov"]),
        ("d1-build", ["build", "d1-gov"]),
        ("d1-xf", ["xf", "d1-gov"]),
        ("d1-gov", ["gov"]),
        ("d1-tax", ["tax"]),
        ("tax", ["prov-tax"]),
        ("build", ["gov", "prov-build"]),
        ("cg", ["gov"]),
        ("xf-s", ["gov"]),
        ("online", ["gov"]),
        ("gov", ["prov"]),
        ("jw", ["prov-jw"]),
        ("d1-jw", ["jw"]),
        ("d1-party", ["party"]),
        ("prov", []),
    ],
)
def test_r_605_the_review_organs(handler: str, reviewers: list[str]) -> None:
    city = a_city()
    assert [unit.code for unit in queries.review_organs(city.units[handler])] == reviewers


@pytest.mark.parametrize(
    ("disputing", "rung", "decider"),
    [
        (["build", "cg"], "superior", "gov"),
        (["d1-build", "d1-s1"], "superior", "d1-gov"),
        (["d1-build", "d2-s1"], "superior", "gov"),
        (["d1-gov", "d1-s1"], "superior", "gov"),
        (["d1-s1-c1", "d1-s2"], "superior", "d1-gov"),
        (["tax", "d1-tax"], "superior", "prov-tax"),
        (["tax", "cg"], "joint_conference", "lx"),
        (["d1-tax", "d1-s1"], "joint_conference", "lx"),
        (["party", "gov"], "joint_conference", "lx"),
    ],
)
def test_r_314_the_common_superior_decides_else_the_joint_conference(
    disputing: list[str], rung: str, decider: str
) -> None:
    city = a_city()
    found = queries.dispute_decider([city.units[code] for code in disputing], DAY)
    assert found is not None
    assert (found.rung, found.unit.code) == (rung, decider)


def test_r_315_the_successor_stands_in_from_the_day_of_closing() -> None:
    city = a_city()
    old, heir = city.units["d1-cg"], city.units["d1-build"]
    close_unit(old, on=date(2025, 7, 1), successor_id=heir, by=SYSTEM, at=AT)
    assert queries.successor_on(old, date(2025, 6, 30)).id == old
    assert queries.successor_on(old, date(2025, 7, 1)).id == heir
    close_unit(heir, on=date(2026, 1, 1), successor_id=city.units["d1-xf"], by=SYSTEM, at=AT)
    assert queries.successor_on(old, DAY).code == "d1-xf"
    assert queries.successor_on(old, date(2025, 12, 31)).id == heir


def test_r_315_without_a_successor_the_government_of_the_level_stands_in() -> None:
    city = a_city()
    close_unit(city.units["d1-cg"], on=date(2025, 7, 1), by=SYSTEM, at=AT)
    assert queries.successor_on(city.units["d1-cg"], DAY).code == "d1-gov"


def test_r_315_nobody_stands_in_for_a_root_without_successor() -> None:
    city = a_city()
    close_unit(city.units["lx"], on=date(2025, 7, 1), by=SYSTEM, at=AT)
    with pytest.raises(NotFound, match="承继"):
        queries.successor_on(city.units["lx"], DAY)


def test_r_605_with_r_315_an_abolished_handler_is_reviewed_above_its_successor() -> None:
    city = a_city()
    close_unit(city.units["d1-cg"], on=date(2025, 7, 1), successor_id=city.units["d1-s1"], by=SYSTEM, at=AT)
    found = queries.review_organs(city.units["d1-cg"], DAY)
    assert [unit.code for unit in found] == ["d1-gov"]


@pytest.mark.parametrize(
    ("accused", "organ"),
    [
        (["d1-s1"], "d1-jw"),
        (["d1-s1-c1"], "d1-jw"),
        (["d1-build"], "d1-jw"),
        (["d1-build", "d1-s2"], "d1-jw"),
        (["d1-build", "d2-s1"], "jw"),
        (["d1-gov"], "jw"),
        (["d1-jw"], "jw"),
        (["d1-tax"], "jw"),
        (["build"], "jw"),
        (["gov"], "prov-jw"),
        (["party"], "prov-jw"),
        (["jw"], "prov-jw"),
        (["tax"], "prov-jw"),
        ([], "jw"),
    ],
)
def test_r_303_the_discipline_organ_with_authority_over_the_accused(accused: list[str], organ: str) -> None:
    city = a_city()
    ids = [city.units[code] for code in accused]
    found = queries.discipline_organ_for(ids, place_id=None, avoid=(), on=DAY)
    assert found is not None
    assert found.code == organ


def test_r_303_the_place_tells_the_district_when_nobody_is_named() -> None:
    city = a_city()
    found = queries.discipline_organ_for([], place_id=city.places["d2-s1-c1"], avoid=(), on=DAY)
    assert found is not None
    assert found.code == "d2-jw"


def test_leading_and_being_led_are_two_sides_of_one_thing() -> None:
    city = a_city()
    for leader in city.units.values():
        led = queries.led_unit_ids(leader)
        for unit_id in city.units.values():
            assert (unit_id in led) == (leader in queries.leader_unit_ids(unit_id))
    assert city.units["d1-cg"] in queries.led_unit_ids(city.units["d1-party"])
    assert city.units["d2-cg"] not in queries.led_unit_ids(city.units["d1-party"])
