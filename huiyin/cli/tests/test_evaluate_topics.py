"""huiyin evaluate topics: issues found again among given messages. Texts are invented."""

from argparse import Namespace
from pathlib import Path

import pytest

from huiyin.cli.evaluations import topics
from huiyin.kernel.errors import Refused

HEADER = "msg_id,user,topic,time,detail"
MESSAGES = [
    (
        "1",
        "u1",
        "柳岸云庭小区楼下烧烤店油烟扰民",
        "2026-03-01 08:00:00",
        "柳岸云庭小区楼下烧烤店没有烟道，油烟直排，晚上开不了窗。",
    ),
    (
        "2",
        "u2",
        "柳岸云庭烧烤店油烟太大",
        "2026/3/4 9:30",
        "我住柳岸云庭小区，一楼烧烤店天天排油烟，吵到凌晨。",
    ),
    ("3", "u3", "柳岸云庭小区一楼餐饮油烟直排", "2026-03-09", "柳岸云庭小区底层餐饮没有专用烟道，油烟呛人。"),
    (
        "4",
        "u4",
        "柳岸云庭小区电梯经常坏",
        "2026-03-10",
        "柳岸云庭小区三栋电梯一个月困人四次，物业不修，老人爬楼。",
    ),
    (
        "5",
        "u5",
        "枫桥雅苑楼下烧烤店油烟扰民",
        "2026-03-11",
        "枫桥雅苑楼下烧烤店没有烟道，油烟直排，开不了窗。",
    ),
    ("6", "u6", "", "2026-03-12", "🙂🙂🙂"),
    ("7", "u7", "啊", "2026-03-12", "啊" * 12_000),
]
GOLD = [
    ("1", "H1", "high"),
    ("2", "H1", "medium"),
    ("3", "H1", "high"),
    ("4", "H2", "high"),
    ("5", "H1", "low"),
]


def _file(path, header, rows):
    path.write_text("\n".join([header, *(",".join(row) for row in rows)]), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def messages(tmp_path_factory):
    return _file(tmp_path_factory.mktemp("topics") / "m.csv", HEADER, MESSAGES)


def _run(messages: Path, tmp_path: Path, gold: list[tuple[str, ...]]) -> dict:
    path = _file(tmp_path / "g.csv", "msg_id,issue_id,confidence", gold)
    return topics.run(Namespace(messages=messages, gold=path))


def test_one_problem_is_found_and_the_same_estate_or_the_same_kind_alone_is_not_enough(messages, tmp_path):
    found = _run(messages, tmp_path, [*GOLD, ("99", "H1", "high")])
    assert (found["mean_f1"], found["mean_f1_all"], found["bcubed_f1"]) == (1.0, 1.0, 1.0)
    assert (found["messages"], found["judged"], found["unknown"]) == (7, 4, 1)
    first = found["issues"][0]
    assert (first["issue"], first["gold"], first["topic"], first["f1"]) == ("H1", 3, 3, 1.0)
    told = topics.show(found)
    assert "BCubed F1（只看核定过的来件）：1.0" in told and "H2：核定1件" in told


def test_what_is_not_judged_counts_in_the_stricter_figure_alone(messages, tmp_path):
    found = _run(messages, tmp_path, [("1", "H1", "high"), ("2", "H1", "high")])
    assert (found["mean_f1"], found["mean_f1_all"]) == (1.0, 0.8)


def test_files_that_do_not_fit_are_told(messages, tmp_path):
    with pytest.raises(Refused, match="核对两个文件的编号"):
        _run(messages, tmp_path, [("1", "H1", "low")])
    wrong = _file(tmp_path / "w.csv", HEADER, [("1", "u", "路灯", "昨天", "坏了")])
    with pytest.raises(Refused, match="昨天"):
        _run(wrong, tmp_path, GOLD)
