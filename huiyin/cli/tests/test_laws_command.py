"""The command that makes the law texts anew."""

import argparse

import pytest

from huiyin.cli.commands import laws
from huiyin.kernel.errors import Refused


def run(*words):
    parser = argparse.ArgumentParser()
    laws.add_arguments(parser)
    return laws.run(parser.parse_args(words))


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused, match="没有文件夹"):
        run(str(tmp_path / "none"))


def test_a_law_that_is_not_listed_makes_nothing(tmp_path):
    answer = run(str(tmp_path), "--only", "没有这部法")
    assert answer == {"laws": 0, "articles": 0, "refused": [], "exit_code": 1}
    assert laws.show(answer) == "重做0部法律，共0条。"


def test_a_missing_copy_is_named(tmp_path):
    answer = run(str(tmp_path), "--only", "劳动法")
    assert answer["exit_code"] == 1
    assert "there is no such copy" in laws.show(answer)
