"""Texts that are the same but for spaces and points, or basically the same (R-604)."""

from huiyin.matching.sameness import same_text, same_words


def test_spaces_and_points_do_not_make_a_text_new() -> None:
    """R-604: 相同或者基本相同."""
    assert same_text("不予支持。", " 不予，支持 ")
    assert not same_text("", "")
    assert not same_text("予以支持，一个月内更换管道", "事实不清，不予支持")


def test_one_changed_word_in_a_long_text_leaves_it_basically_the_same_but_not_the_same() -> None:
    old = "经查，该处围墙建于二〇一五年，属于社区公共设施，维护责任在街道办事处，所反映的问题不属于物业服务范围。"
    new = old.replace("二〇一五", "二〇一六")
    assert same_text(old, new)
    assert not same_words(old, new)
    assert same_words(old, old.replace("，", " "))
