"""huiyin evaluate duplicates: known pairs found among given messages. Texts are invented."""

from argparse import Namespace
from pathlib import Path

import pytest

from huiyin.cli.evaluations import duplicates
from huiyin.intake.models import ArrivalText
from huiyin.kernel.errors import Refused
from huiyin.matters.models import Matter

pytestmark = pytest.mark.django_db

LAMP = "柳岸社区三栋楼下的路灯坏了两个星期，老人晚上出门看不清路，希望尽快修好。"
NOISE = "江堤路的烧烤摊半夜还在放音乐，孩子睡不着觉，打过两次电话没有人来。"
WAGE = "建业工地欠了我们三个月的工资，包工头说没有钱，电话也不接了。"
MESSAGES = [
    ("m1", "路灯", LAMP),
    ("m2", "路灯不亮", LAMP + "谢谢。"),
    ("m3", "噪音", NOISE),
    ("m4", "烧烤摊噪音", "您好，" + NOISE),
    ("m5", "工资", WAGE),
]


def _file(path, header, rows, encoding="utf-8"):
    path.write_bytes("\r\n".join([header, *(",".join(row) for row in rows)]).encode(encoding))
    return str(path)


@pytest.fixture
def messages(tmp_path):
    return _file(tmp_path / "m.csv", "msg_id,topic,detail", MESSAGES)


def _evaluated(messages, pairs):
    return duplicates.run(Namespace(messages=Path(messages), pairs=Path(pairs)))


def test_known_pairs_are_found_and_nothing_stays(messages, tmp_path):
    pairs = _file(tmp_path / "p.csv", "msg_a,msg_b", [("m1", "m2"), ("m3", "m4")])
    found = _evaluated(messages, pairs)
    assert (found["recall_at_5"], found["recall_at_10"], found["precision"]) == (1.0, 1.0, 1.0)
    assert (found["messages"], found["pairs"], found["unknown"]) == (5, 2, 0)
    assert not Matter.objects.exists() and not ArrivalText.objects.exists()


def test_a_pair_that_is_none_is_not_found_and_what_is_missing_is_counted(messages, tmp_path):
    pairs = _file(tmp_path / "p.csv", "msg_a,msg_b", [("m1", "m5"), ("m3", "m9")], encoding="gbk")
    found = _evaluated(messages, pairs)
    assert (found["recall_at_10"], found["pairs"], found["unknown"]) == (0.0, 1, 1)
    assert (found["precision"], found["precision_listed"]) == (1.0, 0.0), (
        "what is nearly the same is right too"
    )


def test_odd_messages_are_asked_without_harm(tmp_path):
    odd = [("a", "", "啊" * 12_000), ("b", "", "🙂🙂🙂"), ("c", "", ""), ("d", "很", "很很很很很很很")]
    messages = _file(tmp_path / "m.csv", "msg_id,topic,detail", odd)
    pairs = _file(tmp_path / "p.csv", "msg_a,msg_b", [("a", "b"), ("c", "d")])
    found = _evaluated(messages, pairs)
    assert (found["pairs"], found["recall_at_10"]) == (2, 0.0)


def test_a_missing_column_and_strange_pairs_are_told(messages, tmp_path):
    wrong = _file(tmp_path / "w.csv", "a,b", [("m1", "m2")])
    with pytest.raises(Refused, match="msg_a"):
        _evaluated(messages, wrong)
    strange = _file(tmp_path / "s.csv", "msg_a,msg_b", [("x", "y")])
    with pytest.raises(Refused, match="核对两个文件的编号"):
        _evaluated(messages, strange)


def test_the_figures_are_shown_with_their_names(messages, tmp_path):
    pairs = _file(tmp_path / "p.csv", "msg_a,msg_b", [("m1", "m2")])
    told = duplicates.show(_evaluated(messages, pairs))
    assert "前10个中找到的比例：1.0" in told and "来件数：5" in told
