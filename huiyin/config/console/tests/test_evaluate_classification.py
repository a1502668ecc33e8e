"""huiyin evaluate: classes learned from one file and tried on another. Texts are invented."""

import json
import random

import pytest

from huiyin.config.console.main import main

WORDS = {
    "城乡建设": "物业 电梯 业主 小区 房产证 开发商 路灯",
    "教育文体": "学校 老师 补课 学生 招生 幼儿园 高考",
    "劳动和社会保障": "工资 拖欠工资 劳动合同 加班 社保 农民工 养老保险",
}
FILLING = ["反映", "一直", "没有", "解决", "请", "处理", "多次", "最近", "希望", "尽快"]


def rows(each, seed):
    chance = random.Random(seed)
    for _ in range(each):
        for label, words in WORDS.items():
            own = chance.sample(words.split(), 3)
            yield own[0], "".join(own + chance.sample(FILLING, 5)), label


def file(path, lines, *, header="topic,detail,label", encoding="utf-8"):
    path.write_bytes("\r\n".join([header, *(",".join(line) for line in lines)]).encode(encoding))
    return str(path)


@pytest.fixture
def train(tmp_path):
    return file(tmp_path / "train.csv", rows(40, 1))


@pytest.fixture
def evaluate(capsys):
    def said(*words):
        code = main(["evaluate", "classification", *words, "--json"])
        return code, json.loads(capsys.readouterr().out.splitlines()[-1])

    return said


def test_figures_of_a_learned_model(evaluate, train, tmp_path):
    code, found = evaluate("--train", train, "--test", file(tmp_path / "test.csv", rows(20, 2)))
    assert code == 0
    assert found["accuracy"] > 0.9
    assert found["macro_f1"] > 0.9
    assert 0 <= found["ece"] < 0.2
    assert found["coverage_at_95"] > 0.5
    assert found["train_seconds"] >= 0
    assert found["ms_per_message"] > 0
    assert (found["rows"], found["train_rows"], found["labels"]) == (60, 120, 3)


def test_cold_start_learns_nothing(evaluate, tmp_path):
    code, found = evaluate("--cold", "--test", file(tmp_path / "test.csv", rows(20, 2)))
    assert (code, found["train_rows"], found["train_seconds"]) == (0, 0, 0)
    assert found["accuracy"] > 0.9


def test_gbk_xlsx_headings_and_rows_without_a_label(evaluate, train, tmp_path):
    lines = [*rows(5, 3), ("无标签", "内容", "")]
    test = file(tmp_path / "test.csv", lines, header="Topic, DETAIL ,label", encoding="gbk")
    code, found = evaluate("--train", train, "--test", test)
    assert (code, found["rows"], found["skipped"]) == (0, 15, 1)


def test_odd_messages_are_answered(evaluate, train, tmp_path):
    odd = ["", "很" * 12_000, "啊", "🙂🙂🙂🙂", "ABC عربي 繁體 한국", "１２３"]
    test = file(tmp_path / "test.csv", [("", text, "教育文体") for text in odd])
    for words in (("--train", train), ("--cold",)):
        code, found = evaluate(*words, "--test", test)
        assert (code, found["rows"]) == (0, len(odd))
        assert found["ms_per_message"] < 1000


@pytest.mark.parametrize(
    ("header", "line", "code", "told"),
    [
        (
            "topic,text,label",
            ("a", "b", "教育文体"),
            "file.column_missing",
            "缺少列：detail。现有的列：topic、text、label",
        ),
        ("topic,detail,label", ("a", "b", ""), "evaluate.no_labels", "label 列是空的"),
        ("topic,detail,label", None, "file.no_rows", "没有数据行"),
        ("topic,detail,label", ("a", "b", "天气"), "evaluate.unknown_labels", "“天气”"),
    ],
)
def test_a_wrong_file_is_told(evaluate, tmp_path, header, line, code, told):
    exit_code, found = evaluate(
        "--cold", "--test", file(tmp_path / "test.csv", [line] if line else [], header=header)
    )
    assert (exit_code, found["error"]) == (1, code)
    assert told in found["message"]


def test_one_label_alone_or_no_file_is_told(evaluate, train, tmp_path):
    one = file(tmp_path / "one.csv", [("学校", "老师补课", "教育文体")] * 5)
    assert evaluate("--train", one, "--test", train)[1]["error"] == "evaluate.one_label"
    assert evaluate("--test", train)[1]["error"] == "evaluate.no_train"
    assert evaluate("--train", train, "--test", str(tmp_path / "none.csv"))[1]["error"] == "file.missing"


def test_figures_for_people(capsys, tmp_path):
    test = file(tmp_path / "test.csv", rows(5, 2))
    assert main(["evaluate", "--json", "classification", "--cold", "--test", test]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["what"] == "classification"
    assert main(["evaluate", "classification", "--cold", "--test", test]) == 0
    assert "各类平均 F1：" in capsys.readouterr().out


def test_what_is_measured_must_be_named(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["evaluate"])
    assert ended.value.code == 2
    assert "缺少参数：测量" in capsys.readouterr().err
