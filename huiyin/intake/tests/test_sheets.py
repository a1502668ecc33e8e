"""Files: any encoding, any header, every row told; taking in twice adds nothing; nothing is lost."""

import csv
import io
import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook, load_workbook

from huiyin.intake.actions.sheets import Rejects, import_rows, read_sheet, write_template
from huiyin.intake.actions.sheets.columns import COLUMNS, mapped
from huiyin.intake.actions.sheets.moments import moment
from huiyin.intake.actions.sheets.rejects import safe
from huiyin.intake.factories import AT, SYSTEM
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Refused
from huiyin.matters.models import Arrival, Claim, Matter
from huiyin.people.queries import masked

HEADER = ["msg_id", "user", "topic", "time", "detail", "against", "likes"]
ROWS = [
    ["1", "A001", "路灯坏了", "2019-02-28 11:25:05", "柳岸社区门口的路灯坏了，请修理路灯", "0", "3"],
    ["2", "A001", "路灯还是坏的", "2019/3/14 8:05", "柳岸社区门口的路灯坏了，还是没有人修理路灯", "0", "0"],
    ["3", "B002", "多行\n内容", "2020年1月5日", "第一行\n“引号”,逗号；𠮷😀", "0", "12"],
]


def csv_bytes(rows, header=HEADER, encoding="utf-8", delimiter=","):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([header, *rows])
    return out.getvalue().encode(encoding)


def write(tmp_path, data, name="messages.csv"):
    path = tmp_path / name
    path.write_bytes(data)
    return path


def take_in(path, **said):
    wanted = {"channel": "import", "source": "", "registrar_id": None, "dry_run": False} | said
    return list(import_rows(read_sheet(path), by=SYSTEM, at=AT, **wanted))


def outcomes(results):
    return [result.outcome for result in results]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_any_encoding_registers_the_same(city, tmp_path, encoding):
    take_in(write(tmp_path, csv_bytes(ROWS)))
    again = take_in(write(tmp_path, csv_bytes(ROWS, encoding=encoding), "again.csv"))
    assert outcomes(again) == ["known"] * 3
    texts = set(Arrival.objects.values_list("text", flat=True))
    assert "第一行\n“引号”,逗号；𠮷😀" in texts


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_other_delimiters_are_seen(city, tmp_path, delimiter):
    assert outcomes(take_in(write(tmp_path, csv_bytes(ROWS, delimiter=delimiter)))) == ["registered"] * 3


def test_gbk_of_windows_reads_as_it_was_written(city, tmp_path):
    data = csv_bytes(
        [["9", "", "", "2026-01-01", "街道办没人接电话"]],
        ["编号", "用户", "标题", "留言时间", "留言详情"],
        "gbk",
    )
    sheet = read_sheet(write(tmp_path, data))
    assert (sheet.encoding, sheet.rows[0][1][4]) == ("GBK", "街道办没人接电话")


def test_what_a_row_says_is_kept(city, tmp_path):
    take_in(write(tmp_path, csv_bytes(ROWS)))
    first, second, third = Arrival.objects.order_by("pk")
    assert first.received_at == datetime(2019, 2, 28, 11, 25, 5, tzinfo=SHANGHAI)
    assert first.number.startswith("3799-2019-")
    assert first.raw["came"]["cells"] == dict(zip(HEADER, ROWS[0], strict=True)) | {"user": "（已加密保存）"}
    assert first.raw["came"]["row"] == 2
    assert not Matter.objects.get(pk=second.home_id).is_initial
    assert Matter.objects.get(pk=third.home_id).is_initial
    assert Claim.objects.get(matter_id=first.home_id).proposal["unit"]["reasons"]


def test_p7_the_day_from_which_other_limits_count_is_kept(city, tmp_path):
    header = ["反映内容", "留言时间", "发生日期"]
    rows = [
        ["公司拖欠加班费", "2026-03-01 09:00", "2026年1月15日"],
        ["单位把我辞退了", "2026-03-01 09:00", ""],
        ["公司没签劳动合同", "2026-03-01 09:00", "2999-01-01"],
        ["厂里不给经济补偿", "2026-03-01 09:00", "开年那阵"],
    ]
    results = take_in(write(tmp_path, csv_bytes(rows, header=header)))
    assert [(r.fault.row, r.fault.column) for r in results if r.fault] == [(4, "发生日期"), (5, "发生日期")]
    first, second = Arrival.objects.order_by("pk")
    assert first.raw["event_day"] == "2026-01-15"
    assert "event_day" not in second.raw


def test_taking_in_twice_adds_nothing_and_going_on_after_a_stop_loses_nothing(city, tmp_path):
    path = write(tmp_path, csv_bytes(ROWS))
    first = import_rows(
        read_sheet(path), channel="import", source="", registrar_id=None, dry_run=False, by=SYSTEM, at=AT
    )
    next(first)
    first.close()
    assert outcomes(take_in(path)) == ["known", "registered", "registered"]
    assert outcomes(take_in(path)) == ["known"] * 3
    assert Arrival.objects.count() == 3


