"""Learning classes of texts. Texts are invented."""

import io
import random

import numpy as np
import pytest

from huiyin.kernel.errors import Refused
from huiyin.matching.learning import stored
from huiyin.matching.learning.fitting import Example, learn
from huiyin.matching.learning.marks import marks, worth
from huiyin.matching.learning.model import Answer
from huiyin.matching.learning.signs import is_named, seen
from huiyin.matching.learning.stored import dumped, loaded

WORDS = {
    "住房": "物业 电梯 业主 小区 维修 房产证 开发商 楼道",
    "教育": "学校 老师 补课 学生 招生 校园 幼儿园 家长",
    "劳动": "工资 拖欠 合同 加班 社保 工地 农民工 老板",
}
FILLING = "反映 一直 没有 解决 请 有关 部门 处理 多次 最近 希望 尽快"


def said(label, chance):
    own = chance.sample(WORDS[label].split(), 3) + chance.sample(FILLING.split(), 5)
    chance.shuffle(own)
    return f"关于{own[0]}的问题\n" + "".join(own) + "，王小明反映。"


def examples(each, seed=1):
    chance = random.Random(seed)
    return [Example(said(label, chance), label) for _ in range(each) for label in WORDS]


@pytest.fixture(scope="module")
def model():
    return learn(examples(60))


def test_what_was_learned_is_found_again(model):
    others = examples(30, seed=2)
    found = marks([model.answer(one.text) for one in others], [one.label for one in others])
    assert found.accuracy > 0.97
    assert found.macro_f1 > 0.97
    assert found.coverage_at_95 == 1.0


def test_the_answer_names_words_of_the_text_and_no_person(model):
    found = model.answer("学校招生问题\n王小明反映学校老师周末补课，家长很有意见", least=0.5)
    assert found.label == "教育"
    assert 1 <= len(found.words) <= 4
    assert {"学校", "老师"} & set(found.words)
    assert "王小明" not in found.words


@pytest.mark.parametrize(
    ("word", "named"), [("王小明", True), ("北京", True), ("电梯", False), ("2019", True)]
)
def test_names_and_numbers_are_not_quoted(word, named):
    assert is_named(word) is named


def test_an_unknown_text_is_answered_without_certainty(model):
    known = model.answer("物业不修电梯\n小区业主反映电梯和楼道").probability
    assert model.answer("qwerty").probability < 0.6 < known


@pytest.mark.parametrize(
    "text", ["", "\n", "，。！", "🙂🙂🙂", "啊" * 12_000, "好\ud800坏", "物业电梯" * 3_000, "ABC 物業 안녕"]
)
def test_any_text_is_answered(model, text):
    found = model.answer(text, least=0.0)
    assert found.label in WORDS
    assert 0 < found.probability <= 1


def test_the_same_examples_give_the_same_model():
    first, second = (learn(examples(20)) for _ in range(2))
    assert np.array_equal(first.weights, second.weights)
    assert first.sharpness == second.sharpness


def test_a_model_is_stored_as_numbers_and_labels_and_read_back(model):
    data = dumped(model)
    assert "物业".encode() not in data
    text = "老板拖欠工资\n工地农民工没有拿到工资"
    assert loaded(data).answer(text, least=0.0) == model.answer(text, least=0.0)
    assert model.answer(text).label == "劳动"


def test_a_model_of_other_numbers_is_refused_and_one_without_version_is_of_the_first(model, monkeypatch):
    data = dumped(model)
    with np.load(io.BytesIO(data)) as parts:
        first = io.BytesIO()
        np.savez_compressed(first, **{name: parts[name] for name in parts.files if name != "version"})
    assert loaded(first.getvalue()).labels == model.labels
    monkeypatch.setattr(stored, "VERSION", 2)
    with pytest.raises(Refused, match="huiyin learn"):
        loaded(data)


def test_a_model_keeps_no_more_numbers_than_it_may():
    small = learn(examples(20), cells=300)
    assert len(small.vocabulary.numbers) <= 100
    assert small.answer("老板拖欠工资\n工资").label == "劳动"


def test_one_label_alone_teaches_nothing():
    with pytest.raises(ValueError, match="two labels"):
        learn([Example("物业", "住房")] * 10)


def test_heading_and_whole_are_told_apart():
    heading = seen("物业\n电梯").numbers.tolist()
    assert len(heading) == len(set(heading))
    assert not set(seen("电梯\n").numbers.tolist()) <= set(heading)


def test_marks_beside_the_truth():
    answers = [Answer("a", 0.9), Answer("a", 0.8), Answer("b", 0.7), Answer("", 0.0)]
    found = marks(answers, ["a", "b", "b", "b"])
    assert found.accuracy == 0.5
    assert found.macro_f1 == pytest.approx((2 / 3 + 1 / 2) / 2, abs=1e-4)
    # 0.1 above what came true, 0.8 below nothing, 0.3 above, and nothing claimed of nothing.
    assert found.ece == pytest.approx((0.1 + 0.8 + 0.3) / 4, abs=1e-4)
    assert found.coverage_at_95 == 0.25
    assert worth(answers, ["a", "b", "b", "b"]) == pytest.approx((2 - 1) / 4)
