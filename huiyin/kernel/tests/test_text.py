import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  拖欠　工资\x00 ", "拖欠 工资"),
        ("１３８ＡＢｃ", "138ABc"),
        ("第一行\r\n第二行\r第三行", "第一行\n第二行\n第三行"),
        ("𠮷野家 👨‍👩‍👧 ❤️", "𠮷野家 👨‍👩‍👧 ❤️"),
        ("abc\u202egnp.exe\ufeff", "abcgnp.exe"),
        ("坏\ud800字", "坏字"),
        ("（元，角。）", "（元，角。）"),
        ("", ""),
    ],
)
def test_tidy(typed, kept):
    assert text.tidy(typed) == kept


@given(st.text(st.characters()))
def test_tidy_text_can_be_stored_and_is_settled(typed):
    clean = text.tidy(typed)
    assert "\x00" not in clean
    assert clean.encode().decode() == clean
    assert text.tidy(clean) == clean


def test_shorten_keeps_short_text_and_marks_the_cut():
    assert text.shorten("路灯不亮", 4) == "路灯不亮"
    assert text.shorten("路灯\n不亮三天了", 5) == "路灯 不…"
    assert len(text.shorten("字" * 99, 10)) == 10


@pytest.mark.parametrize(
    ("mask", "plain", "masked"),
    [
        (text.mask_name, "张三", "张*"),
        (text.mask_name, "欧阳娜娜", "欧***"),
        (text.mask_name, "张", "张*"),
        (text.mask_name, "", ""),
        (text.mask_phone, "13812345678", "138****5678"),
        (text.mask_phone, "8765432", "*****32"),
        (text.mask_phone, "110", "***"),
        (text.mask_id, "379901199001011234", "379***********1234"),
        (text.mask_id, "E1234567", "******67"),
        (text.mask_email, "zhang@example.cn", "z***@example.cn"),
        (text.mask_address, "江城市东湖区文昌街道 3 号", "江城市东湖区****"),
        (text.mask_address, "东湖区", "****"),
    ],
)
def test_masks(mask, plain, masked):
    """R32: masked by default."""
    assert mask(plain) == masked
