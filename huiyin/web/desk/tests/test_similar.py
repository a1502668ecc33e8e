"""Similar cases beside a case, and beside the form of an opinion."""

from huiyin.analysis.actions import derive
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.web.desk.tests.conftest import Desk, later

LAMP = "柳岸三号楼门口的路灯坏了三周，晚上看不清台阶，请求尽快修理。"
PART = {"HX-Request": "true"}


def here(cast: Cast) -> tuple[Case, Case]:
    """One case that ended, and one under way."""
    done = at_stage(ClaimState.ARCHIVED, cast=cast, text=LAMP)
    case = at_stage(ClaimState.HANDLING, cast=cast, at=done.at, text=LAMP.replace("三周", "一个月"), seed=2)
    derive()
    return done, case


def test_the_card_tells_how_it_ended(cast: Cast, desk: Desk) -> None:
    done, case = here(cast)
    with later(case):
        browser, number = desk("d1-s1:handler"), case.registered.number
        assert (
            f'hx-get="/desk/matters/{number}/similar/"'
            in browser.get(f"/desk/matters/{number}/").content.decode()
        )
        shown = browser.get(f"/desk/matters/{number}/similar/", headers=PART).content.decode()
        assert "<html" not in shown
        for words in (
            done.registered.number,
            "处理结果",
            "办理方式",
            "依据",
            "用时",
            "未评价",
            "处理意见书怎样写",
        ):
            assert words in shown
        assert "data-into" not in shown
        assert "<html" in browser.get(f"/desk/matters/{number}/similar/").content.decode()


def test_the_form_of_an_opinion_offers_paragraphs_to_copy(cast: Cast, desk: Desk) -> None:
    _done, case = here(cast)
    with later(case):
        browser = desk("d1-s1:handler")
        form = browser.get(f"/desk/claims/{case.claim.pk}/issue_opinion/").content.decode()
        assert f"/desk/matters/{case.registered.number}/similar/?into=draft" in form
        shown = browser.get(f"/desk/matters/{case.registered.number}/similar/?into=draft", headers=PART)
        for field in ("facts", "opinion", "article"):
            assert f'data-into="{field}"' in shown.content.decode() and f'name="{field}"' in form


def test_nothing_alike_and_nothing_in_sight(cast: Cast, desk: Desk) -> None:
    case = register(cast, text=LAMP)
    with later(case):
        way = f"/desk/matters/{case.registered.number}/similar/"
        assert "没有找到相近" in desk("xf:clerk").get(way).content.decode()
        assert desk("d2-s2:handler").get(way).status_code == 404
