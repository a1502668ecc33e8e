"""Photographs and papers: a citizen adds them on a phone, over a link that breaks, and without scripts (U21)."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Page, Request, Route

from huiyin.attachments.actions import Handed, keep
from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage
from huiyin.matters.models import Arrival, Enclosure
from huiyin.units.factories import a_city
from tests.journeys.browser import (
    SIZES,
    assert_accessible,
    assert_accessible_at,
    assert_elder,
    assert_fits,
    screenshot,
)
from tests.journeys.conftest import PageOf

TEXT = "柳岸小区3号楼下水管道堵了半个月，污水流到路上，请尽快派人疏通。"
ADDED = "[data-list] li"


@pytest.fixture(autouse=True)
def city(transactional_db: None) -> None:
    """The small city."""
    a_city()


@pytest.fixture
def photographs(tmp_path: Path) -> list[Path]:
    """Two pictures as a telephone takes them, one with a long name."""
    made = []
    for name, colour in (
        ("污水1.jpg", "#7a6a4f"),
        ("三号楼东侧井盖周围污水漫到路面的情况2026年11月20日.jpg", "#4f6a7a"),
    ):
        picture = Image.new("RGB", (1600, 1200), colour)
        ImageDraw.Draw(picture).ellipse((400, 300, 1200, 900), fill="#333333")
        path = tmp_path / name
        picture.save(path, "JPEG")
        made.append(path)
    return made


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """A text of ten pieces: as long as a recording, and quick to look into."""
    path = tmp_path / "通话记录.txt"
    path.write_text("今天又打了电话，说是正在处理。\n" * 220_000, encoding="utf-8")
    return path


def _next(page: Page, name: str = "继续") -> None:
    page.get_by_role("button", name=name, exact=True).click()


def _to_attachments(page: Page) -> None:
    """From the first page to that for files."""
    page.get_by_label("请求解决问题").check()
    page.get_by_label("经过和请求").fill(TEXT)
    _next(page)
    page.get_by_label("详细位置").fill("3号楼")
    _next(page)
    page.get_by_label("我本人").check()
    page.get_by_label("姓名或者单位名称").fill("张三丰")
    _next(page)
    page.get_by_role("heading", name="有照片或者材料要上传吗").wait_for()


def test_u21_two_photographs_from_a_phone(page_of: PageOf, photographs: list[Path]) -> None:
    """They go up while the page is open, stand on the check page, and are seen after filing."""
    window = page_of("citizen", size="phone")
    page = window.go("/file/")
    _to_attachments(page)
    page.wait_for_load_state()
    page.get_by_label("选择文件").set_input_files(photographs)
    page.locator(f"{ADDED} >> nth=1").wait_for()
    page.get_by_text(f"“{photographs[1].name}”已上传").wait_for()
    assert_accessible_at(window, SIZES, picture="attachments")
    window.resize("phone")
    _next(page)
    assert photographs[0].name in page.content() and "附件" in page.content()
    assert_accessible(page)
    _next(page, "提交信访事项")
    assert page.url.endswith("/receipt/")
    assert Enclosure.objects.filter(arrival=Arrival.objects.get()).count() == 2
    screenshot(page, "attachments-receipt")
    for address in ("/receipt/", "/track/matter/"):
        window.go(address)
        assert photographs[0].name in page.content()
        assert_accessible(page)
    screenshot(page, "attachments-track")


def test_u21_a_broken_link_loses_neither_file_nor_text(page_of: PageOf, recording: Path) -> None:
    """The link breaks at 10, 50 and 90 per cent: each time the upload goes on by itself from where it was."""
    size = recording.stat().st_size
    cuts = [size * share // 100 for share in (10, 50, 90)]
    offsets: list[int] = []

    def carry(route: Route, request: Request) -> None:
        offset = int(request.headers.get("upload-offset", -1))
        offsets.append(offset)
        if cuts and offset >= cuts[0]:
            cuts.pop(0)
            route.abort("connectionreset")
        else:
            route.continue_()

    page = page_of("citizen", size="phone").go("/file/")
    _to_attachments(page)
    page.wait_for_load_state()
    page.route("**/view/files/*/", carry)
    page.get_by_label("选择文件").set_input_files(recording)
    page.get_by_text("网络断开").first.wait_for()
    page.locator(ADDED).wait_for()
    assert cuts == []
    sent = [offset for offset in offsets if offset >= 0]
    assert sent.count(0) == 1 and len(sent) == 10 + 3
    _next(page)
    assert TEXT in page.content() and recording.name in page.content()


def test_u21_a_page_that_was_closed_goes_on_with_the_same_file(page_of: PageOf, recording: Path) -> None:
    """What has come is listed; choosing the file once more sends only the rest."""
    page = page_of("citizen", size="phone").go("/file/")
    _to_attachments(page)
    page.wait_for_load_state()
    offsets: list[int] = []

    def carry(route: Route, request: Request) -> None:
        offsets.append(int(request.headers.get("upload-offset", -1)))
        route.abort() if offsets[-1] > 2_500_000 and len(offsets) < 9 else route.continue_()

    page.route("**/view/files/*/", carry)
    page.get_by_label("选择文件").set_input_files(recording)
    page.get_by_text("网络断开").first.wait_for()
    page.reload()
    page.get_by_text("再选一次这个文件，就接着上传").wait_for()
    assert_accessible(page)
    offsets.clear()
    offsets.extend([0] * 9)
    page.get_by_label("选择文件").set_input_files(recording)
    page.get_by_text("· 已上传").wait_for()
    assert min(offset for offset in offsets[9:] if offset >= 0) == 3 * 1024 * 1024
    assert page.locator(ADDED).count() == 1


def test_u21_whoever_goes_on_meanwhile_is_taken_along(page_of: PageOf, recording: Path) -> None:
    """继续 while a file is on its way: it is said, and the page goes on by itself once the file is there."""
    page = page_of("citizen").go("/file/")
    _to_attachments(page)
    page.wait_for_load_state()
    page.route("**/view/files/*/", lambda route: (page.wait_for_timeout(100), route.continue_()))
    page.get_by_label("选择文件").set_input_files(recording)
    _next(page)
    page.get_by_text("传完后自动继续").wait_for()
    page.wait_for_url("**/file/check/")
    assert recording.name in page.content()


def test_u21_pause_cancel_and_refusals(page_of: PageOf, recording: Path, tmp_path: Path) -> None:
    """An upload waits while it is paused; what is not taken says why on its own line; nothing is left behind."""
    wrong = tmp_path / "清单.exe"
    wrong.write_bytes(b"MZ")
    page = page_of("citizen", size="phone").go("/file/")
    _to_attachments(page)
    page.wait_for_load_state()
    page.route("**/view/files/*/", lambda route: (page.wait_for_timeout(200), route.continue_()))
    choose = page.get_by_label("选择文件")
    choose.set_input_files([recording, wrong])
    page.get_by_role("button", name="暂停").first.click()
    page.get_by_text("已暂停").wait_for()
    screenshot(page, "attachments-paused")
    assert_accessible(page)
    page.get_by_role("button", name=f"取消 {recording.name}").click()
    page.get_by_text("“清单.exe”不是可以上传的文件").first.wait_for()
    assert_accessible(page)
    screenshot(page, "attachments-refused")
    page.get_by_role("button", name="知道了").click()
    assert page.locator(".files li").count() == 0
    _next(page)
    page.wait_for_url("**/file/check/")
    assert "没有上传" in page.content()


def test_u5_files_without_scripts(page_of: PageOf, photographs: list[Path]) -> None:
    """The form itself carries them: added with a button or on the way to the next page, taken back with a button."""
    page = page_of("citizen", size="phone", scripts=False).go("/file/")
    _to_attachments(page)
    choose = page.get_by_label("选择文件")
    choose.set_input_files(photographs[0])
    _next(page, "添加文件")
    assert page.url.endswith("/file/attachments/")
    assert page.locator(ADDED).count() == 1
    page.get_by_role("button", name=f"删除 {photographs[0].name}").click()
    assert page.locator(ADDED).count() == 0
    choose.set_input_files(photographs)
    screenshot(page, "attachments-plain")
    _next(page)
    page.wait_for_url("**/file/check/")
    page.get_by_role("link", name="修改 附件").click()
    assert page.locator(ADDED).count() == 2
    assert_fits(page)
    _next(page)
    assert page.url.endswith("/file/check/")
    _next(page, "提交信访事项")
    assert Enclosure.objects.count() == 2


def test_u15_u16_files_in_the_elder_view(page_of: PageOf, photographs: list[Path]) -> None:
    window = page_of("citizen", size="phone")
    window.go("/view/choose/?elder=24&next=/")
    page = window.go("/file/")
    _to_attachments(page)
    page.wait_for_load_state()
    page.get_by_label("选择文件").set_input_files(photographs)
    page.locator(f"{ADDED} >> nth=1").wait_for()
    assert_elder(page)
    assert_fits(page)
    assert_accessible(page)
    screenshot(page, "attachments-elder")


def _added(case: Case, path: Path) -> Enclosure:
    """The petitioner has added a picture."""
    kept = keep(io.BytesIO(path.read_bytes()), name=path.name, holder="draft", at=case.at)
    case.do("supplement", text="补充照片", attachments=Handed("draft", (kept.reference,)))
    return Enclosure.objects.latest("pk")


def test_the_office_looks_at_what_was_added(page_of: PageOf, photographs: list[Path]) -> None:
    """On the case, as a whole picture, and as the file that came; another office finds nothing."""
    case = at_stage(ClaimState.HANDLING)
    for path in photographs:
        _added(case, path)
    with clock.frozen(case.at):
        window = page_of("street")
        page = window.go(f"/desk/matters/{case.registered.number}/")
        assert_accessible_at(window, ("phone", "desk"), picture="attachments-case")
        page.get_by_role("link", name=photographs[0].name, exact=True).click()
        picture = page.locator(".whole-picture")
        page.wait_for_load_state("networkidle")
        assert picture.evaluate("one => one.naturalWidth") > 300
        assert_accessible_at(window, ("phone", "desk"), picture="attachments-file")
        with page.expect_download() as taken:
            page.get_by_role("link", name="下载原件").click()
        assert taken.value.path().read_bytes() == photographs[0].read_bytes()
        assert taken.value.suggested_filename == photographs[0].name
        page.get_by_role("link", name="下一个附件").click()
        assert photographs[1].name in page.title()
        there = page.url.removeprefix(window.base)
        stranger = page_of("handler").go(there)
        assert photographs[1].name not in stranger.content()
        assert "没有找到" in stranger.content()


def test_an_action_at_the_desk_takes_files_in_place(page_of: PageOf, photographs: list[Path]) -> None:
    """The form is answered in place; the file goes up meanwhile and stands with the step."""
    case = at_stage(ClaimState.HANDLING)
    with clock.frozen(case.at):
        window = page_of("street")
        page = window.go(f"/desk/claims/{case.claim.pk}/ask_petitioner/")
        page.wait_for_load_state()
        page.get_by_label("选择文件").set_input_files(photographs[0])
        page.locator(ADDED).wait_for()
        page.get_by_role("button", name="确认").click()
        page.locator("#mistakes").wait_for()
        assert page.locator(ADDED).count() == 1
        assert_accessible_at(window, ("phone", "desk"), picture="attachments-act")
        page.get_by_label("选择文件").set_input_files(photographs[1])
        page.locator(f"{ADDED} >> nth=1").wait_for()
        page.get_by_label("请信访人补充").or_(page.locator("#id_question")).first.fill("请说明堵塞的日期。")
        page.get_by_role("button", name="确认").click()
        page.wait_for_url("**/desk/matters/**")
        assert photographs[0].name in page.content()
    assert Enclosure.objects.filter(step__verb="ask_petitioner").count() == 2


def test_wh50_a_grid_worker_photographs_on_the_spot(page_of: PageOf, photographs: list[Path]) -> None:
    """The camera opens from the phone page; Enter in a box registers and drops nothing."""
    window = page_of("clerk", size="phone")
    page = window.go("/recording/grid/")
    page.wait_for_load_state()
    camera = page.get_by_label("拍照")
    assert camera.get_attribute("capture") == "environment"
    camera.set_input_files(photographs[0])
    page.locator(ADDED).wait_for()
    assert_accessible_at(window, ("phone", "desk"), picture="attachments-grid")
    page.locator("#id_text").fill(TEXT)
    page.wait_for_selector("#kept:has-text('草稿已保存')", timeout=7_000)
    page.reload()
    assert page.locator("#id_text").input_value() == TEXT
    assert page.locator(ADDED).count() == 1
    page.get_by_label("巡查时自己发现").check()
    page.locator("#id_spot").press("Enter")
    page.wait_for_url("**/recording/grid/?filed=*")
    assert Enclosure.objects.filter(arrival=Arrival.objects.get()).count() == 1


def test_what_is_added_later_goes_up_on_the_citizens_page(page_of: PageOf, photographs: list[Path]) -> None:
    """An answer with a picture, on a phone; it stands in the list of the citizen's own files."""
    case = at_stage(ClaimState.HANDLING)
    case.do("ask_petitioner", "d1-s1:handler", question="请拍一张照片。")
    with clock.frozen(case.at):
        window = page_of("citizen", size="phone")
        page = window.go("/track/")
        page.get_by_label("登记编号").fill(case.registered.number)
        page.get_by_label("查询码").fill(case.registered.code)
        _next(page, "查询")
        page.get_by_role("link", name="补充材料").click()
        page.wait_for_load_state()
        page.get_by_label("补充的内容").fill("照片如下。")
        page.get_by_label("选择文件").set_input_files(photographs[0])
        page.locator(ADDED).wait_for()
        assert_accessible(page)
        screenshot(page, "attachments-answer")
        _next(page, "提交")
        page.wait_for_url("**/track/matter/")
        assert photographs[0].name in page.content()