def test_rows_without_numbers_are_known_by_their_content(city, tmp_path):
    path = write(tmp_path, csv_bytes([["路灯坏了"], ["水管漏水"], ["路灯坏了"]], ["内容"]))
    assert outcomes(take_in(path)) == ["registered", "registered", "known"]
    assert outcomes(take_in(path)) == ["known"] * 3


def test_the_same_number_with_other_content_is_named_and_a_source_tells_apart(city, tmp_path):
    take_in(write(tmp_path, csv_bytes(ROWS[:1])))
    other = write(tmp_path, csv_bytes([["1", "", "", "", "完全是另一件事"]]), "other.csv")
    (result,) = take_in(other)
    assert (result.outcome, result.fault.row) == ("rejected", 2)
    assert "已用于另一次提交" in result.fault.reason
    assert outcomes(take_in(other, source="另一平台")) == ["registered"]


def test_each_bad_row_is_named_and_stops_no_other(city, tmp_path):
    rows = [
        ROWS[0],
        ["4", "", "", "昨天下午", "日期写不对"],
        ["5", "", "", "2019-13-45", "日期不存在"],
        ["6", "", "", "2999-01-01", "未来的日期"],
        ["7", "", "", "2019-01-01", ""],
        ["8", "", "", "2019-01-01", "格数太多", "0", "0", "多出来的"],
        ["", "", "", "", "", "", ""],
        ["9", "", "", "", "好" * 60_000],
        ROWS[1],
    ]
    results = take_in(write(tmp_path, csv_bytes(rows)))
    faults = [(r.fault.row, r.fault.column) for r in results if r.fault]
    assert faults == [(3, "time"), (4, "time"), (5, "time"), (6, "detail"), (7, "detail"), (9, "detail")]
    assert outcomes(results).count("registered") == 2


def test_bytes_that_no_encoding_reads_reject_their_row_alone(city, tmp_path):
    data = csv_bytes(ROWS[:2], encoding="utf-8") + b'3,u,t,2019-01-01,"\xff\xfe\x80 broken",0,0\r\n'
    results = take_in(write(tmp_path, data))
    assert outcomes(results) == ["registered", "registered", "rejected"]
    assert "编码" in results[2].fault.reason


def test_nul_bytes_are_written_out_not_lost(city, tmp_path):
    data = csv_bytes([["1", "", "", "", "路灯\x00坏了"], ["2", "", "", "", "\x00" * 40 + "水管漏了"]])
    assert outcomes(take_in(write(tmp_path, data))) == ["registered"] * 2
    assert Arrival.objects.earliest("pk").raw["came"]["cells"]["detail"] == "路灯\\u0000坏了"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"\xef\xbb\xbf", "file.empty"),
        (b"\r\n\r\n", "file.empty"),
        (csv_bytes([]), "file.no_rows"),
        (b"PK\x03\x04 not a workbook", "file.not_a_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 nor this", "file.not_a_workbook"),
        (csv_bytes([["1", "2"]], ["a", "b"]), "columns.no_text"),
        (csv_bytes([["1"]], ["内容", *map(str, range(1_000))]), "file.too_wide"),
        (csv_bytes([["1", "2"]], ["内容", "详情"]), "columns.twice"),
        (bytes(range(256)) * 9, "file.no_table"),
    ],
)
def test_files_that_are_no_table_are_refused_whole(city, tmp_path, data, code):
    with pytest.raises(Refused) as refused:
        take_in(write(tmp_path, data))
    assert refused.value.code == code
    assert refused.value.message.endswith("。")


def test_missing_files_and_folders_are_refused(tmp_path):
    for path in (tmp_path / "nothing.csv", tmp_path):
        with pytest.raises(Refused):
            read_sheet(path)


