"""Sentences for trying the lists out: kept, tried with the lists of today, and forgotten, each by a form."""

import pytest

from huiyin.intake.factories import City
from huiyin.kernel.roles import Role
from huiyin.routing import queries as routing
from huiyin.units import queries as units
from huiyin.web.manage.tests.conftest import NOW, Desk, body

PAGE = "/manage/territory/samples/"
RIGHT, WRONG = "小区门口路灯不亮，流动摊贩占道经营", "天上掉下一块谁也没见过的石头"


def _kept(desk: Desk, city: City, text: str, unit: str) -> int:
    said = {"text": text, "place": "", "unit": units.unit(city.unit(unit)).name}
    assert desk().post(f"{PAGE}add/", said).status_code == 302
    return max(one.sample_id for one in routing.check_samples(NOW.date()))


def test_a_sentence_is_tried_and_the_wrong_ones_stand_first(desk: Desk, city: City) -> None:
    _kept(desk, city, RIGHT, "cg")
    assert "请检查职责清单或者属地规则" not in body(desk().get(PAGE))
    _kept(desk, city, WRONG, "cg")
    assert {one.text: one.right for one in routing.check_samples(NOW.date())} == {RIGHT: True, WRONG: False}
    page = body(desk().get(PAGE))
    assert "共2条例句" in page and "请检查职责清单或者属地规则" in page
    assert page.index(WRONG) < page.index(RIGHT)


def test_what_is_missing_is_asked_for_and_what_was_typed_stays(desk: Desk, city: City) -> None:
    refused = desk().post(f"{PAGE}add/", {"text": "路灯不亮", "place": "没有的地方", "unit": ""})
    assert refused.status_code == 422 and "路灯不亮" in body(refused)
    assert routing.check_samples(NOW.date()) == ()


def test_a_sentence_is_forgotten(desk: Desk, city: City) -> None:
    sample_id = _kept(desk, city, "路灯不亮", "cg")
    browser = desk()
    assert "路灯不亮" in body(browser.get(f"{PAGE}{sample_id}/remove/"))
    assert browser.post(f"{PAGE}{sample_id}/remove/", {}).status_code == 302
    assert routing.check_samples(NOW.date()) == ()
    assert browser.get(f"{PAGE}{sample_id}/remove/").status_code == 404


def test_a_district_removes_no_sentence_of_the_city(desk: Desk, city: City) -> None:
    sample_id = _kept(desk, city, "路灯不亮", "cg")
    browser = desk("d1-xf")
    assert f"{PAGE}{sample_id}/remove/" not in body(browser.get(PAGE))
    assert browser.post(f"{PAGE}{sample_id}/remove/", {}).status_code == 422
    assert len(routing.check_samples(NOW.date())) == 1


@pytest.mark.parametrize("role", [Role.CLERK, Role.AUDITOR])
def test_others_try_nothing(desk: Desk, role: Role) -> None:
    assert desk("xf", role).get(PAGE).status_code == 403
