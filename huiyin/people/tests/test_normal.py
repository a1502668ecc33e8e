"""Tolerant reading of names, numbers, addresses (U11, R-103)."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.people.rules import (
    IdType,
    PetitionerDraft,
    PetitionerKind,
    normal,
    normal_email,
    normal_id,
    normal_name,
)
from huiyin.people.rules import normal_phone as phone

CARD = "11010519491231002X"

PHONES = [
    ("13800005678", "13800005678"),
    ("138 0000 5678", "13800005678"),
    ("138-0000-5678", "13800005678"),
    ("138－0000－5678", "13800005678"),
    ("１３８００００５６７８", "13800005678"),
    ("１３８　００００　５６７８", "13800005678"),
    ("+86 13800005678", "13800005678"),
    ("＋８６１３８００００５６７８", "13800005678"),
    ("86-138-0000-5678", "13800005678"),
    ("0086 138 0000 5678", "13800005678"),
    ("(+86)13800005678", "13800005678"),
    ("013800005678", "13800005678"),
    (" 19900005678\n", "19900005678"),
    ("16600005678\u200b", "16600005678"),
    ("0379-65230000", "037965230000"),
    ("（0379）65230000", "037965230000"),
    ("0379 6523 0000", "037965230000"),
    ("010-65230000", "01065230000"),
    ("+86 379 65230000", "037965230000"),
    ("0379-65230000转801", "037965230000-801"),
    ("0379-65230000 分机 801", "037965230000-801"),
    ("400-810-8888", "4008108888"),
    ("+852 2345 0000", "+85223450000"),
    ("+1 (650) 253-0000", "+16502530000"),
    ("", ""),
    ("   ", ""),
]

IDS = [
    (CARD, IdType.RESIDENT, CARD),
    ("11010519491231002x", IdType.RESIDENT, CARD),
    ("110105 19491231 002X", IdType.RESIDENT, CARD),
    ("110105-19491231-002x", IdType.RESIDENT, CARD),
    ("１１０１０５１９４９１２３１００２Ｘ", IdType.RESIDENT, CARD),
    (" 110105194912 31002ｘ ", IdType.RESIDENT, CARD),
    ("E12345678", IdType.OTHER, "E12345678"),
    ("e 1234 5678", IdType.OTHER, "E12345678"),
    ("91110000600037341L", IdType.CREDIT_CODE, "91110000600037341L"),
    ("", IdType.NONE, ""),
]

TYPED_IDS = [
    ("passport", "k0123456p", "K0123456P"),
    ("hm_permit", "H1234567890", "H1234567890"),
    ("tw_permit", "12345678", "12345678"),
    ("hmt_residence", "810000199408230021", "810000199408230021"),
    ("military", "军字第2001988号", "军字第2001988号"),
    ("other", "AB-1234567", "AB1234567"),
]

NAMES = [
    ("张三", "张三"),
    (" 张三 ", "张三"),
    ("张 三", "张三"),
    ("张　三", "张三"),
    ("欧阳小明", "欧阳小明"),
    ("阿卜杜拉·买买提", "阿卜杜拉·买买提"),
    ("阿卜杜拉•买买提", "阿卜杜拉·买买提"),
    ("阿卜杜拉・买买提", "阿卜杜拉·买买提"),
    ("阿卜杜拉.买买提", "阿卜杜拉·买买提"),
    ("阿卜杜拉 · 买买提", "阿卜杜拉·买买提"),
    ("阿卜杜拉．买买提", "阿卜杜拉·买买提"),
    ("John  Smith", "John Smith"),
    ("Jean-Luc O'Neill", "Jean-Luc O'Neill"),
    ("José Ñandú", "José Ñandú"),
    ("Ｊｏｈｎ Ｓｍｉｔｈ", "John Smith"),
    ("田中さくら", "田中さくら"),
    ("김철수", "김철수"),
    ("Иван Петров", "Иван Петров"),
    ("迪丽热巴·迪力木拉提", "迪丽热巴·迪力木拉提"),
    ("张\u200b三", "张三"),
    ("䶮三", "䶮三"),
]

RARE = (
    ["𠮷田一", "李𠀀", "王𡈁", "𣲗阳", "𤫉光", "张𦈡", "𨱏辉", "陈𩽾", "𪚥龙", "𫍯言", "𫗧文", "𫞩王"]
    + [f"张{chr(code)}" for code in (0x2A700, 0x2B740, 0x2B820, 0x2CEB0, 0x2EBF0, 0x30000, 0x31350, 0x2F800)]
    + [
        f"{chr(code)}明"
        for code in (0x20001, 0x21000, 0x22000, 0x23000, 0x24000, 0x25000, 0x26000, 0x27000, 0xE000, 0x9FEF)
    ]
)


@pytest.mark.parametrize(("typed", "stored"), PHONES)
def test_telephones_are_read_tolerantly(typed, stored):
    """U11."""
    assert phone(typed) == stored


@pytest.mark.parametrize(("typed", "kind", "stored"), IDS)
def test_identity_numbers_are_read_tolerantly(typed, kind, stored):
    """U11."""
    assert normal_id("", typed) == (kind, stored)


@pytest.mark.parametrize(("kind", "typed", "stored"), TYPED_IDS)
def test_any_document_is_taken(kind, typed, stored):
    """R-103."""
    assert normal_id(kind, typed) == (IdType(kind), stored)


@pytest.mark.parametrize(("typed", "stored"), NAMES)
def test_names_are_read_tolerantly(typed, stored):
    """U11."""
    assert normal_name(typed) == stored


@pytest.mark.parametrize("name", RARE)
def test_rare_characters_are_kept(name):
    """U11: 30 names with characters of Ext-A…Ext-I, compatibility and private-use planes."""
    assert normal_name(name) == name


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "张"),
        ("name", "张3三"),
        ("name", "张三（老张）"),
        ("name", "字" * 51),
        ("phone", "1380000567"),
        ("phone", "12800005678"),
        ("phone", "没有电话"),
        ("phone", "65230000"),
        ("phone", "13800005678/13900005678"),
        ("id_number", "110105194912310021"),
        ("id_number", "11010519491331002X"),
        ("id_number", "？？？？"),
        ("address", "路" * 201),
        ("email", "zhang.example.cn"),
        ("email", "a@b"),
        ("kind", "robot"),
        ("id_type", "library_card"),
    ],
)
def test_what_cannot_be_read_is_refused_with_field_and_sentence(field, value):
    """U4, U11."""
    with pytest.raises(Refused) as refused:
        normal(PetitionerDraft(**{field: value}))
    assert refused.value.field == field
    assert len(refused.value.message) > 10


@pytest.mark.parametrize("number", ["1101051949123100", "110105194912310021"])
def test_a_wrong_resident_card_says_it_may_stay_empty(number):
    """R-201: a missing number never blocks."""
    with pytest.raises(Refused, match="可以不填"):
        normal_id("resident", number)


def test_an_empty_draft_is_normal():
    """R-104, R-201: nothing is needed."""
    assert normal(PetitionerDraft()).is_blank


def test_bodies_may_have_digits_and_brackets():
    """R-101."""
    name = "江城市第3建筑工程（集团）有限公司"
    assert normal_name(name, PetitionerKind.LEGAL_PERSON) == name
    with pytest.raises(Refused, match="法人"):
        normal_name("司", PetitionerKind.LEGAL_PERSON)


def test_email_is_tidied():
    assert normal_email(" Zhang.San＠Example.CN ") == "Zhang.San@example.cn"


def test_a_draft_does_not_show_itself():
    """R11: drafts do not leak through logs and tracebacks."""
    assert "张三" not in repr(PetitionerDraft(name="张三"))
