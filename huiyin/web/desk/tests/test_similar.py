"""Similar cases beside a case, and beside the form of an opinion."""

from datetime import date

from huiyin.analysis.actions import derive
from huiyin.analysis.queries import Paragraph, copied_from
from huiyin.analysis.queries.similar import opinions_of
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import USUAL, Case, Cast, at_stage, register
from huiyin.matters.models import Step
from huiyin.matters.queries.concluded import endings
from huiyin.web.desk.tests.conftest import Desk, later

LAMP = "柳岸三号楼门口的路灯坏了三周，晚上看不清台阶，请求尽快修理。"
PART = {"HX-Request": "true"}


def here(cast: Cast) -> tuple[Case, Case]:
    """One case that ended, and one under way."""
    done = at_stage(ClaimState.ARCHIVED, cast=cast, text=LAMP)
    case = at_stage(ClaimState.HANDLING, cast=cast, at=done.at, text=LAMP.replace("三周", "一个月"), seed=2)
    derive()
    return done, case


def written(cast: Cast, done: Case, on: date) -> list[Paragraph]:
    """What the opinion of a concluded case says."""
    key = done.matter.pk
    return opinions_of(endings(cast["xf:clerk"], [key], on=on).values())[key]


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
        assert "晚上看不清台阶，请求" in shown, "as it was written, with its marks"
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


def test_what_was_copied_is_told_in_the_step_to_those_who_may_see_its_matter(cast: Cast, desk: Desk) -> None:
    done, case = here(cast)
    act, number = f"/desk/claims/{case.claim.pk}/issue_opinion/", done.registered.number
    copied = {one.field: one.text for one in written(cast, done, case.at.date())}
    filled = {name: str(value) for name, value in USUAL["issue_opinion"](case).items() if value} | copied
    with later(case):
        browser = desk("d1-s1:handler")
        shown = browser.get(f"/desk/matters/{case.registered.number}/similar/?into=draft", headers=PART)
        assert f'data-number="{number}"' in shown.content.decode()
        again = browser.post(act, filled | {"copied_from": number, "preview": "1"}).content.decode()
        assert f'name="copied_from" value="{number}"' in again
        browser.post(act, filled | {"copied_from": [number, case.registered.number, "\x00"], "looked": "1"})
        page = browser.get(f"/desk/matters/{case.registered.number}/").content.decode()
        assert f"部分文字抄自{number}" in page
        assert Step.objects.filter(verb="issue_opinion").latest("pk").values["copied_from"] == [
            done.matter.pk
        ]
        done.matter.__class__.objects.filter(pk=done.matter.pk).update(restricted=True)
        page = browser.get(f"/desk/matters/{case.registered.number}/").content.decode()
    assert "抄自" not in page and number not in page


def test_words_written_anew_are_not_said_to_be_copied(cast: Cast) -> None:
    done, case = here(cast)
    on = case.at.date()
    told = {"facts": "经查，案涉停车场收费未公示，已责令退还。"}
    asked = [done.registered.number]
    assert copied_from(cast["d1-s1:handler"], asked, told, on=on) == ()
    (said, *_others) = written(cast, done, on)
    kept = {"facts": said.text + "其余情况另行答复。"}
    assert copied_from(cast["d1-s1:handler"], asked, kept, on=on) == (done.matter.pk,)
    assert copied_from(cast["d2-s2:handler"], asked, kept, on=on) == ()
