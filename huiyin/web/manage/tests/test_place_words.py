"""The words by which texts are read for their place: listed, learned, taken from a sheet."""

from django.core.files.uploadedfile import SimpleUploadedFile

from huiyin.intake.factories import City
from huiyin.units import queries as units
from huiyin.units.actions import learn_names
from huiyin.units.factories import AT, SYSTEM
from huiyin.web.manage.tests.conftest import Desk

WORDS = "/manage/territory/words/"


def test_a_landmark_is_listed_and_ended(desk: Desk) -> None:
    seat = desk()
    given = {"name": "金桂花园", "kind": "estate", "source": "地名目录", "valid_from": "2026-03-01"}
    wrong = seat.post(f"{WORDS}names/add/", given | {"place": "没有的地方"})
    assert (wrong.status_code, "没有找到“没有的地方”" in wrong.content.decode()) == (422, True)
    assert seat.post(f"{WORDS}names/add/", given | {"place": "柳岸社区"}).status_code == 302
    page = seat.get(f"{WORDS}names/?search=金桂&place=柳岸街道").content.decode()
    assert "金桂花园" in page
    (line,) = units.names_page(on=AT.date()).rows
    assert seat.post(f"{WORDS}names/{line.id}/end/", {"on": "2026-03-02"}).status_code == 302
    assert "金桂花园" not in seat.get(f"{WORDS}names/").content.decode()


def test_house_numbers_come_by_sheet_and_wrong_lines_say_why(desk: Desk) -> None:
    seat = desk()
    lines = (
        "道路,起号,止号,单双号,所在地域,依据",
        "滨河路,1,99,单号,柳岸社区,登记",
        "滨河路,9,20,单双号,桃林社区,登记",
    )
    table = "\n".join(lines)
    file = SimpleUploadedFile("门牌.csv", table.encode(), "text/csv")
    page = seat.post(f"{WORDS}roads/import/", {"file": file}).content.decode()
    assert "已增加1条" in page
    assert "重叠" in page
    assert "滨河路" in seat.get(f"{WORDS}roads/").content.decode()


def test_a_learned_name_is_struck_by_a_person(desk: Desk, city: City) -> None:
    place = units.place_by_code("d1-s1-c1").id
    learn_names(
        [units.Told("老码头门口的路灯坏了", place, n) for n in range(6)], on=AT.date(), by=SYSTEM, at=AT
    )
    seat, (line,) = desk(), units.learned_page().rows
    assert "6/6" in seat.get(f"{WORDS}learned/").content.decode()
    assert seat.post(f"/manage/territory/learned/{line.id}/struck/", {}).status_code == 302
    assert units.read_address("老码头路灯").place is None
    assert seat.get(f"{WORDS}other/").status_code == 404
