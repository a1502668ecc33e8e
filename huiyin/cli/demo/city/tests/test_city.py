"""The invented city is whole, believable and the same at every start."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from pytest_django import DjangoDbBlocker

from huiyin.accounts import queries as accounts
from huiyin.cli.demo.city import PASSWORD, SIGN_INS, DemoCity, build, sign_ins
from huiyin.kernel.refreshed import forget_all
from huiyin.kernel.roles import Role
from huiyin.routing import queries as routing
from huiyin.units import queries as units
from huiyin.units.queries import PlaceKind, UnitKind, UnitLevel

ON = date(2026, 11, 20)


@pytest.fixture(scope="module")
def city(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[DemoCity]:
    """The city, built once for the read-only tests of this file and taken back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build(on=ON)
        transaction.set_rollback(True)
    forget_all()


@pytest.mark.usefixtures("db")
def test_it_is_built_only_once() -> None:
    first = build(on=ON)
    again = build(on=ON)
    assert (first.new, again.new) == (True, False)
    assert (again.units, again.places, again.seats) == (first.units, first.places, first.seats)


def test_it_has_the_size_and_shape_of_a_city(city: DemoCity) -> None:
    kinds = Counter(place.kind for place in units.places_under(None))
    assert kinds[PlaceKind.DISTRICT] == 8
    assert kinds[PlaceKind.STREET] == 64
    assert kinds[PlaceKind.COMMUNITY] == 640
    assert kinds[PlaceKind.GRID] == 480
    departments = [
        unit
        for unit in units.tree()
        if unit.level is UnitLevel.CITY and unit.kind in units.DEPARTMENT_KINDS and unit.open_on(ON)
    ]
    assert len(departments) >= 38
    for unit in departments:
        assert len(routing.duties_of(unit.id, ON)) >= 3, unit.name
    assert len(Counter(unit.name for unit in units.tree())) == len(units.tree())
    assert len({place.name for place in units.places_under(None, PlaceKind.COMMUNITY)}) == 640


def test_landmarks_and_house_numbers_tell_where(city: DemoCity) -> None:
    for text, code in (
        ("澜江广场门口的路灯坏了", "379901001007"),
        ("滨江大道35号的井盖松动", "379901002001"),
        ("滨江大道36号的井盖松动", "379901002002"),
        ("老码头一带污水外溢", "379901004"),
    ):
        found = units.place_named_in(text)
        assert found is not None
        assert found.id == city.places[code], text


def test_every_street_has_its_office_its_district_and_its_petition_office(city: DemoCity) -> None:
    for street in units.places_under(None, PlaceKind.STREET):
        office = units.unit_of_kind_at(street.id, UnitKind.STREET_OFFICE, ON)
        assert office is not None
        (government,) = units.review_organs(office.id, ON)
        assert government.kind is UnitKind.GOVERNMENT
        assert government.level is UnitLevel.DISTRICT
        petition_office = units.petition_office_of(office.id, on=ON)
        assert petition_office is not None
        assert petition_office.level is UnitLevel.DISTRICT


def test_r_605_every_handling_body_has_a_review_organ_with_a_reviewer_or_outside(city: DemoCity) -> None:
    handling = units.DEPARTMENT_KINDS | {
        UnitKind.STREET_OFFICE,
        UnitKind.GOVERNMENT,
        UnitKind.PETITION_OFFICE,
    }
    reviewers = {seat.unit.id for seat in accounts.seats_page(on=ON, role=Role.REVIEWER, size=500).rows}
    for unit in units.tree():
        if unit.kind in handling and not unit.external and unit.open_on(ON):
            organs = units.review_organs(unit.id, ON)
            assert organs, unit.name
            assert any(organ.external or organ.id in reviewers for organ in organs), unit.name


