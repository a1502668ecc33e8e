"""Personal data in plain: with a reason, recorded, and only for those who see the case (R32)."""

from huiyin.audit import queries as audit
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.queries import arrival_views
from huiyin.people.factories import draft
from huiyin.units.actions import UnitSeed, load_tree
from huiyin.units.factories import AT, OPENED, SYSTEM
from huiyin.units.queries import UnitKind, UnitLevel
from huiyin.web.desk.tests.conftest import Desk, later


def _address(case: Case) -> str:
    (arrival,) = arrival_views(case.matter)
    return f"/desk/matters/{case.registered.number}/people/{arrival.petitioner_id}/"


def test_r32_a_reason_is_asked_and_the_look_is_recorded(cast: Cast, desk: Desk) -> None:
    address = _address(register(cast))
    browser = desk("xf:clerk")
    refused = browser.post(address, {"fields_wanted": ["phone"], "reason": "看"})
    assert refused.status_code == 422 and "请写明理由" in refused.content.decode()
    shown = browser.post(address, {"fields_wanted": ["phone"], "reason": "电话核实现场情况"})
    assert shown.status_code == 200 and draft(1).phone in shown.content.decode()
    assert "private, no-store" in shown["Cache-Control"]
    person = address.rstrip("/").rsplit("/", 1)[1]
    (row,) = [row for row in audit.trail(f"people:{person}") if row.act == "people.reveal"]
    assert row.detail == {"fields": ["phone"], "reason": "电话核实现场情况"}


def test_r32_whoever_does_not_see_the_case_does_not_see_the_person(cast: Cast, desk: Desk) -> None:
    address = _address(register(cast))
    assert desk("d1-s1:handler").get(address).status_code == 404


def test_a_person_of_another_case_is_not_shown_here(cast: Cast, desk: Desk) -> None:
    one, other = register(cast), register(cast, seed=2)
    person = _address(other).rstrip("/").rsplit("/", 1)[1]
    assert desk("xf:clerk").get(f"/desk/matters/{one.registered.number}/people/{person}/").status_code == 404


def test_u9_what_may_not_be_asked_is_not_offered_and_the_way_round_is_told(cast: Cast, desk: Desk) -> None:
    seed = UnitSeed(
        "water", "试市自来水公司", UnitKind.PUBLIC_BODY, UnitLevel.CITY, OPENED, parent="cg", place="c"
    )
    cast.city.units.update(load_tree([], [seed], by=SYSTEM, at=AT).units)
    case = register(cast)
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk", unit=cast.unit("water"))
    address = _address(case)
    with later(case):
        browser = desk("water:handler")
        page = browser.get(address).content.decode()
        assert 'value="name"' in page and 'value="phone"' not in page
        assert "请通过登记单位试市信访局转达" in page
        answer = browser.post(address, {"fields_wanted": ["phone"], "reason": "电话核实现场情况"})
    assert answer.status_code == 422 and draft(1).phone not in answer.content.decode()


def test_r32_who_only_gets_a_copy_is_led_to_the_registering_office(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    with later(case):
        answer = desk("d1-xf:clerk").get(_address(case))
    assert answer.status_code == 403 and "请通过登记单位试市信访局转达" in answer.content.decode()
