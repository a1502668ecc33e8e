"""The place that a text was read as stands in triage with its words, and is corrected there by keyboard."""

from huiyin.matters.factories import Cast, register
from huiyin.units import queries as units
from huiyin.web.desk.tests.conftest import Desk, later
from huiyin.web.desk.tests.test_triage import _hidden, _proposed


def test_the_place_is_shown_with_its_words_and_corrected_with_the_rest(cast: Cast, desk: Desk) -> None:
    case = _proposed(cast)
    claim = case.claim
    claim.proposal |= {
        "place": {"id": case.matter.place_id, "words": ["柳岸社区"], "how": ["name"], "sure": 0.97}
    }
    claim.save(update_fields=["proposal"])
    browser = desk("xf:clerk")
    with later(case):
        page = browser.get("/desk/triage/").content.decode()
        assert "来件写有“柳岸社区”，把握97%" in page
        sent = _hidden(page)
        assert sent["place"].endswith("柳岸社区")
        unclear = browser.post(f"/desk/triage/{claim.pk}/", sent | {"place": "没有的地方"})
        assert unclear.status_code == 422 and "没有找到“没有的地方”" in unclear.content.decode()
        answer = browser.post(f"/desk/triage/{claim.pk}/", sent | {"place": "桃林社区"}, follow=True)
    assert "更正地点" in answer.content.decode()
    place_id = case.matter.place_id
    assert place_id is not None and units.place(place_id).name == "桃林社区"


def test_a_place_left_as_it_stood_is_no_step(cast: Cast, desk: Desk) -> None:
    case = _proposed(cast, seed=2)
    register(cast, seed=3)
    browser = desk("xf:clerk")
    with later(case):
        sent = _hidden(browser.get(f"/desk/triage/{case.claim.pk}/").content.decode())
        answer = browser.post(f"/desk/triage/{case.claim.pk}/", sent, follow=True)
    assert "已办理：核定类别、转送" in answer.content.decode()