def test_every_body_that_handles_has_liaison_handler_and_head(city: DemoCity) -> None:
    held: dict[int, set[Role]] = {}
    for seat in accounts.seats_page(on=ON, size=10_000).rows:
        held.setdefault(seat.unit.id, set()).update(seat.roles)
    for unit in units.tree():
        if (
            unit.kind in units.DEPARTMENT_KINDS | {UnitKind.STREET_OFFICE}
            and not unit.external
            and unit.open_on(ON)
        ):
            assert held[unit.id] >= {Role.LIAISON, Role.HANDLER, Role.HEAD}, unit.name
    assert set(Role) == set().union(*held.values())


def test_jz_04_every_staffed_body_shows_its_three_responsibilities(city: DemoCity) -> None:
    checked = [city.units[code] for code in ("xf", "xf-03", "zjj", "cgj-02", "jd-0507")]
    found = accounts.responsibilities(checked, ON)
    assert all(len({each.kind for each in found[unit_id]}) == 3 for unit_id in checked)


def test_the_printed_sign_ins_open_their_seats(city: DemoCity) -> None:
    assert [each["username"] for each in sign_ins()] == [each.username for each in SIGN_INS]
    clerk = get_user_model().objects.get(username=SIGN_INS[0].username)
    assert clerk.check_password(PASSWORD)
    for each in SIGN_INS:
        seat_id = city.seat_id(each.username, each.unit)
        actor = accounts.actor_for(city.accounts[each.username], seat_id, ON)
        assert actor.roles == frozenset(each.roles)
        assert len(accounts.queues_of(city.accounts[each.username], ON)) == (2 if each.also else 1)


def test_wh_22_wh_23_the_online_department_has_four_groups_of_people_from_elsewhere(city: DemoCity) -> None:
    groups = [unit for unit in units.children(city.units["wq"]) if unit.is_virtual]
    assert [group.short_name for group in groups] == ["综合协调组", "受理办理组", "督查考评组", "综合分析组"]
    for group in groups:
        members = accounts.members_of(group.id, ON)
        assert members
        assert len(members) == len(accounts.seats_in(group.id, None, ON))


def test_jz_03_one_conference_street_teams_and_groups_by_field(city: DemoCity) -> None:
    groups = units.children(city.units["lx"])
    assert len({group.field for group in groups}) == len(groups) == 8
    teams = [code for code in city.units if code.endswith("-zb")]
    assert len(teams) == 64
    assert all(accounts.members_of(city.units[code], ON) for code in teams)


def test_r_315_bodies_of_the_past_are_carried_on(city: DemoCity) -> None:
    assert units.successor_on(city.units["xczx"], ON).code == "nyj"
    assert units.successor_on(city.units["lyj"], date(2024, 6, 30)).code == "lyj"


def test_bj_10_the_sentences_go_where_the_duty_lists_say(city: DemoCity) -> None:
    results = routing.check_samples(ON)
    wrong = [result.text for result in results if not result.right]
    assert len(results) >= 50
    assert len(wrong) <= len(results) // 10, wrong


def test_h_2_the_development_zone_has_powers_of_its_own(city: DemoCity) -> None:
    def proposed(text: str, place: str) -> int | None:
        facts = routing.RoutingFacts(text=text, on=ON, place_id=city.places[place], claim_class="petition")
        return routing.decide(facts).unit_id

    assert proposed("路灯不亮，井盖也坏了", "379908001") == city.units["kfq"]
    assert proposed("路灯不亮，井盖也坏了", "379908003") == city.units["cgj-08"]
    assert proposed("停水一天了，自来水水压不足", "379908001") == city.units["swj-08"]


def test_every_office_says_how_it_is_reached(city: DemoCity) -> None:
    """R-112: telephone and reception of every petition office."""
    offices = [u for u in units.tree() if u.kind is UnitKind.PETITION_OFFICE and not u.external]
    published = units.contacts([unit.id for unit in offices])
    assert len(published) == len(offices) >= 8
    assert all(one.telephone and one.reception_place and one.reception_hours for one in published.values())
