"""What is one problem and what is not: where and what must both be shared. Texts are invented; no database."""

import pytest

from huiyin.analysis.queries.topics.language import language
from huiyin.analysis.rules.entry import entry
from huiyin.analysis.rules.topics import (
    Gathering,
    Rarity,
    Signs,
    name_of,
    names_estate,
    signs_of,
    view,
    views,
    whole,
)

SMOKE = [
    ("柳岸云庭小区楼下烧烤店油烟扰民", "柳岸云庭小区楼下烧烤店没有烟道，油烟直排，晚上开不了窗。"),
    ("柳岸云庭烧烤店油烟太大", "我住柳岸云庭小区，一楼烧烤店天天排油烟，吵到凌晨。"),
    ("柳岸云庭小区一楼餐饮油烟直排", "柳岸云庭小区底层餐饮没有专用烟道，油烟呛人。"),
]
LIFT = [
    ("柳岸云庭小区电梯经常坏", "柳岸云庭小区三栋电梯一个月困人四次，物业不修，老人爬楼。"),
    ("柳岸云庭三栋电梯困人", "柳岸云庭小区三栋电梯又困人了，物业一直不修电梯。"),
]
ELSEWHERE = [
    ("枫桥雅苑楼下烧烤店油烟扰民", "枫桥雅苑楼下烧烤店没有烟道，油烟直排，晚上开不了窗。"),
    ("锦绣兰亭楼下烧烤店油烟扰民", "锦绣兰亭楼下烧烤店没有烟道，油烟直排，晚上开不了窗。"),
]
DISTRICT = [
    ("临江区青松街道路灯不亮", "临江区青松街道翠竹路的路灯坏了两个星期，晚上看不清路。"),
    ("临江区青松街道养老金没发", "临江区青松街道的老人三个月没有领到养老金，请求补发。"),
    ("临江区青松街道学校乱收费", "临江区青松街道一所小学要学生交补课费，请查处退费。"),
]


def groups(texts, days=None):
    """By text the number of its group, and the groups."""
    read = [signs_of(entry(0, title, [text]).text, language()) for title, text in texts]
    gathering = Gathering(language(), Rarity.of(read))
    placed = [
        gathering.place(number, days[number] if days else number, signs) for number, signs in enumerate(read)
    ]
    return [whole(one.group) for one in placed]


def test_one_problem_in_other_words_is_one_topic_and_another_problem_of_the_estate_is_another():
    found = groups([*SMOKE, *LIFT])
    assert len(set(map(id, found[:3]))) == 1 and found[3] is found[4] and found[0] is not found[3]


def test_the_same_problem_elsewhere_and_a_place_name_alone_are_no_topic():
    found = groups([SMOKE[0], *ELSEWHERE, *DISTRICT])
    assert len(set(map(id, found))) == len(found)


def test_what_is_said_twice_word_for_word_is_one_however_little_it_names():
    twice = ("请尽快处理", "多次反映没有人管，玄武岩砖厂的灰飘得到处都是，请尽快处理。")
    assert len(set(map(id, groups([twice, *SMOKE, *DISTRICT, twice])))) == 1 + 1 + 3


def test_a_problem_that_comes_again_much_later_is_a_new_one():
    assert len(set(map(id, groups(SMOKE[:2], days=[1, 400])))) == 2


@pytest.mark.parametrize("odd", ["", "啊", "啊" * 12_000, "🙂🙂🙂", "\n\n", "a b c", "𠀀𠀁"])
def test_odd_texts_stand_alone_without_harm(odd):
    found = groups([("", odd), *SMOKE[:2], (odd, "")])
    assert found[1] is found[2] and found[0] is not found[1] and found[3] is not found[1]


def test_many_texts_at_once_are_seen_as_each_by_itself():
    read = [
        signs_of("\n".join(one), language()) for one in [*SMOKE, ("", ""), *LIFT, ("啊", "啊啊"), *DISTRICT]
    ]
    rarity = Rarity.of(read)
    for signs, seen in zip(read, views(read, language(), rarity), strict=True):
        alone = view(signs, language(), rarity)
        assert (seen.heading, seen.anchors, seen.named) == (alone.heading, alone.anchors, alone.named)
        assert seen.words == pytest.approx(alone.words) and seen.way == pytest.approx(alone.way, abs=1e-5)
    assert list(views([], language(), rarity)) == []


def test_a_topic_is_called_by_place_and_problem_and_never_by_a_person():
    (group,) = {id(one): one for one in groups(SMOKE)}.values()
    heading = entry(0, SMOKE[0][0], []).text
    name = name_of(group, heading, language(), "青松街道", lambda _words: False)
    assert name.label.startswith("柳岸云庭") and "油烟" in name.label and len(name.label) <= 40
    hidden = name_of(group, heading, language(), "青松街道", lambda words: "柳岸" in words)
    assert hidden.label.startswith("青松街道：") and not any("柳岸" in word for word in hidden.words)


def test_a_topic_is_not_called_by_how_people_ask():
    said = [(f"请求尽快解决{title}", f"{text}请求有关部门尽快解决。") for title, text in SMOKE]
    (group,) = {id(one): one for one in groups(said)}.values()
    name = name_of(group, entry(0, said[0][0], []).text, language(), "青松街道", lambda _words: False)
    assert "油烟" in name.label
    assert not {"请求", "有关", "尽快"}.intersection(name.words)


@pytest.mark.parametrize(
    ("prefix", "whole_name"),
    [("反映", "柳岸云庭"), ("a市", "伊景园滨河苑"), ("在", "枫桥雅苑"), ("临江区", "临江区翠竹路")],
)
def test_a_name_begins_and_ends_with_a_word(prefix, whole_name):
    heading = prefix + whole_name.removeprefix(prefix) + "楼下烧烤店油烟扰民"
    (group,) = {id(one): one for one in groups([(heading, "油烟直排，晚上开不了窗。")] * 3)}.values()
    name = name_of(group, entry(0, heading, []).text, language(), "青松街道", lambda _words: False)
    assert name.label.split("：")[0] == whole_name


@pytest.mark.parametrize(
    ("shown", "estate"),
    [
        ("【甲】云庭", True),
        ("【甲】路", True),
        ("【甲】", False),
        ("【甲】乱收费", False),
        ("找【甲】路", False),
    ],
)
def test_an_estate_that_begins_like_a_person_is_none_and_a_person_alone_is(shown, estate):
    assert names_estate(shown) is estate


def test_what_is_counted_no_more_was_never_counted():
    one, other = Signs((1, 2, 3), (7, 8), 1, 1), Signs((2, 3, 4), (8, 9), 2, 1)
    both, alone = Rarity.of([one, one, other]), Rarity.of([one, other])
    both.uncount([one])
    assert (both.texts, both.pairs, both.words) == (alone.texts, alone.pairs, alone.words)
