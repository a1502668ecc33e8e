"""The command that proposes items and paths for plain words."""

import argparse

import pytest

from huiyin.cli.commands import path

pytestmark = pytest.mark.django_db


def run(*words):
    parser = argparse.ArgumentParser()
    path.add_arguments(parser)
    return path.run(parser.parse_args(words))


def test_plain_words_lead_to_item_path_body_and_limits():
    answer = run("老板欠了我们三个月工资不给", "--on", "2026-11-22")
    assert 1 <= len(answer["found"]) <= 3
    best = answer["found"][0]
    assert (best["item"], best["path"], best["law"]) == ("LD-001", "HR-02", "劳动法")
    assert 0 < best["score"] < 1
    assert best["words"]
    assert best["bodies"]
    told = path.show(answer)
    assert "1. 老板拖欠工资不发（LD-001，把握" in told
    assert "理由：依据《劳动法》第五十条" in told
    assert "途径：劳动保障监察投诉" in told
    assert "期限：申请行政复议" in told


def test_when_unsure_it_says_so():
    answer = run("今天天气不错", "--on", "2026-11-22")
    assert answer["found"] == []
    assert path.show(answer).startswith("没有把握，不作建议。")