def test_r30_a_workbook_that_unpacks_without_end_is_not_unpacked(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        for n in range(3000):
            bomb.writestr(f"xl/part{n}.xml", b"")
    with pytest.raises(Refused, match="展开后过大"):
        read_sheet(path)


def test_r30_a_stray_cell_far_away_ends_no_process_of_ours(tmp_path):
    """Two kilobytes that ask for 17 thousand million cells."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["诉求内容"])
    sheet.append(["路灯坏了"])
    sheet.cell(1_048_576, 16_384, "x")
    path = tmp_path / "far.xlsx"
    book.save(path)
    with pytest.raises(Refused, match="展开后过大") as refused:
        read_sheet(path)
    assert refused.value.code == "file.too_large"


def test_a_dry_run_checks_and_stores_nothing(city, tmp_path):
    rows = [*ROWS, ["4", "", "", "昨天", "x"]]
    assert outcomes(take_in(write(tmp_path, csv_bytes(rows)), dry_run=True)) == ["registered"] * 3 + [
        "rejected"
    ]
    assert Arrival.objects.count() == 0


def test_a_workbook_with_chinese_headers_dates_and_numbers(city, tmp_path):
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(
        ["工单编号", "来电时间", "诉求内容", "来电人", "联系电话", "问题地点", "诉求类别", "人数", "要求保密"]
    )
    sheet.append(
        [
            20260001,
            datetime(2026, 2, 28, 9, 30),
            "路灯坏了",
            "王小明",
            13800001111,
            "柳岸社区",
            "建议意见",
            3,
            "是",
        ]
    )
    path = tmp_path / "book.xlsx"
    book.save(path)
    (result,) = take_in(path, channel="call")
    arrival = Arrival.objects.get()
    matter = Matter.objects.get()
    assert result.number == arrival.number
    assert arrival.key == "call:/20260001"
    assert (matter.people_count, matter.keep_secret, matter.place_id) == (3, True, city.place("d1-s1-c1"))
    assert Claim.objects.get().claim_class == "suggestion"
    assert arrival.received_at == datetime(2026, 2, 28, 9, 30, tzinfo=SHANGHAI)
    assert masked([arrival.petitioner_id])[arrival.petitioner_id].confidential


def test_the_template_reads_back_and_explains_each_column(city, tmp_path):
    path = tmp_path / "template.xlsx"
    columns = write_template(path)
    assert list(mapped(columns).places) == [column.field for column in COLUMNS]
    book = load_workbook(path)
    assert book.sheetnames == ["来件", "填写说明"]
    sheet = book["来件"]
    for place, column in enumerate(COLUMNS, start=1):
        sheet.cell(row=2, column=place, value="路灯坏了" if column.field == "text" else None)
    book.save(tmp_path / "filled.xlsx")
    assert outcomes(take_in(tmp_path / "filled.xlsx")) == ["registered"]
    with pytest.raises(Refused, match="已经存在"):
        write_template(path)


def test_rejected_rows_are_written_out_and_can_be_taken_in_once_mended(city, tmp_path):
    rows = [["1", "", "=1+1", "昨天", "@路灯坏了"], ["2", "", "-标题", "2019-01-01", "好的一行"]]
    sheet = read_sheet(write(tmp_path, csv_bytes(rows)))
    rejects = Rejects(tmp_path / "out" / "rejects.csv", sheet.header)
    for result in import_rows(
        sheet, channel="import", source="", registrar_id=None, dry_run=False, by=SYSTEM, at=AT
    ):
        if result.fault:
            rejects.add(result)
    assert rejects.count == 1
    assert rejects.path.stat().st_mode & 0o777 == 0o600
    mended = rejects.path.read_text(encoding="utf-8").replace("昨天", "2019-01-02")
    assert "'=1+1" in mended
    results = take_in(write(tmp_path, mended.encode(), "mended.csv"))
    assert outcomes(results) == ["registered"]
    assert Arrival.objects.order_by("pk").last().text == "@路灯坏了"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_r30_no_cell_is_taken_for_a_formula(text):
    assert safe(text).startswith("'")


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("2019-02-28 11:25:05", datetime(2019, 2, 28, 11, 25, 5)),
        ("2019/2/8 9:05", datetime(2019, 2, 8, 9, 5)),
        ("2019.02.08", datetime(2019, 2, 8)),
        ("2019年2月8日", datetime(2019, 2, 8)),
        ("2019年2月8日 9时5分", datetime(2019, 2, 8, 9, 5)),
        ("２０１９－０２－０８　９：０５", datetime(2019, 2, 8, 9, 5)),
        ("20190208", datetime(2019, 2, 8)),
        ("20190208093000", datetime(2019, 2, 8, 9, 30)),
        ("2019-02-08T09:05:00+08:00", datetime(2019, 2, 8, 9, 5)),
        ("2019-02-08T01:05:00Z", datetime(2019, 2, 8, 9, 5)),
        (datetime(2019, 2, 8, 9, 5), datetime(2019, 2, 8, 9, 5)),
        (43504.5, datetime(2019, 2, 8, 12, 0)),
        ("43504", datetime(2019, 2, 8)),
        (20190208.0, datetime(2019, 2, 8)),
    ],
)
def test_days_are_read_as_people_write_them(cell, wanted):
    assert moment(cell) == wanted.replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize("cell", ["", None, "  "])
def test_no_day_is_no_day(cell):
    assert moment(cell) is None


@pytest.mark.parametrize("cell", ["昨天", "2019-13-01", "2019-02-30", "12:30", "99999999", -5, 3.5])
def test_what_is_no_day_is_not_guessed(cell):
    with pytest.raises((ValueError, OverflowError)):
        moment(cell)
