"""The page of search: one box, straight to a case, lists with hits marked, kept searches, odd input."""

from urllib.parse import urlencode

import pytest

from huiyin.analysis.actions import derive
from huiyin.analysis.models import SavedSearch
from huiyin.analysis.queries import newest
from huiyin.analysis.queries.limited import TooSlowError
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from huiyin.people.factories import draft
from huiyin.web.desk.tests.conftest import Desk, later

LAMP = "柳岸三号楼门口的路灯坏了三周，晚上看不清台阶。"
PAGE = "/desk/search/"


def asked(browser, q, **more):
    return browser.get(PAGE, {"q": q} | more)


def body(answer):
    return answer.content.decode()


def test_words_are_found_and_marked(cast: Cast, desk: Desk) -> None:
    number = register(cast, text=LAMP).registered.number
    browser = desk("xf:clerk")
    for _round in range(2):
        shown = body(asked(browser, "路燈"))
        assert "<mark>路灯</mark>" in shown and number in shown and "共1件" in shown
        derive()
    register(cast, text="江滨路灯箱坏了。", title="江滨路灯箱坏了。", seed=2)
    assert body(asked(browser, "江滨")).count("<mark>江滨</mark>") == 1, (
        "a text that is its title is shown once"
    )
    assert number not in body(asked(desk("d2-s2:handler"), "路灯"))
    assert "没有找到" in body(asked(desk("d2-s2:handler"), "路灯"))


def test_a_number_and_a_whole_name_lead_straight_to_the_case(cast: Cast, desk: Desk) -> None:
    number = register(cast, text=LAMP).registered.number
    browser = desk("xf:clerk")
    for typed in (number, number.lower().replace("-", " "), draft(1).name, draft(1).phone):
        assert asked(browser, typed).headers["Location"] == f"/desk/matters/{number}/"
    assert asked(desk("d2-s2:handler"), number).status_code == 200
    register(cast, text=LAMP, seed=1)
    assert "信访人姓名或者电话相符" in body(asked(browser, draft(1).name))


def test_every_kind_has_its_list(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.SERVED, cast=cast, text=LAMP)
    derive()
    with later(case):
        browser = desk("xf:clerk")
        assert "信访处理意见书" in body(asked(browser, "处理意见", kind="papers"))
        assert "信访工作条例" in body(asked(browser, "信访事项", kind="law"))
        assert "/guide/item/" in body(asked(browser, "工资", kind="items"))
        assert "/desk/handbook/actions/" in body(asked(browser, "转送", kind="handbook"))
        assert body(asked(browser, "路灯", kind="nothing")).count("<mark>")


@pytest.mark.parametrize(
    "typed", ["😀👍", "😀" * 12_000, "，。！", "路" * 12_000, " ".join("路灯坏了三周没人修理")]
)
def test_odd_input_gets_a_clear_answer(desk: Desk, typed: str) -> None:
    answer = asked(desk("xf:clerk"), typed)
    assert answer.status_code == 422 and "请" in body(answer)


@pytest.mark.parametrize("typed", ["啊" * 100, "水", "路灯wifi123𠮷", "%_'\\", '"', "0", "３"])
def test_strange_words_do_no_harm(cast: Cast, desk: Desk, typed: str) -> None:
    register(cast, text=LAMP)
    derive()
    assert asked(desk("xf:clerk"), typed).status_code in (200, 422)


def test_an_empty_page_says_what_can_be_done(desk: Desk) -> None:
    shown = body(desk("xf:clerk").get(PAGE))
    assert "输入要找的字词" in shown and 'id="finder"' in shown and 'name="q"' in shown
    assert desk("xf:admin").get(PAGE).status_code == 403


def test_a_search_is_kept_for_the_own_seat_and_forgotten(cast: Cast, desk: Desk) -> None:
    browser, said = desk("xf:clerk"), {"q": "路灯", "state": "registered"}
    answer = browser.post(f"{PAGE}keep/", said | {"name": "路灯待分流"})
    assert answer.headers["Location"] == f"{PAGE}?{urlencode(said)}"
    shown = body(browser.get(PAGE))
    assert "路灯待分流" in shown and urlencode(said).replace("&", "&amp;") in shown
    assert "路灯待分流" not in body(desk("d1-s1:handler").get(PAGE))
    kept = SavedSearch.objects.get()
    desk("d1-s1:handler").post(f"{PAGE}forget/{kept.pk}/")
    assert SavedSearch.objects.exists()
    browser.post(f"{PAGE}forget/{kept.pk}/")
    assert not SavedSearch.objects.exists()


def test_a_search_without_a_name_is_not_kept(desk: Desk) -> None:
    browser = desk("xf:clerk")
    shown = body(browser.post(f"{PAGE}keep/", {"q": "路灯", "name": " "}, follow=True))
    assert "起一个名称" in shown and not SavedSearch.objects.exists()


def test_a_slow_search_proposes_the_last_year(
    cast: Cast, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_args: object) -> None:
        raise TooSlowError

    monkeypatch.setattr(newest, "_ids", never)
    shown = body(asked(desk("xf:clerk"), "路灯"))
    assert "只查最近一年" in shown and "since=2025-03-02" in shown
    assert "请再加一个词" in body(asked(desk("xf:clerk"), "路灯", since="2025-03-02"))


def test_the_best_fitting_first_where_that_is_asked(cast: Cast, desk: Desk) -> None:
    register(cast, text=LAMP, title="柳岸路灯不亮")
    register(cast, text="公路灯光球场太吵。", title="球场噪音", seed=2)
    browser = desk("xf:clerk")
    assert "order=best" in body(asked(browser, "路灯"))
    shown = body(asked(browser, "路灯", order="best"))
    assert "2件，最相关的在前" in shown
    derive()
    shown = body(asked(browser, "路灯", order="best"))
    assert shown.index("柳岸") < shown.index("球场")
    assert "没有找到" in body(asked(desk("d2-s2:handler"), "路灯", order="best"))


def test_pages_lead_on_by_key(cast: Cast, desk: Desk) -> None:
    for seed in range(25):
        register(cast, text=LAMP, seed=seed)
    derive()
    browser = desk("xf:clerk")
    first = asked(browser, "路灯")
    assert "共25件" in body(first) and body(first).count("data-row") == 20
    after = body(first).partition("after=")[2].partition('"')[0]
    assert body(asked(browser, "路灯", after=after)).count("data-row") == 5
