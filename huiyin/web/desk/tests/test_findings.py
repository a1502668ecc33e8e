"""A draft with something to mend is shown once more before it is sent; the writer decides (JZ-13, BJ-34, U38)."""

from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import LONG, USUAL, Cast, at_stage
from huiyin.web.desk.tests.conftest import Desk, later

S = ClaimState


def _filled(case: object, **changed: str) -> dict[str, str]:
    values = USUAL["issue_opinion"](case) | changed  # type: ignore[arg-type]
    return {name: str(value) for name, value in values.items() if value}


def test_a_draft_with_a_wrong_article_comes_back_once_with_its_place_and_goes_when_confirmed(
    cast: Cast, desk: Desk
) -> None:
    case = at_stage(S.HANDLING, cast=cast)
    address = f"/desk/claims/{case.claim.pk}/issue_opinion/"
    filled = _filled(case, facts=f"{LONG}联系人电话13912345678。")
    with later(case):
        browser = desk("d1-s1:handler")
        page = browser.post(address, filled).content.decode()
        assert case.state is S.HANDLING
        assert "发出前请核对1处" in page and "手机号码" in page and 'href="#id_facts"' in page
        assert "13912345678" in page and 'name="looked"' in page
        browser.post(address, filled | {"looked": "1"})
    assert case.state is S.OPINION_ISSUED


def test_the_preview_shows_findings_beside_the_paper(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.HANDLING, cast=cast)
    with later(case):
        page = (
            desk("d1-s1:handler")
            .post(
                f"/desk/claims/{case.claim.pk}/issue_opinion/",
                _filled(case, facts=f"{LONG}我单位高度重视。") | {"preview": "1"},
            )
            .content.decode()
        )
    assert "建议修改" in page and "高度重视" in page and "预览：还没有办理" in page


def test_advice_alone_holds_nothing_up(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.HANDLING, cast=cast)
    with later(case):
        desk("d1-s1:handler").post(
            f"/desk/claims/{case.claim.pk}/issue_opinion/", _filled(case, facts=f"{LONG}我单位高度重视。")
        )
    assert case.state is S.OPINION_ISSUED
