"""Triage: one key when the proposal is right, the next case opens itself, nothing is sent without a person."""

import re
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client

import huiyin.web
from huiyin.kernel import clock
from huiyin.matters import queries
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, register
from huiyin.matters.models import Accused
from huiyin.units.queries import unit
from huiyin.web.desk.tests.conftest import Desk, later

TEXT = "小区三号楼下水道堵塞，污水外溢，多次反映无人处理，请求尽快疏通。"


def _proposed(cast: Cast, **filing: object) -> Case:
    """A registered matter whose proposal is complete."""
    case = register(cast, **filing)
    claim = case.claim
    claim.proposal = {
        "class": {"code": "petition", "field": "", "score": 1.0, "reasons": ["文中有“请求”"]},
        "unit": {
            "id": cast.unit("d1-s1"),
            "lane": "quick",
            "duty": None,
            "reasons": ["属地街道"],
            "alternatives": [],
        },
    }
    claim.save(update_fields=["proposal"])
    return case


def _hidden(page: str) -> dict[str, str]:
    """What the decision form holds beforehand, as a browser would send it."""
    form = page[page.index('aria-labelledby="decide-title"') :]
    form = form[: form.index("</form>")]
    sent = dict(re.findall(r'<input type="hidden" name="([\w-]+)" value="([^"]*)"', form))
    sent |= dict(re.findall(r'<input type="radio" name="(\w+)" value="([^"]*)"[^>]* checked', form))
    sent |= dict(re.findall(r'<input type="text" name="(\w+)" value="([^"]*)"', form))
    picked = re.findall(r'<select name="(\w+)".*?<option value="([^"]*)" selected', form, re.S)
    return sent | dict(picked)


def test_u27_one_key_accepts_the_proposal_and_the_next_case_opens(cast: Cast, desk: Desk) -> None:
    cases = [_proposed(cast, seed=seed + 1) for seed in range(4)]
    browser: Client = desk("xf:clerk")
    strokes = 0
    with later(cases[-1]):
        page = browser.get("/desk/triage/").content.decode()
        for left in range(4, 0, -1):
            assert f"共{left}件" in page
            assert 'data-press="a"' in page
            strokes += 1
            answer = browser.post(_action(page), _hidden(page), follow=True)
            assert answer.status_code == 200, answer.content.decode()
            page = answer.content.decode()
    assert "没有等待分流的诉求" in page
    assert {case.state for case in cases} == {ClaimState.FORWARDED}
    assert strokes / len(cases) <= 4


def _action(page: str) -> str:
    found = re.search(r'<form method="post" action="(/desk/triage/\d+/)"', page)
    assert found
    return found[1]


def test_the_keys_lead_on_beyond_the_first_fifty(cast: Cast, desk: Desk) -> None:
    cases = [_proposed(cast, seed=seed + 1, named=False) for seed in range(52)]
    ids = [case.claim.pk for case in cases]
    browser = desk("xf:clerk")
    with later(cases[-1]):
        page = browser.get(f"/desk/triage/{ids[50]}/").content.decode()
        last = browser.get(f"/desk/triage/{ids[51]}/").content.decode()
    assert "第51件，共52件" in page
    assert f'href="/desk/triage/{ids[49]}/" data-press="k"' in page
    assert f'href="/desk/triage/{ids[51]}/" data-press="j"' in page
    assert "第52件，共52件" in last and 'data-press="j"' not in last


def test_both_acts_are_steps_of_their_own(cast: Cast, desk: Desk) -> None:
    case = _proposed(cast)
    browser = desk("xf:clerk")
    with later(case):
        page = browser.get("/desk/triage/").content.decode()
        browser.post(_action(page), _hidden(page))
        steps = queries.case_file(cast["xf:clerk"], case.registered.number, on=clock.today()).steps
    assert [step["verb"] for step in steps][-2:] == ["classify", "forward"]
    assert case.claim.unit_id == cast.unit("d1-s1")


