"""Administrators keep the map and the words of document numbers: each by a form, within their own territory."""

import pytest

from huiyin.documents import queries as documents
from huiyin.intake.factories import City
from huiyin.kernel.roles import Role
from huiyin.units import queries as units
from huiyin.web.manage.tests.conftest import Desk, body


def _place(city: City, code: str) -> int:
    return units.place_by_code(code).id


NEW = {"name": "梅溪街道", "code": "d1-s9", "aliases": "梅溪镇、老梅溪", "opened_on": "2026-03-02"}


def test_a_place_is_opened_below_another_and_found_by_its_other_names(desk: Desk, city: City) -> None:
    browser, above = desk(), _place(city, "d1")
    page = f"/manage/territory/places/{above}/"
    assert "设立下级地域" in body(browser.get(page))
    assert "街道（乡镇）" in body(browser.get(f"{page}open/"))
    assert browser.post(f"{page}open/", NEW).status_code == 302
    made = units.place_by_code("d1-s9")
    assert (made.kind, made.parent_id) == (units.PlaceKind.STREET, above)
    assert units.find_places("老梅溪") == [made]
    assert "梅溪街道" in body(browser.get(page))


def test_a_wrong_place_is_refused_with_what_was_typed(desk: Desk, city: City) -> None:
    page = f"/manage/territory/places/{_place(city, 'd1')}/open/"
    taken = desk().post(page, NEW | {"code": "d1-s1"})
    assert taken.status_code == 422 and "老梅溪" in body(taken)
    empty = desk().post(page, NEW | {"name": ""})
    assert empty.status_code == 422 and "请填写“名称”。" in body(empty)


def test_a_place_is_closed_when_nothing_lies_or_sits_in_it(desk: Desk, city: City) -> None:
    browser = desk()
    browser.post(f"/manage/territory/places/{_place(city, 'd1')}/open/", NEW)
    made, heir = units.place_by_code("d1-s9"), units.place_by_code("d1-s1")
    full = browser.post(f"/manage/territory/places/{heir.id}/close/", {"on": "2026-03-02"})
    assert full.status_code == 422 and "下级地域" in body(full)
    said = {"on": "2026-03-12", "successor": units.place_label(heir.id)}
    assert browser.post(f"/manage/territory/places/{made.id}/close/", said).status_code == 302
    closed = units.place(made.id)
    assert (str(closed.closed_on), closed.successor_id) == ("2026-03-12", heir.id)
    page = body(browser.get(f"/manage/territory/places/{made.id}/"))
    assert "承继地域" in page and heir.name in page


def test_the_map_is_walked_from_the_city_down(desk: Desk, city: City) -> None:
    browser = desk()
    assert "试市" in body(browser.get("/manage/territory/places/"))
    page = body(browser.get(f"/manage/territory/places/{_place(city, 'd1-s1')}/"))
    assert "柳岸社区" in page and "柳岸街道办事处" in page
    assert browser.get("/manage/territory/places/999999/").status_code == 404


def test_a_district_changes_its_own_map_only(desk: Desk, city: City) -> None:
    browser = desk("d1-xf")
    assert "撤销地域" in body(browser.get(f"/manage/territory/places/{_place(city, 'd1-s1')}/"))
    far = f"/manage/territory/places/{_place(city, 'd2')}/"
    assert "撤销地域" not in body(browser.get(far))
    refused = browser.post(f"{far}open/", NEW | {"code": "d2-s9"})
    assert refused.status_code == 422
    assert not [place for place in units.places_under(None) if place.code == "d2-s9"]


def test_the_word_of_document_numbers_is_set_and_is_nobody_elses(desk: Desk, city: City) -> None:
    browser, office = desk(), city.unit("xf")
    page = f"/manage/units/{office}/letter-word/"
    assert browser.post(page, {"word": "江信"}).status_code == 302
    assert documents.letter_word(office) == "江信"
    assert "江信" in body(browser.get(f"/manage/units/{office}/"))
    for word, why in (("XF", "汉字"), ("", "请填写“发文机关代字”。")):
        refused = browser.post(page, {"word": word})
        assert refused.status_code == 422 and why in body(refused)
    taken = browser.post(f"/manage/units/{city.unit('cg')}/letter-word/", {"word": "江信"})
    assert taken.status_code == 422 and "其他单位" in body(taken)


def test_a_district_sets_no_word_for_the_city(desk: Desk, city: City) -> None:
    refused = desk("d1-xf").post(f"/manage/units/{city.unit('xf')}/letter-word/", {"word": "江信"})
    assert refused.status_code == 422
    assert documents.letter_word(city.unit("xf")) == ""


@pytest.mark.parametrize("role", [Role.CLERK, Role.AUDITOR])
def test_others_keep_no_map(desk: Desk, role: Role) -> None:
    assert desk("xf", role).get("/manage/territory/places/").status_code == 403
