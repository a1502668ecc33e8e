"""Personal numbers in free text (U10): 200 texts."""

import random

import pytest

from huiyin.kernel.numbers import register_number
from huiyin.people.factories import card_number
from huiyin.people.rules import numbers_in

FRAMES = [
    "我叫某某，{}，反映拖欠工资。",
    "联系人电话{}请尽快联系我",
    "身份证号:{}",
    "（{}）",
    "{}是我的号码，望解决",
    "请查{}；谢谢！",
    "事发当天我打了{}没人接",
    "号码：{}\n地址在春风街道",
    "TEL {} 找我",
    "业主,{},3号楼",
]
INNOCENT = [
    "编号3799-2026-0000123-C的件至今没有答复",
    "工单号20260302000123已超期",
    "拖欠工程款1380000元",
    "2026年3月2日10时30分",
    "统一社会信用代码91110000600037341L",
    "房产证号豫2019洛阳市不动产权第0012345号",
    "快递单号SF1234567890123",
    "车牌豫C12345，发动机号JL4G18123456789",
    "公积金账号0012345678",
    "12345热线和12319热线都打过",
    "座机0379-65230000",
    "车位B2-138",
    "合同编号HT13800005678A",
    "2026-03-02 13:45:00 监控",
    "面积138.0000平方米，总价1385678.13元",
    "江信受告〔2026〕12号",
    "发票号码 04412345678901234567",
    "学号 2019123456789",
    "户号1234567890，用水 13 吨",
    "卷烟条码6901028300056",
    "QQ群 123456789",
    "坐标 112.434468, 34.663041",
    "设备号 861234567890123",
    "总户数1600户、投资13800万元",
    "第138页第0000行第56789字",
]


def phones(dice):
    number = f"1{dice.choice('3456789')}{dice.randint(0, 999_999_999):09d}"
    return [
        number,
        f"{number[:3]} {number[3:7]} {number[7:]}",
        f"{number[:3]}-{number[3:7]}-{number[7:]}",
        f"+86 {number}",
        f"86{number}",
        number.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)}),
    ]


def cards(dice):
    number = card_number(dice, region=dice.choice(["110105", "410303", "650102", "810000"]))
    return [
        number,
        number.lower(),
        f"{number[:6]} {number[6:14]} {number[14:]}",
        number[:17] + ("0" if number[17] != "0" else "1"),
        number.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)}),
    ]


def test_numbers_in_200_texts_are_found_with_their_places():
    """U10: at least 98 % of identity and mobile numbers."""
    dice = random.Random(10)
    missed = []
    for number in range(200):
        kind, made = ("phone", phones) if number % 2 else ("id_number", cards)
        written = dice.choice(made(dice))
        text = dice.choice(FRAMES).format(written)
        found = numbers_in(text)
        if [(one.kind, text[one.start : one.end]) for one in found] != [(kind, written)]:
            missed.append((text, found))
    assert len(missed) <= 4, missed


@pytest.mark.parametrize("text", INNOCENT)
def test_other_numbers_raise_no_alarm(text):
    """U10: at most 2 % false alarms."""
    assert numbers_in(text) == ()


@pytest.mark.parametrize("card", ["6222021001116245702", "6222 0210 0111 6245 702", "4111111111111111"])
def test_bank_cards_are_found(card):
    """U10."""
    text = f"工资卡{card}，请打款"
    (found,) = numbers_in(text)
    assert (found.kind, found.label, text[found.start : found.end]) == ("bank_card", "银行卡号", card)


def test_register_numbers_are_nobody_s():
    """U10: all the year's numbers of a city stand in papers and texts."""
    for sequence in range(1, 3000):
        number = register_number("3799", 2026, sequence * 331)
        assert numbers_in(f"{number}与{number}重复，请并案（{number}）") == ()


def test_several_numbers_come_in_their_order():
    text = "张三13800005678，身份证11010519491231002X"
    assert [found.kind for found in numbers_in(text)] == ["phone", "id_number"]


def test_ten_thousand_characters_are_quick_and_safe():
    text = ("1 3-8 0" * 2000) + "1" * 4000
    assert numbers_in(text) == ()


def test_register_numbers_are_no_bank_cards() -> None:
    """A register number ends in a digit now and then, and may pass the check sum of a bank card."""
    from_register = [f"4201-2026-{n:07d}-{n % 8 + 2}" for n in range(1, 400)]
    assert not any(numbers_in(f"信访事项（编号：{number}）") for number in from_register)
