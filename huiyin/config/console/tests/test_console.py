"""The command line: finding commands, answers, refusals, exit codes."""

import json
import sys
from types import ModuleType

import pytest

from huiyin.cli.discovery import find_commands, help_line
from huiyin.config.console import main as console
from huiyin.kernel.errors import Refused


@pytest.fixture
def command(monkeypatch):
    """A made-up command "try-out" that does what the test says."""

    def make(run, **more):
        module = ModuleType("huiyin.cli.commands.try_out")
        module.HELP, module.GROUND, module.run = "试一试", "none", run
        module.add_arguments = lambda parser: parser.add_argument("--times", type=int, choices=[1, 2])
        for name, value in more.items():
            setattr(module, name, value)
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setattr(console, "find_commands", lambda *_: {"try-out": None})
        monkeypatch.setattr(console, "load", lambda name, *_: load_from(module, name))

    return make


def load_from(module, name):
    return console.Command(
        name,
        module.HELP,
        module.add_arguments,
        module.run,
        getattr(module, "show", None),
        lambda _options: module.GROUND,
    )


def last_line(capsys) -> dict:
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_each_command_has_a_line_of_help():
    commands = find_commands(*console.PACKAGES)
    assert {"db", "serve", "migrate", "check", "demo", "secrets"} <= set(commands)
    assert all(help_line(path) for path in commands.values())


def test_the_list_of_commands(capsys):
    assert console.main(["--help"]) == 0
    assert "启动、停止或查看内置数据库" in capsys.readouterr().out


def test_a_command_that_does_not_exist(capsys):
    assert console.main(["fly"]) == 2
    assert "没有“fly”这个命令" in capsys.readouterr().err


def test_json_is_the_last_line(command, capsys):
    command(lambda options: {"done": options.times, "exit_code": 1})
    assert console.main(["try-out", "--times", "2", "--json"]) == 1
    assert last_line(capsys) == {"done": 2}


def test_an_answer_for_people(command, capsys):
    command(lambda _: {"done": 3}, show=lambda answer: f"做了 {answer['done']} 件。")
    assert console.main(["try-out"]) == 0
    assert capsys.readouterr().out == "做了 3 件。\n"


def test_a_refusal_is_a_sentence_and_a_code(command, capsys):
    def refuse(_):
        raise Refused("请先登记。", code="try.first", where="第 3 行")

    command(refuse)
    assert console.main(["try-out", "--json"]) == 1
    out, err = capsys.readouterr()
    assert err == "请先登记。（第 3 行）\n"
    assert json.loads(out) == {
        "error": "try.first",
        "message": "请先登记。",
        "field": None,
        "where": "第 3 行",
    }


def test_a_fault_of_ours_is_owned_up_to(command, capsys):
    command(lambda _: {}["nothing"])
    assert console.main(["try-out", "--json"]) == 70
    assert last_line(capsys)["error"] == "fault"


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--times", "9"], "可选："),
        (["--times", "x"], "不对"),
        (["--times"], "缺少值"),
        (["--fast"], "不认识这些参数：--fast"),
    ],
)
def test_wrong_words_are_explained_in_chinese(command, capsys, words, complaint):
    command(lambda _: {})
    with pytest.raises(SystemExit) as left:
        console.main(["try-out", *words])
    assert left.value.code == 2
    err = capsys.readouterr().err
    assert complaint in err
    assert "huiyin try-out --help" in err
