"""A draft with something to mend is shown once more before it is sent; the writer decides (JZ-13, BJ-34, U38)."""

from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import LONG, USUAL, Case, Cast, at_stage, register
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


def _named(desk: Desk, who: str, case: Case, verb: str, part: str) -> bool:
    """Whether a telephone number in a part of that draft is named with its place, and nothing is issued."""
    usual = USUAL[verb](case)
    sent = _filled(case, **usual | {part: f"{usual[part]}联系人电话13912345678。"})
    sent = {name: value for name, value in sent.items() if name in usual}
    before = case.state
    with later(case):
        page = desk(who).post(f"/desk/claims/{case.claim.pk}/{verb}/", sent).content.decode()
    assert case.state is before
    return "手机号码" in page and f'href="#id_{part}"' in page and 'name="looked"' in page


def test_jz13_every_kind_of_paper_in_own_words_is_looked_through(cast: Cast, desk: Desk) -> None:
    """JZ-13, BJ-34: refusals, answers, decisions of review and recheck."""
    clerk, handler, case = "xf:clerk", "d1-s1:handler", register(cast)
    case.do("classify", clerk)
    assert _named(desk, clerk, case, "decline", "facts")
    assert _named(desk, clerk, case, "no_longer_accept", "finding")
    case.do("assign", clerk)
    for verb in ("choose_way", "accept"):
        case.do(verb, handler)
    assert _named(desk, handler, case, "issue_opinion", "facts")
    for verb in ("issue_opinion", "serve"):
        case.do(verb, handler)
    assert _named(desk, handler, case, "report_completion", "process")
    case.do("request_review")
    assert _named(desk, "d1-gov:reviewer", case, "decide_review", "facts")
    for verb in ("decide_review", "serve_review"):
        case.do(verb, "d1-gov:reviewer")
    case.do("request_recheck")
    assert _named(desk, "gov:reviewer", case, "decide_recheck", "facts")


def test_bj34_papers_about_another_procedure_are_looked_through(cast: Cast, desk: Desk) -> None:
    """BJ-34: diverting, progress, decision."""
    handler, case = "d1-s1:handler", at_stage(S.FORWARDED, cast=cast)
    case.do("choose_way", handler, way="4", path="GN-07")
    assert _named(desk, handler, case, "divert", "why")
    case.do("divert", handler)
    assert _named(desk, handler, case, "report_progress", "step_reached")
    assert _named(desk, handler, case, "report_decision", "facts")
