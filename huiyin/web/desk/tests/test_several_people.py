"""Several people behind one case: who they are, whose paper is whose, and what is asked of the office (R-108, U29)."""

from datetime import date

from huiyin.matters.actions import ClaimState, CoPetitioner
from huiyin.matters.factories import AT, Case, Cast, at_stage, register
from huiyin.people.actions import keep
from huiyin.people.factories import DOOR, draft
from huiyin.web.desk.tests.conftest import Desk, later

S = ClaimState
HANDLER = "d1-s1:handler"


def _joint(cast: Cast) -> Case:
    """A petition of thirty for their wages, with two named beside the first."""
    second, third = (keep(draft(seed), by=DOOR, at=AT) for seed in (31, 32))
    together = (
        CoPetitioner(
            petitioner_id=second, is_representative=True, own_request="补发三月工资", amount="12500"
        ),
        CoPetitioner(petitioner_id=third, own_request="补发四月工资", amount="980.50"),
    )
    return at_stage(S.HANDLING, cast=cast, co_petitioners=together, people_count=30)


def _two(cast: Cast) -> tuple[Case, Case]:
    main = at_stage(S.HANDLING, cast=cast)
    other = register(cast, seed=2, text="请求恢复八号院路灯。")
    other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区")
    main.at = other.at
    return main, other


def _page(desk: Desk, who: str, case: Case, address: str = "") -> str:
    with later(case):
        found = desk(who).get(address or f"/desk/matters/{case.registered.number}/")
    assert found.status_code == 200
    return str(found.content.decode())


def test_pk03_each_of_several_stands_in_the_case_with_part_and_amount(cast: Cast, desk: Desk) -> None:
    case = _joint(cast)
    page = _page(desk, HANDLER, case)
    for words in (
        "信访人代表",
        "共同信访人",
        "补发三月工资",
        "12,500.00元",
        "补发四月工资",
        "980.50元",
        "30人",
    ):
        assert words in page
    for seed in (31, 32):
        person = draft(seed)
        assert person.name not in page, "masked like everybody"
        assert person.phone not in page
        assert person.name[0] in page


def test_r108_the_answer_addresses_all_of_them(cast: Cast, desk: Desk) -> None:
    case = _joint(cast)
    page = _page(desk, HANDLER, case)
    link = page.split("/pdf/")[-2].rpartition("/")[2]
    paper = _page(desk, HANDLER, case, f"/desk/matters/{case.registered.number}/papers/{link}/")
    assert f"信访人（编号：{case.registered.number}）等30人：" in paper
    assert draft(1).name not in paper
    assert "送：" in paper


def test_u29_the_case_says_whose_paper_is_whose(cast: Cast, desk: Desk) -> None:
    main, other = _two(cast)
    main.do("issue_opinion", HANDLER)
    papers = _page(desk, HANDLER, main).partition('id="papers-title"')[2].partition("</ul>")[0]
    assert papers.count(f"送 {other.registered.number}") == 2, "acceptance and answer"
    assert papers.count(f"送 {main.registered.number}") == 2


def test_a9_the_office_may_choose_whom_it_served(cast: Cast, desk: Desk) -> None:
    main, other = _two(cast)
    main.do("issue_opinion", HANDLER)
    page = _page(desk, HANDLER, main, f"/desk/claims/{main.claim.pk}/serve/")
    assert "受送达人的编号" in page
    assert other.registered.number in page
    main.do("serve", HANDLER, on=date(2026, 5, 14), number=other.registered.number)
    assert "登记其余信访人送达" in _page(desk, HANDLER, main)


def test_a_single_citizen_is_not_asked_for(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.OPINION_ISSUED, cast=cast)
    assert "受送达人的编号" not in _page(desk, HANDLER, case, f"/desk/claims/{case.claim.pk}/serve/")
    assert "撤回的信访人" not in _page(desk, "xf:clerk", case, f"/desk/claims/{case.claim.pk}/withdraw/")


def test_u29_a_joined_arrival_is_laid_beside_the_main_one(cast: Cast, desk: Desk) -> None:
    """What both say stands plain, what one alone says is marked; the main arrival is laid beside nothing."""
    main, other = _two(cast)
    page = _page(desk, HANDLER, main)
    assert page.count("与主件原文对照") == 1
    beside = page.partition("与主件原文对照")[2].partition("</details>")[0]
    assert "请求<ins>恢复八号院路灯。</ins>" in beside and "污水外溢" in beside
    assert other.registered.number in beside