def test_u28_without_a_proposed_unit_nothing_is_sent_and_the_page_says_so(cast: Cast, desk: Desk) -> None:
    case = register(cast)
    with later(case):
        answer = desk("xf:clerk").post(
            f"/desk/triage/{case.claim.pk}/",
            {"claim_class": "petition", "procedure": "ordinary", "unit": "", "reason": "理由已写"},
        )
    page = answer.content.decode()
    assert answer.status_code == 422 and "请填写“转送单位”" in page and "理由已写" in page
    assert case.state is ClaimState.REGISTERED


def test_a_refusal_of_the_second_act_takes_back_the_first(cast: Cast, desk: Desk) -> None:
    case = register(cast)
    values = {"claim_class": "petition", "procedure": "ordinary", "unit": str(cast.unit("xf"))}
    with later(case):
        answer = desk("xf:clerk").post(f"/desk/triage/{case.claim.pk}/", values)
    assert answer.status_code == 422 and "请改选其他单位" in answer.content.decode()
    assert not case.claim.class_confirmed


def _accusing(cast: Cast, desk: Desk, case: Case, **more: str) -> HttpResponse:
    with later(case):
        page = desk("xf:clerk").get(f"/desk/triage/{case.claim.pk}/").content.decode()
        return desk("xf:clerk").post(_action(page), _hidden(page) | {"claim_class": "accusation"} | more)


def test_r303_an_accusation_is_not_forwarded(cast: Cast, desk: Desk) -> None:
    case = _proposed(cast)
    answer = _accusing(cast, desk, case, accused_units=unit(cast.unit("d1-s1")).name)
    assert answer.status_code == 302
    assert case.state is ClaimState.REGISTERED and case.matter.restricted
    assert Accused.objects.get(matter=case.matter).unit_id == cast.unit("d1-s1")


def test_r303_an_accusation_needs_no_unit_to_be_sent_to(cast: Cast, desk: Desk) -> None:
    case = register(cast)
    answer = _accusing(cast, desk, case, names_nobody="yes", procedure="ordinary", unit="")
    assert answer.status_code == 302 and case.matter.restricted


def test_c1_of_an_accusation_the_accused_are_asked(cast: Cast, desk: Desk) -> None:
    """Without scripts the fields are always there; with them, only with this class."""
    case = _proposed(cast)
    answer = _accusing(cast, desk, case)
    page = answer.content.decode()
    assert answer.status_code == 422 and not case.matter.restricted
    assert "“未指明单位或者人员”请选“是”" in page
    asked = 'data-asked-with="claim_class" data-asked-value="accusation"'
    assert page.count(asked) == 3, "the units with their list, the people, that nobody is named"


def test_u29_likely_duplicates_stand_side_by_side_and_are_joined(cast: Cast, desk: Desk) -> None:
    first, second = _proposed(cast, text=TEXT), _proposed(cast, text=TEXT + "已经半个月了。", seed=2)
    browser = desk("xf:clerk")
    with later(second):
        page = browser.get(f"/desk/triage/{second.claim.pk}/").content.decode()
        assert "可能是多人反映同一问题" in page and first.registered.number in page
        assert "<ins>已经半个月了。</ins>" in page and 'data-jump="d"' in page
        answer = browser.post(
            f"/desk/triage/{second.claim.pk}/same/",
            {"number": first.registered.number, "join": "1"},
            follow=True,
        )
    page = answer.content.decode()
    assert answer.status_code == 200 and "已并入" in page and 'data-press="u"' in page
    assert second.state is ClaimState.JOINED


def test_u29_one_key_takes_a_joining_back(cast: Cast, desk: Desk) -> None:
    first, second = _proposed(cast, text=TEXT), _proposed(cast, text=TEXT + "已经半个月了。", seed=2)
    browser, claim = desk("xf:clerk"), second.claim.pk
    numbers = {"number": first.registered.number}
    with later(second):
        browser.post(f"/desk/triage/{claim}/same/", numbers | {"join": "1"}, follow=True)
        page = browser.get("/desk/triage/").content.decode()
        assert 'data-press="u"' not in page, "told once"
        answer = browser.post(f"/desk/triage/{claim}/undo/", numbers | {"join": "1"}, follow=True)
        assert "已撤销" in answer.content.decode()
        assert second.state is ClaimState.REGISTERED
        assert first.registered.number not in browser.get(f"/desk/triage/{claim}/").content.decode()


