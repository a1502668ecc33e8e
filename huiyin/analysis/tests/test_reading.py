"""How what is typed and what is stored are read: pure."""

import numpy as np
import pytest

from huiyin.analysis.rules.asking import read
from huiyin.analysis.rules.entry import entry
from huiyin.analysis.rules.folding import as_written, folded, initials
from huiyin.analysis.rules.highlight import cutting, marked
from huiyin.analysis.rules.keys import asked_letters, is_rare, letter_keys, word_keys
from huiyin.analysis.rules.likeness import Weights, asks, in_all, in_common, telling, weighing
from huiyin.analysis.rules.opinion import paragraphs
from huiyin.analysis.rules.pointing import checked, nearness, packed
from huiyin.kernel.errors import Refused
from huiyin.matching.fingerprints import pairs_in_order


def hits(pieces):
    return [piece.text for piece in pieces if piece.hit]


def test_traditional_full_width_and_capitals_read_as_one():
    assert folded("臺灣路３號樓，ＡＢ１２３") == folded("台湾路3号楼 ab123") == "台湾路3号楼ab123"
    assert folded("𠮷祥里，路燈！") == "𠮷祥里路灯"


def test_initials_of_a_title():
    assert initials("路灯坏了三周") == "ldhlsz"
    assert initials("3号楼WiFi") == "3hlwifi"


def test_words_are_split_at_spaces_and_kept_together_in_quotes():
    assert read("路灯  柳岸").words == ("路灯", "柳岸")
    assert read("“wifi password” 慢").words == ("wifipassword", "慢")
    assert read("路灯 路燈").words == ("路灯",)


@pytest.mark.parametrize("typed", ["", "   ", "。，！", "😀👍🏽🇨🇳", "\x00\u202e"])
def test_what_cannot_be_looked_for_is_refused_with_what_to_do(typed):
    with pytest.raises(Refused, match="请输入") as refusal:
        read(typed)
    assert refusal.value.code == "search.empty"


def test_too_much_is_refused():
    with pytest.raises(Refused, match="12000字"):
        read("路" * 12_000)
    with pytest.raises(Refused, match="9个"):
        read(" ".join("路灯坏了三周没人修"))
    assert read("啊" * 100).words == ("啊" * 100,)


def test_rare_signs_have_keys_of_their_own():
    assert is_rare("𠮷") and is_rare("㐂") and is_rare("垚")
    assert not is_rare("水") and not is_rare("a")
    assert word_keys("水") == [] and len(word_keys("𠮷")) == 1
    assert set(word_keys("𠮷")) <= set(entry(7, "", ("住在𠮷祥里",)).keys)


def test_keys_of_a_text_hold_those_of_each_word_in_it():
    row = entry(7, "柳岸三号楼路灯不亮", ("臺階破損，3号楼WiFi断了",))
    for word in ("路灯", "台阶破损", "3号楼", "wifi断"):
        assert set(word_keys(word)) <= set(row.keys) and word in row.text
    assert set(asked_letters("ldb")) <= letter_keys(row.initials) <= set(row.keys)


def test_no_word_spans_two_texts():
    assert "亮台" not in entry(7, "路灯不亮", ("台阶破损",)).text


def test_hits_are_marked_as_they_were_written():
    assert hits(marked("柳岸路燈，壞了", ("路灯坏",))) == ["路燈，壞"]
    found = cutting("前" * 60 + "路灯坏了" + "后" * 100, ("路灯", "灯坏"))
    assert hits(found) == ["路灯坏"]
    assert found[0].text == found[-1].text == "…"
    assert cutting("与此无关", ("路灯",)) == ()


def test_an_opinion_is_taken_apart():
    lines = [
        "第1项 投诉请求：修路灯",
        "事实和理由：灯已坏三周。",
        "现场已查看。",
        "处理意见：三日内修好。",
        "法律法规依据：《信访工作条例》第三十二条",
        "处理结果：予以支持",
    ]
    found = paragraphs([{"heading": "逐项处理意见", "lines": lines}])
    assert [(one.field, one.text) for one in found] == [
        ("facts", "灯已坏三周。\n现场已查看。"),
        ("opinion", "三日内修好。"),
        ("article", "《信访工作条例》第三十二条"),
    ]


def test_pairs_tell_the_more_the_rarer_they_are():
    held = dict.fromkeys(pairs_in_order("请求尽快解决"), 900)
    weights = Weights.of(held, 1000, 5)
    asked = frozenset(pairs_in_order("路灯坏了请求尽快解决"))
    alike, polite = (frozenset(pairs_in_order(text)) for text in ("路灯坏了没人修", "垃圾太臭请求尽快解决"))
    assert weighing(asked, weights)(alike) > 3 * weighing(asked, weights)(polite) > 0
    assert weighing(asked, weights)(frozenset()) == weighing(frozenset(), weights)(frozenset()) == 0
    assert in_all(0.5, None) == 0.5 < in_all(0.5, 0.9) and in_all(0.5, -1.0) < 0.5
    assert in_common("柳岸路灯坏了三周", frozenset(pairs_in_order("竹园路灯坏了")), weights) == ("路灯坏了",)
    told = telling("路灯坏了请求尽快解决", weights)
    assert pairs_in_order("路灯")[0] in dict(told) and list(asks(told[:2]))[-1] == (told[0][0], told[1][0])
    assert telling("", weights) == [] and list(asks(())) == []


@pytest.mark.parametrize("text", ["啊" * 12_000, "a", "😀" * 50, "路" * 11 + "灯"])
def test_odd_texts_have_few_things_to_be_asked_for(text):
    assert len(telling(text, Weights({}, 1.0))) <= 12


def test_directions_are_stored_in_bytes():
    ways = np.eye(2, 8, dtype=np.float32)
    one, other = packed(ways)
    assert (
        len(one) == 8 and nearness(one, [one, other]) == pytest.approx([1.0, 0.0]) and nearness(one, []) == []
    )
    assert checked("路灯") == checked("路灯") != checked("路燈")


def test_a_run_of_signs_is_shown_as_it_was_written():
    text = "路燈壞了，WiFi 也斷了。"
    assert as_written(["路灯坏了wifi", "也断", "别处"], text) == {
        "路灯坏了wifi": "路燈壞了，WiFi",
        "也断": "也斷",
        "别处": "别处",
    }
