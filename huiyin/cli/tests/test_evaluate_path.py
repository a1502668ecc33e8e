"""huiyin evaluate path: everyday questions and the items that are proposed for them. Questions are invented."""

import json
from argparse import Namespace

import pytest

from huiyin.cli.evaluations import path
from huiyin.kernel.errors import Refused

pytestmark = pytest.mark.django_db

WAGE = "老板欠了我们三个月工资不给"


def _folder(tmp_path, rows):
    (tmp_path / "LD.json").write_text(json.dumps({"questions": rows}), encoding="utf-8")
    return Namespace(questions=tmp_path)


def test_what_is_proposed_is_held_against_what_is_expected(tmp_path):
    rows = [
        {"text": WAGE, "expected": ["LD-001"]},
        {"text": WAGE, "expected": ["GY-001"]},
        {"text": "今天天气真好，谢谢", "expected": []},
    ]
    found = path.run(_folder(tmp_path, rows))
    assert (found["top1"], found["top3"], found["silent_when_none_fits"]) == (0.5, 0.5, 1.0)
    assert found["questions"] == 3
    assert "前三个里有对的比例：0.5" in path.show(found)


@pytest.mark.parametrize("rows", [[], [{"text": "没有答案", "expected": []}], [{"text": "缺少编号"}]])
def test_questions_that_are_none_are_refused(tmp_path, rows):
    with pytest.raises(Refused, match="问句"):
        path.run(_folder(tmp_path, rows))
