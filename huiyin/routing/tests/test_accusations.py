"""Accusations: by cadre-management authority and never to the accused (C-1, R-302, R-303, R14)."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huiyin.accounts.factories import a_seat
from huiyin.accounts.queries import led_by_accounts, seat_unit_ids
from huiyin.kernel.roles import Role
from huiyin.routing import queries
from huiyin.routing.factories import ON, a_duty_list
from huiyin.routing.queries import RoutingFacts
from huiyin.units.factories import SmallCity, a_city
from huiyin.units.queries import UnitKind, led_unit_ids, unit

pytestmark = pytest.mark.django_db

PEOPLE = (
    ("shuji", "party", Role.LEADER),
    ("shizhang", "gov", Role.LEADER),
    ("quzhang", "d1-gov", Role.LEADER),
    ("qushuji", "d2-party", Role.LEADER),
    ("qujiwei", "d1-jw", Role.HEAD),
    ("jiweiganbu", "d2-jw", Role.DISCIPLINE),
    ("shijiwei", "jw", Role.DISCIPLINE),
    ("juzhang", "cg", Role.HEAD),
    ("jiedao", "d1-s1", Role.HANDLER),
    ("zhuren", "d2-s2", Role.HEAD),
)
TEXTS = (
    "",
    "路灯不亮",
    "举报东城区城管局的人贪污受贿",
    "试市人民政府和西城区人民政府以权谋私",
    "东城区纪委监委的干部受贿",
    "柳岸街道流动摊贩占道经营，工程款不给",
)


@pytest.fixture
def city() -> SmallCity:
    made = a_city()
    a_duty_list(made)
    return made


@pytest.fixture
def people(city: SmallCity) -> dict[str, int]:
    return {name: a_seat(city.units[code], (role,), username=name).account_id for name, code, role in PEOPLE}


def facts(city: SmallCity, *accused: str, text: str = "", place: str | None = None) -> RoutingFacts:
    return RoutingFacts(
        text=text,
        on=ON,
        claim_class="accusation",
        place_id=city.places[place] if place else None,
        accused_unit_ids=frozenset(city.units[code] for code in accused),
    )


@settings(
    max_examples=250,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_c_1_in_generated_scenarios_no_accusation_reaches_the_accused(
    city: SmallCity, people: dict[str, int], data: st.DataObject
) -> None:
    """Any accused units and people, any text and place: the proposal never touches their wall."""
    codes = data.draw(st.lists(st.sampled_from(sorted(city.units)), max_size=3, unique=True))
    names = data.draw(st.lists(st.sampled_from(sorted(people)), max_size=2, unique=True))
    place = data.draw(st.sampled_from([None, *sorted(city.places)]))
    accused = frozenset(people[name] for name in names)
    case = facts(city, *codes, text=data.draw(st.sampled_from(TEXTS)), place=place)
    proposal = queries.decide(replace(case, accused_account_ids=accused))
    wall = frozenset().union(*(led_unit_ids(city.units[code]) for code in codes))
    wall |= led_by_accounts(accused, ON) | seat_unit_ids(accused, ON)
    told = {proposal.unit_id, *proposal.copy_unit_ids, *(each.unit_id for each in proposal.alternatives)}
    assert not told & wall
    assert proposal.unit_id is None or unit(proposal.unit_id).kind is UnitKind.DISCIPLINE
    assert not any(unit(city.units[code]).name in reason for code in codes for reason in proposal.reasons)


@pytest.mark.parametrize(
    ("accused", "organ"),
    [
        (["d1-s1"], "d1-jw"),
        (["d1-cg", "d1-build"], "d1-jw"),
        (["d1-cg", "d2-cg"], "jw"),
        (["d1-gov"], "jw"),
        (["d1-jw"], "jw"),
        (["cg"], "jw"),
        (["jw"], "prov-jw"),
        (["gov"], "prov-jw"),
        (["tax"], "prov-jw"),
    ],
)
def test_r_303_the_organ_with_authority_gets_it(city: SmallCity, accused: list[str], organ: str) -> None:
    proposal = queries.decide(facts(city, *accused))
    assert proposal.unit_id == city.units[organ]
    assert proposal.copy_unit_ids == ()
    assert proposal.lane is None


@pytest.mark.parametrize(
    ("person", "organ"),
    [
        ("jiedao", "d1-jw"),
        ("zhuren", "d2-jw"),
        ("quzhang", "jw"),
        ("qujiwei", "jw"),
        ("jiweiganbu", "jw"),
        ("juzhang", "jw"),
        ("shijiwei", "prov-jw"),
        ("shuji", "prov-jw"),
    ],
)
def test_r_303_an_accused_person_is_answered_for_above_his_own_people(
    city: SmallCity, people: dict[str, int], person: str, organ: str
) -> None:
    case = replace(facts(city), accused_account_ids=frozenset({people[person]}))
    assert queries.decide(case).unit_id == city.units[organ]


@pytest.mark.parametrize(
    ("text", "place", "organ"),
    [
        ("举报东城区纪委监委的干部受贿", None, "jw"),
        ("试市人民政府有人以权谋私", "d1-s1", "prov-jw"),
        ("举报柳岸街道办事处", None, "d1-jw"),
        ("有人贪污", "d2-s1", "d2-jw"),
        ("有人贪污", None, "jw"),
    ],
)
def test_c_1_units_named_in_the_text_count_as_accused_when_none_is_given(
    city: SmallCity, text: str, place: str | None, organ: str
) -> None:
    assert queries.decide(facts(city, text=text, place=place)).unit_id == city.units[organ]


def test_c_1_words_never_route_an_accusation(city: SmallCity) -> None:
    proposal = queries.decide(facts(city, "d1-cg", text="路灯不亮", place="d1-s1"))
    assert proposal.unit_id == city.units["d1-jw"]
    assert proposal.duty_item_id is None


def test_unknown_accused_units_are_left_out(city: SmallCity) -> None:
    case = replace(facts(city), accused_unit_ids=frozenset({-1}))
    assert queries.decide(case).unit_id == city.units["jw"]
