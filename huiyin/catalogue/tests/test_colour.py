"""Colour and words of a limit: the alarm on the strict day, overdue only after the rolled one (A-3, A-6, S-15)."""

import re
from datetime import date

import pytest

from huiyin.catalogue import queries as catalogue
from huiyin.catalogue.rules.watch import load_watch
from huiyin.deadlines.colour import Colour, Thresholds, standing
from huiyin.deadlines.due import Due
from huiyin.kernel.errors import Refused

pytestmark = pytest.mark.django_db

#: REG_TRANSFER_15D from 2026-02-03: the eighteenth lies in the Spring Festival.
ROLLED = Due(date(2026, 2, 18), date(2026, 2, 24), provisional=False, reason="")


@pytest.mark.parametrize(
    ("day", "colour", "words"),
    [
        (date(2026, 2, 6), Colour.GREEN, "剩余12天"),
        (date(2026, 2, 10), Colour.BLUE, "剩余8天"),
        (date(2026, 2, 14), Colour.YELLOW, "剩余4天"),
        (date(2026, 2, 18), Colour.YELLOW, "今天到期"),
        (date(2026, 2, 19), Colour.RED, "遇休息日，顺延至2月24日"),
        (date(2026, 2, 24), Colour.RED, "今天是顺延后的最后期限"),
        (date(2026, 2, 25), Colour.RED, "已超期1天"),
    ],
)
def test_a3_the_alarm_is_strict_and_the_words_are_lawful(day: date, colour: Colour, words: str) -> None:
    found = standing(ROLLED, day, catalogue.calendar())
    assert (found.colour, found.words) == (colour, words)


@pytest.mark.parametrize("day", [date(2026, 2, 20), date(2026, 3, 20)])
def test_a6_a_provisional_day_is_never_red(day: date) -> None:
    provisional = Due(ROLLED.strict, ROLLED.rolled, provisional=True, reason="未公布")
    found = standing(provisional, day, catalogue.calendar())
    assert found.colour is Colour.YELLOW and found.words.endswith("（暂定）")


@pytest.mark.parametrize(("blue", "yellow"), [(2, 3), (10, -1)])
def test_s15_thresholds_that_contradict_are_refused(blue: int, yellow: int) -> None:
    with pytest.raises(Refused, match="黄色的"):
        Thresholds(blue, yellow)


def test_s15_thresholds_come_from_the_profile_and_a_fault_in_them_is_named() -> None:
    here = catalogue.profile().watch
    assert here.colours == Thresholds(10, 3)
    assert load_watch("elsewhere", {"yellow_days": 5}, here).colours == Thresholds(10, 5)
    with pytest.raises(ValueError, match="黄色的11个工作日"):
        load_watch("elsewhere", {"yellow_days": 11}, here)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"blue_days": "10"}, "blue_days应当是不小于1的整数，现在是'10'"),
        ({"remind_days": 2.5}, "remind_days应当是不小于1的整数"),
        ({"answer_days": 0}, "answer_days应当是不小于1的整数，现在是0"),
        ({"urge_days": None}, "urge_days应当是不小于1的整数"),
        ({"advise_days": True}, "advise_days应当是不小于1的整数"),
        ({"short_days": 3}, "应当大于remind_days（3个工作日）"),
        ({"blue": 3}, "unknown entries"),
    ],
)
def test_s15_what_contradicts_or_is_no_number_is_said_with_its_place(row: dict, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)) as fault:
        load_watch("elsewhere", row, catalogue.profile().watch)
    assert "elsewhere watch" in str(fault.value)
