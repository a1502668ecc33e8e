"""Every lawful action has a form that opens, refuses with reasons, and keeps what was typed (U4, U36–U38)."""

import re

import pytest

from huiyin.kernel import clock
from huiyin.matters import queries
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import LONG, USUAL, Cast, at_stage, register
from huiyin.units.queries import unit
from huiyin.web.desk.tests.conftest import Desk, later

S = ClaimState
WHO = (
    "xf:clerk",
    "d1-s1:handler",
    "d1-s1:liaison",
    "d1-s1:head",
    "d1-gov:reviewer",
    "gov:reviewer",
    "gov:head",
    "xf:discipline",
    "xf:leader",
)


@pytest.mark.parametrize("state", list(S), ids=str)
def test_u36_in_each_state_the_page_offers_exactly_the_lawful_actions_and_each_form_opens(
    cast: Cast, desk: Desk, state: S
) -> None:
    case = at_stage(state, cast=cast)
    for who in WHO:
        with later(case):
            lawful = {one.verb for one in queries.offers(cast[who], case.claim.pk, at=clock.now())}
            if not queries.may_see(cast[who], case.matter.pk, clock.today()):
                assert not lawful
                continue
            browser = desk(who)
            page = browser.get(f"/desk/matters/{case.matter.number}/").content.decode()
            shown = set(re.findall(rf'href="/desk/claims/{case.claim.pk}/([a-z_]+)/"', page))
            assert shown == lawful
            for verb in lawful:
                form = browser.get(f"/desk/claims/{case.claim.pk}/{verb}/")
                assert form.status_code == 200, (who, verb)
                assert "办理后" in form.content.decode()


@pytest.mark.parametrize("who", ["d1-s1:handler", "xf:clerk"])
def test_u4_an_empty_form_is_refused_with_a_summary(cast: Cast, desk: Desk, who: str) -> None:
    case = at_stage(S.HANDLING, cast=cast)
    with later(case):
        for one in queries.offers(cast[who], case.claim.pk, at=clock.now()):
            if any(field.required for field in one.fields):
                answer = desk(who).post(f"/desk/claims/{case.claim.pk}/{one.verb}/", {})
                page = answer.content.decode()
                assert answer.status_code == 422, one.verb
                assert 'id="mistakes"' in page and "<title>错误：" in page


def _forward(cast: Cast, **more: object) -> dict[str, object]:
    return {"unit": str(cast.unit("d1-s1")), "reason": "依据职责清单", **more}


def _ready(cast: Cast) -> tuple[object, str]:
    case = register(cast)
    case.do("classify", "xf:clerk")
    return case, f"/desk/claims/{case.claim.pk}/forward/"


def test_forwarding_names_the_new_limits_and_goes_back_to_the_case(cast: Cast, desk: Desk) -> None:
    case, address = _ready(cast)
    browser = desk("xf:clerk")
    with later(case):
        answer = browser.post(address, _forward(cast, version=str(case.matter.version)), follow=True)
    page = answer.content.decode()
    assert answer.redirect_chain[-1][0].startswith(f"/desk/matters/{case.registered.number}/")
    assert "已办理“转送”" in page and "已转送，待受理" in page
    assert re.search(r"至2026年3月\d+日", page)
    assert case.state is S.FORWARDED


def test_a_unit_is_taken_by_its_name(cast: Cast, desk: Desk) -> None:
    case, address = _ready(cast)
    name = cast.city.units["d1-s1"]
    with later(case):
        answer = desk("xf:clerk").post(address, _forward(cast, unit=unit(name).name))
    assert answer.status_code == 302 and case.state is S.FORWARDED