def test_u29_what_is_not_the_same_is_not_proposed_again_until_that_is_taken_back(
    cast: Cast, desk: Desk
) -> None:
    first, second = _proposed(cast, text=TEXT), _proposed(cast, text=TEXT, seed=2)
    browser, claim = desk("xf:clerk"), second.claim.pk
    sides = {"number": first.registered.number, "apart": "1"}
    with later(second):
        answer = browser.post(f"/desk/triage/{claim}/same/", sides, follow=True)
        page = answer.content.decode()
        assert "不是同一件，不再提示" in page and "可能是多人反映同一问题" not in page
        undo = {"number": second.registered.number, "other": first.registered.number, "apart": "1"}
        page = browser.post(f"/desk/triage/{claim}/undo/", undo, follow=True).content.decode()
    assert "可能是多人反映同一问题" in page and second.state is ClaimState.REGISTERED


def test_wh19_the_same_petitioner_is_linked_as_a_repeat(cast: Cast, desk: Desk) -> None:
    first, second = _proposed(cast, text=TEXT), _proposed(cast, text=TEXT)
    number = first.registered.number
    with later(second):
        page = desk("xf:clerk").get(f"/desk/triage/{second.claim.pk}/").content.decode()
        assert "同一信访人" in page and "关联为重复信访" in page
        desk("xf:clerk").post(f"/desk/triage/{second.claim.pk}/same/", {"number": number, "link": "1"})
        seen = queries.case_file(cast["xf:clerk"], second.registered.number, on=clock.today())
    assert [link["kind"] for link in seen.links] == ["repeat"]


def test_a_link_leaves_the_claim_where_it_waits(cast: Cast, desk: Desk) -> None:
    first, second = _proposed(cast, text=TEXT), _proposed(cast, text=TEXT, seed=2)
    with later(second):
        answer = desk("xf:clerk").post(
            f"/desk/triage/{second.claim.pk}/same/",
            {"number": first.registered.number, "link": "1"},
            follow=True,
        )
    assert f"已与{first.registered.number}关联" in answer.content.decode()
    assert second.state is ClaimState.REGISTERED


@pytest.mark.parametrize("who", ["d1-s1:handler", "xf:supervisor", "xf:auditor"])
def test_others_do_not_sort(desk: Desk, who: str) -> None:
    assert desk(who).get("/desk/triage/").status_code == 403


def test_u27_the_keys_are_told_and_can_be_switched_off(cast: Cast, desk: Desk) -> None:
    case = _proposed(cast)
    browser = desk("xf:clerk")
    with later(case):
        page = browser.get("/desk/triage/").content.decode()
        for key in "atdsnu":
            assert f"<kbd>{key}</kbd>" in page
        browser.cookies["huiyin-keys"] = "off"
        assert 'data-keys="off"' in browser.get("/desk/triage/").content.decode()
    script = (Path(huiyin.web.__file__).parent / "static/huiyin/rows.js").read_text()
    assert 'dataset.keys === "off"' in script and "INPUT|TEXTAREA|SELECT" in script


def test_jz19_whoever_sends_chooses_the_lane_beside_the_unit(cast: Cast, desk: Desk) -> None:
    """JZ-19…23: in the form of forwarding alone too: proposed beforehand, kept where nothing else is said."""
    case = _proposed(cast)
    case.do("classify", "xf:clerk", lane="careful")
    browser, address = desk("xf:clerk"), f"/desk/claims/{case.claim.pk}/forward/"
    with later(case):
        page = browser.get(address).content.decode()
        assert re.search(r'name="lane" value="careful"[^>]* checked', page)
        browser.post(address, {"unit": cast.unit("d1-s1"), "lane": "joint"})
    assert (case.state, case.claim.lane) == (ClaimState.FORWARDED, "joint")
    other = _proposed(cast, seed=2)
    other.do("classify", "xf:clerk", lane="quick")
    other.do("forward", "xf:clerk")
    assert other.claim.lane == "quick"
