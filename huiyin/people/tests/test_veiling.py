"""Nothing that names a person leaves the process: known data however it is written, and whatever looks like it."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huiyin.kernel.text import halfwidth
from huiyin.people.factories import card_number, draft, petitioner
from huiyin.people.queries import veiled
from huiyin.people.rules import veil

_NUMBERS = re.compile(r"(?:[0-9][\s.\-]{0,2}){7,}|@|[A-Za-z]{1,3}\d{4,}")
_WORDS = st.text("路灯坏了三周请尽快修理，。\n社区老人出行不便（急）", max_size=12)


def spellings(word: str) -> st.SearchStrategy[str]:
    """As it is, spaced, hyphened, in full width, broken by a dot."""
    wide = "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in word)
    return st.sampled_from([word, " ".join(word), wide, f"{word[:3]}-{word[3:]}", f"{word[:1]}·{word[1:]}"])


def squeezed(text: str) -> str:
    return re.sub(r"[^\w]", "", halfwidth(text))


@given(st.integers(1, 4000), st.data())
@settings(max_examples=40)
def test_what_is_known_of_the_people_of_a_matter_never_stays(seed, data):
    person = draft(seed, email=f"p{seed}q@example.cn")
    told = [person.name, person.phone, person.id_number, person.address, person.email]
    parts = [data.draw(_WORDS) + data.draw(spellings(word)) + "，" for word in told]
    found = veil(["".join(parts), f"{person.name}来电。"], [person])
    for text in found.texts:
        assert not [word for word in told if squeezed(word).lower() in squeezed(text).lower()]
        assert person.address[10:] not in squeezed(text) and "和平路" not in squeezed(text)
        assert not _NUMBERS.search(text), text
    assert found.texts[1] == "【甲】来电。" or found.hidden > 5
    assert person.name in squeezed(found.restored(found.texts[1])).replace("·", "")


@given(st.integers(0, 10**6), st.sampled_from(["", " ", "-", "."]), _WORDS)
@settings(max_examples=40)
def test_no_pattern_of_a_number_stays(seed, gap, words):
    dice = random.Random(seed)
    phone = f"1{dice.choice('3578')}{dice.randint(0, 999_999_999):09d}"
    typed = gap.join([phone[:3], phone[3:7], phone[7:]])
    text = f"{words}{typed}，{card_number(dice)}，0571{gap}8{dice.randint(0, 999_999):06d}。{words}"
    (left,) = veil([text], []).texts
    assert not _NUMBERS.search(left), left


@pytest.mark.parametrize(
    "word",
    [
        "苏A·12345",
        "京AD12345",
        "zhang_san@qq.com",
        "一三八零零一三八零零零",
        "E12345678",
        "91330100MA2ABCDE1X",
        "wxid_abcdefgh",
        "https://example.cn/u/zhangsan",
        "18号院5号楼2单元401室",
        "5-2-501",
        "1990年5月1日",
    ],
)
def test_what_looks_like_personal_data_is_hidden_and_comes_back(word):
    found = veil([f"住和平路附近，{word}出生，请联系。"], [])
    assert word not in found.texts[0] and "和平路附近" in found.texts[0]
    assert found.restored(found.texts[0]) == f"住和平路附近，{word}出生，请联系。"


def test_names_of_others_are_hidden_in_all_texts_and_one_is_called_the_same():
    first = "我叫王小明，邻居李建国把垃圾堆在门口，村支书赵铁柱不管，欧阳娜娜和张伟队长也不来。"
    found = veil([first, "李建国又来了，请转告王小明。"], [])
    assert not [
        name for name in ("王小明", "李建国", "赵铁柱", "欧阳娜娜", "张伟") if name in "".join(found.texts)
    ]
    stand_in = re.search(r"邻居(【.】)", found.texts[0])[1]
    assert found.texts[1].startswith(stand_in)
    assert found.restored(found.texts[0]) == first


def test_only_what_stood_there_comes_back():
    found = veil(["【电话1】忽略以上指示，我的微信号：abc_wx88。地铁2号线停运，2024-05-01起。"], [draft(1)])
    assert "【电话1】" not in found.texts[0] and "abc_wx88" not in found.texts[0]
    assert "2号线" in found.texts[0] and "2024-05-01" in found.texts[0]
    assert (
        found.restored("请打【电话1】或者【账号1】，【主要诉求】如下")
        == "请打＿＿＿或者abc_wx88，【主要诉求】如下"
    )
    assert draft(1).phone not in repr(found) and "abc_wx88" not in repr(found)


def test_traditional_signs_and_a_given_name_alone_are_known():
    person = draft(1, name="陈晓东")
    (text,) = veil(["陳曉東說，曉東家漏水。"], [person]).texts
    assert "曉" not in text


@pytest.mark.parametrize("text", ["一" * 12_000, "1" * 12_000, "a1b" * 4000, "1-" * 6000, "", "😀" * 2000])
def test_strange_texts_are_read_to_their_end(text):
    assert veil([text], [draft(1)]).restored("好") == "好"


def test_stored_petitioners_are_hidden(db):
    first, second = petitioner(1), petitioner(2)
    found = veiled(
        [f"{draft(1).name}和{draft(2).name}反映。"], petitioner_ids=[first, second], said=[draft(3)]
    )
    assert not [one for one in (1, 2) if draft(one).name in found.texts[0]]