def test_r14_somebody_elses_change_is_told_and_the_typed_text_stays(cast: Cast, desk: Desk) -> None:
    case, address = _ready(cast)
    seen = case.matter.version
    case.do(
        "link_repeat",
        "xf:clerk",
        kind="related",
        number=register(cast, seed=2).registered.number,
        reason="同一小区",
    )
    with later(case):
        answer = desk("xf:clerk").post(address, _forward(cast, version=str(seen), reason="我写的理由很长"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "刚刚已被他人更新" in page and "我写的理由很长" in page
    assert f'name="version" value="{case.matter.version}"' in page
    assert case.state is S.REGISTERED


def test_u4_what_was_typed_is_shown_again_where_the_form_is_gone(cast: Cast, desk: Desk) -> None:
    """Somebody else has answered meanwhile: this form is offered no more, and its words are there to be copied."""
    case = at_stage(ClaimState.HANDLING, cast=cast)
    with later(case):
        browser, page = desk("d1-s1:handler"), f"/desk/claims/{case.claim.pk}/issue_opinion/"
        once = re.findall(r'name="once" value="([^"]+)"', browser.get(page).content.decode())[0]
        case.do("issue_opinion", "d1-s1:handler")
        answer = browser.post(page, {"once": once, "opinion": LONG, "facts": "<b>" + LONG})
    told = answer.content.decode()
    assert answer.status_code == 409
    assert LONG in told and "&lt;b&gt;" in told
    assert once not in told


def test_sending_twice_counts_once(cast: Cast, desk: Desk) -> None:
    case, address = _ready(cast)
    browser = desk("xf:clerk")
    with later(case):
        key = re.search(r'name="once" value="([^"]+)"', browser.get(address).content.decode())
        sent = _forward(cast, once=key[1] if key else "")
        first, second = browser.post(address, sent), browser.post(address, sent)
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"]
    assert [row["verb"] for row in _steps(cast, case)].count("forward") == 1


def _steps(cast: Cast, case: object) -> tuple[dict[str, object], ...]:
    with later(case):
        return queries.case_file(cast["xf:clerk"], case.registered.number, on=clock.today()).steps


def test_u38_the_paper_is_shown_before_it_is_issued_and_nothing_is_changed(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.HANDLING, cast=cast)
    values = {name: str(value) for name, value in USUAL["issue_opinion"](case).items()}
    address = f"/desk/claims/{case.claim.pk}/issue_opinion/"
    with later(case):
        answer = desk("d1-s1:handler").post(address, values | {"preview": "1"})
        page = answer.content.decode()
        assert answer.status_code == 200, re.findall(r'class="mistake".*?</p>', page, re.S)
        assert "预览：还没有办理" in page and "处理意见" in page
        assert values["facts"] in page
    assert case.state is S.HANDLING


def test_u38_an_opinion_with_an_empty_part_is_refused(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.HANDLING, cast=cast)
    values = {name: str(value) for name, value in USUAL["issue_opinion"](case).items()}
    for part in ("request", "facts", "opinion", "basis"):
        if part in values:
            with later(case):
                answer = desk("d1-s1:handler").post(
                    f"/desk/claims/{case.claim.pk}/issue_opinion/", values | {part: ""}
                )
            assert answer.status_code == 422 and f'id="id_{part}' in answer.content.decode()


def test_c1_a_claim_that_proves_an_accusation_leaves_the_clerks_sight(cast: Cast, desk: Desk) -> None:
    case = register(cast)
    with later(case):
        answer = desk("xf:clerk").post(
            f"/desk/claims/{case.claim.pk}/classify/",
            {"claim_class": "accusation", "procedure": "ordinary", "names_nobody": "yes"},
            follow=True,
        )
    assert answer.redirect_chain[-1][0] == "/desk/"
    assert "已移出您的岗位可查看的范围" in answer.content.decode()


def test_an_action_that_is_not_offered_has_no_form(cast: Cast, desk: Desk) -> None:
    case = register(cast)
    browser = desk("xf:clerk")
    assert browser.get(f"/desk/claims/{case.claim.pk}/accept/").status_code == 404
    assert browser.post(f"/desk/claims/{case.claim.pk}/accept/", {}).status_code == 409
    assert browser.get("/desk/claims/999999/accept/").status_code == 404


def test_wh_27_several_units_are_taken_by_their_names_one_per_line(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.HANDLING, cast=cast)
    names = [unit(cast.unit(code)).name for code in ("d1-cg", "d1-s2")]
    values = {name: str(value) for name, value in USUAL["ask_help"](case).items()}
    browser = desk("d1-s1:handler")
    with later(case):
        page = browser.get(f"/desk/claims/{case.claim.pk}/ask_help/").content.decode()
        assert 'data-add="id_units"' in page and f'<option value="{names[0]}">' in page
        answer = browser.post(
            f"/desk/claims/{case.claim.pk}/ask_help/", values | {"kind": "joint", "units": "\n".join(names)}
        )
        assert answer.status_code == 302, re.findall(r'class="mistake".*?</p>', answer.content.decode(), re.S)
        page = browser.get(f"/desk/matters/{case.matter.number}/").content.decode()
    assert all(name in page for name in names)
