"""The register: filters, pages by key, a sheet without formulas and without persons, an audit row for it (U34)."""

from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook

from huiyin.audit import queries as audit
from huiyin.intake.actions import derive_texts
from huiyin.kernel import clock
from huiyin.matters import queries
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from huiyin.people.factories import draft
from huiyin.web.desk.tests.conftest import Desk, later


def test_filters_narrow_the_list(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast, seed=2)
    one, other = register(cast).registered.number, case.registered.number
    browser = desk("xf:clerk")
    with later(case):
        for asked, shown in (
            ({}, {one, other}),
            ({"state": "handling"}, {other}),
            ({"number": one.lower()}, {one}),
            ({"words": "下水道"}, {one, other}),
            ({"words": "没有的词"}, set()),
            ({"words": "污水外溢"}, {one, other}),
            ({"words": "下水道 没有的词"}, set()),
            ({"channel": "letter"}, {one, other}),
            ({"unit": "柳岸街道办事处"}, {other}),
            ({"until": "2026年3月1日"}, set()),
        ):
            page = browser.get("/desk/register/", asked).content.decode()
            assert {number for number in (one, other) if number + "</span>" in page} == shown, asked


def _shown(browser: Client, asked: dict[str, str], *numbers: str) -> set[str]:
    page = browser.get("/desk/register/", asked).content.decode()
    return {number for number in numbers if number + "</span>" in page}


def test_words_are_found_in_texts_with_and_without_pairs(cast: Cast, desk: Desk) -> None:
    early = register(cast, text="柳岸社区健身步道塌陷，请求修复。").registered.number
    derive_texts()
    late = register(cast, seed=2, text="健身步道又塌陷了。", title="步道").registered.number
    sealed = register(cast, seed=3, text="检举健身步道工程受贿。", claim_class="accusation").registered.number
    numbers = (early, late, sealed)
    assert _shown(desk("xf:clerk"), {"words": "健身步道 塌陷"}, *numbers) == {early, late}
    assert _shown(desk("xf:clerk"), {"words": "道健"}, *numbers) == set()
    assert _shown(desk("xf:discipline"), {"words": "健身步道"}, *numbers) == {sealed}
    refused = desk("xf:clerk").get("/desk/register/", {"words": "步"})
    assert refused.status_code == 422 and "至少要有两个字" in refused.content.decode()


def test_a_petitioner_is_found_by_name_or_telephone_and_a_secret_one_by_the_registrar_alone(
    cast: Cast, desk: Desk
) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    secret = at_stage(ClaimState.HANDLING, cast=cast, seed=2, keep_secret=True)
    numbers = (case.registered.number, secret.registered.number)
    with later(secret):
        for seed, number in enumerate(numbers, start=1):
            known = draft(seed)
            for said in (known.name, known.phone):
                assert _shown(desk("xf:clerk"), {"person": said}, *numbers) == {number}
        assert _shown(desk("d1-s1:handler"), {"person": draft(1).phone}, *numbers) == {numbers[0]}
        assert _shown(desk("d1-s1:handler"), {"person": draft(2).phone}, *numbers) == set()
        assert _shown(desk("d2-xf:clerk"), {"person": draft(1).phone}, *numbers) == set()
        assert _shown(desk("xf:clerk"), {"person": "13999999999"}, *numbers) == set()


@pytest.mark.parametrize(
    ("asked", "rows"), [({"person": draft(1).phone}, 1), ({"words": "王小明 13800001111"}, 0)]
)
def test_r31_the_audit_row_of_an_export_names_no_person(
    cast: Cast, desk: Desk, asked: dict[str, str], rows: int
) -> None:
    """Neither who was looked for, nor words of petitions, which may be a name or a number as well."""
    register(cast)
    assert desk("xf:clerk").post("/desk/register/export/", asked).status_code == 200
    (row,) = [row for row in audit.trail("exports") if row.act == "register.export"]
    assert row.detail == {"filter": dict.fromkeys(asked, "＊＊＊"), "rows": rows}


def test_u4_a_wrong_date_is_told_and_kept(desk: Desk) -> None:
    answer = desk("xf:clerk").get("/desk/register/", {"since": "下个月"})
    assert answer.status_code == 422
    assert "请按“年月日”填写日期" in answer.content.decode() and "下个月" in answer.content.decode()


def test_u34_the_sheet_holds_no_formula_and_no_person_and_is_recorded(cast: Cast, desk: Desk) -> None:
    register(cast, text='=HYPERLINK("http://x","y")下水道堵塞', title='=HYPERLINK("http://x","y")')
    register(cast, seed=2, title="联系我13800005678，下水道堵了")
    browser = desk("xf:clerk")
    answer = browser.post("/desk/register/export/", {"channel": "letter"})
    table = load_workbook(BytesIO(answer.content)).active
    assert table is not None and table.freeze_panes == "A2"
    cells = [cell for row in table.iter_rows(min_row=2) for cell in row]
    assert len(cells) == 2 * 10
    assert all(cell.data_type in ("s", "n") for cell in cells)
    texts = [str(cell.value) for cell in cells]
    assert any(text.startswith("=HYPERLINK") for text in texts)
    assert not any("13800005678" in text for text in texts)
    (row,) = [row for row in audit.trail("exports") if row.act == "register.export"]
    assert row.detail == {"filter": {"channel": "letter"}, "rows": 2}


def test_c1_an_accusation_is_in_no_clerks_register_and_sheet(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDED_OVER, cast=cast)
    with later(case):
        page = desk("xf:clerk").get("/desk/register/").content.decode()
        assert "共0件" in page and case.registered.number not in page
        assert case.registered.number in desk("xf:discipline").get("/desk/register/").content.decode()
        rows = queries.register_rows(cast["xf:clerk"], queries.RegisterFilter(), on=clock.today(), most=10)
    assert rows == ()


def test_pages_go_on_by_key(cast: Cast, desk: Desk) -> None:
    for seed in range(51):
        register(cast, seed=seed + 1, named=False)
    browser = desk("xf:clerk")
    page = browser.get("/desk/register/").content.decode()
    assert page.count("data-row") == 50 and "共51件" in page
    last = queries.register_page(cast["xf:clerk"], queries.RegisterFilter(), on=clock.today()).next_before
    assert f"?after={last}" in page
    rest = browser.get("/desk/register/", {"after": str(last)}).content.decode()
    assert rest.count("data-row") == 1 and "回到第一页" in rest


@pytest.mark.parametrize("day", ["9999-12-31", "0001年1月1日", "2999/1/1"])
def test_a_year_that_nobody_meant_is_asked_again(desk: Desk, day: str) -> None:
    """The typed day is kept and explained; the register is not searched beyond the calendar."""
    page = desk("xf:clerk").get("/desk/register/", {"until": day})
    assert page.status_code == 422
    assert "年份应当在1900到2100之间" in page.content.decode()
    assert day in page.content.decode()
