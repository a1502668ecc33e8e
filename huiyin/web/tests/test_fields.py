"""Tolerant input (U11): what people really type is understood, and what is not is said plainly."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from huiyin.kernel.numbers import register_number
from huiyin.web.parts.days import day_words, days_left_words, moment_words, read_day
from huiyin.web.parts.fields import DayField, LinesField, NumberField, PicksField, TextField, YesNoField
from huiyin.web.parts.listed import ListedField, ListedManyField
from huiyin.web.parts.number_fields import QueryCodeField, RegisterNumberField
from huiyin.web.tests.conftest import NOON

TODAY = NOON.date()
UNITS = [(n, f"江城市第{n}街道办事处") for n in range(1, 21)]


@pytest.mark.parametrize(
    "typed",
    ["2026年11月21日", "2026-11-21", "2026/11/21", "2026.11.21", "20261121", "２０２６年１１月２１日",
     " 2026 年 11 月 21 号 ",
     "2026年11月21日 周六", "2026年11月21日（星期六）", "2026－11－21".replace("－", "-"), "前天"],
)  # fmt: skip
def test_days_in_every_usual_form(typed: str) -> None:
    assert read_day(typed, today=TODAY) == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "words"),
    [("昨个", "请按“年月日”填写"), ("2026年13月1日", "月份应当在1到12之间"), ("2026-02-30", "2026年2月没有30日"),
     ("26-11-21", "请按“年月日”填写"), ("0000-01-01", "年份应当在1900到2100之间"), ("🙏" * 9, "请按“年月日”填写")],
)  # fmt: skip
def test_days_that_are_none(typed: str, words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        DayField(label="日期").clean(typed)
    assert words in refused.value.messages[0]


def test_days_as_they_are_shown() -> None:
    assert day_words(date(2026, 11, 21)) == "2026年11月21日 周六"
    assert moment_words(NOON) == "2026年11月23日 周一 12:00"
    assert DayField().prepare_value(date(2026, 1, 2)) == "2026年1月2日"
    with override("en"):
        assert day_words(date(2026, 11, 21)) == "Sat 21 Nov 2026"


@pytest.mark.parametrize(("days", "words"), [(3, "剩余3天"), (0, "今天到期"), (-2, "已超期2天")])
def test_days_left_in_words(days: int, words: str) -> None:
    assert days_left_words(days) == words


@pytest.mark.parametrize(
    ("typed", "number"), [("12", 12), (" １２ ", 12), ("1,200", 1200), ("１２ ００", 1200), ("", None)]
)
def test_numbers(typed: str, number: int | None) -> None:
    assert NumberField(label="人数", required=False, most=9999).clean(typed) == number


@pytest.mark.parametrize(
    ("typed", "words"),
    [("十二", "请只填数字"), ("-3", "请只填数字"), ("31", "1到30之间"), ("9" * 40, "请只填数字")],
)
def test_numbers_that_are_none(typed: str, words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        NumberField(label="天数", least=1, most=30).clean(typed)
    assert words in refused.value.messages[0]


def test_long_text_says_both_numbers_and_counts_rare_signs_as_one() -> None:
    field = TextField(label="经过", max_length=5000)
    assert field.clean("𠮷" * 5000) == "𠮷" * 5000
    with pytest.raises(ValidationError) as refused:
        field.clean("长" * 5123)
    assert refused.value.messages == ["“经过”共5,123字，最多5,000字，请删减123字后再提交。您写的内容已保留。"]


def test_text_is_tidied_not_refused() -> None:
    assert TextField().clean("\x00 电话\u202e１３８\r\n次日🙏 ") == "电话138\n次日🙏"


def test_yes_no_and_picks_and_lines() -> None:
    assert [YesNoField(required=False).clean(v) for v in ("yes", "no", "")] == [True, False, None]
    assert YesNoField().prepare_value(False) == "no"
    picks = PicksField(choices=[("2", "二"), ("1", "一"), ("x", "其他")])
    assert picks.clean(["x", "2"]) == (2, "x")
    lines = LinesField(label="诉求", most=2)
    assert lines.clean("一\n\n 二 ") == ("一", "二")
    with pytest.raises(ValidationError):
        lines.clean("一\n二\n三")


@pytest.mark.parametrize("typed", ["7", "江城市第7街道办事处", "第7街道", " 江城市第７街道办事处 "])
def test_a_unit_by_name_part_or_id(typed: str) -> None:
    assert ListedField(options=UNITS, label="单位").clean(typed) == 7


@pytest.mark.parametrize(
    ("typed", "words"), [("火星", "没有“火星”"), ("街道", "对应20项"), ("999", "没有“999”")]
)
def test_a_unit_that_is_unclear(typed: str, words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ListedField(options=UNITS, label="单位").clean(typed)
    assert words in refused.value.messages[0]


def test_a_box_shows_the_name_again() -> None:
    assert ListedField(options=UNITS).prepare_value(7) == "江城市第7街道办事处"
    assert ListedField(options=UNITS).prepare_value("没有") == "没有"


def test_several_units_one_per_line() -> None:
    many = ListedManyField(options=UNITS, label="协办单位")
    assert many.clean("江城市第3街道办事处\n第7街道、3") == (3, 7)
    assert many.prepare_value([3, 7]) == "江城市第3街道办事处\n江城市第7街道办事处"
    assert ListedManyField(options=UNITS[:3]).clean(["1", "3"]) == (1, 3)
    with pytest.raises(ValidationError):
        many.clean("")


def test_register_number_and_code_as_people_type_them() -> None:
    number = register_number("3799", 2026, 123)
    assert RegisterNumberField().clean(f" {number.replace('-', '').lower()} ") == number
    assert QueryCodeField().clean("７kq2-mx9p") == "7KQ2MX9P"
    for field, wrong in ((RegisterNumberField(), "3799-2026-1"), (QueryCodeField(), "O0")):
        with pytest.raises(ValidationError) as refused:
            field.clean(wrong)
        assert "请" in refused.value.messages[0]
