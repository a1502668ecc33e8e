"""POST /arrivals/known: what a city's app may ask before anything is registered (U6)."""

from huiyin.intake.factories import TEXT, WANG, a_filing
from huiyin.matters.models import Claim


def test_u6_it_tells_field_place_and_day_and_nothing_of_anybody(a_caller, city):
    first = a_filing(petitioner=WANG, place_id=city.place("d1-s1-c1"), text=TEXT + "电话13800001111")
    a_filing(petitioner=WANG, keep_secret=True, place_id=city.place("d1-s1-c1"))
    client = a_caller()
    answer = client.post("arrivals/known", {"text": TEXT})
    (told,) = answer.json()
    assert answer.status_code == 200 and told["id"] == first.matter_id
    assert told.keys() == {"id", "title", "received_on", "kind"}
    assert "柳岸社区" in told["title"] and "路灯坏了" not in told["title"]
    assert "13800001111" not in answer.content.decode()
    assert client.file(text=TEXT, same_as=told["id"]).status_code == 201
    assert Claim.objects.latest("pk").proposal["same_as"] == first.matter_id


def test_odd_questions_get_a_clear_answer(a_caller):
    client = a_caller()
    for text in ("", "🙂" * 40, "啊" * 12_000):
        assert client.post("arrivals/known", {"text": text}).json() == []
    assert client.post("arrivals/known", {"text": "路灯", "place": "没有"}).json()["field"] == "place"
    assert client.post("arrivals/known", {}).json()["field"] == "text"
    assert client.get("arrivals/known").status_code == 405


def test_it_needs_the_right_to_register(a_caller):
    assert a_caller("xf", "matters:read").post("arrivals/known", {"text": TEXT}).status_code == 403
