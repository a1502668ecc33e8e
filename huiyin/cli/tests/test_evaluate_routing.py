"""huiyin evaluate routing: files over the lists at hand, and the platform's own messages. Texts are invented."""

import argparse

import pytest

from huiyin.cli.evaluations import routing
from huiyin.cli.routed import MESSAGES
from huiyin.intake.factories import a_receiving_city
from huiyin.kernel.errors import Refused
from huiyin.units import queries as units

pytestmark = pytest.mark.django_db


def _run(*words):
    parser = argparse.ArgumentParser()
    routing.add_arguments(parser)
    return routing.run(parser.parse_args([str(word) for word in words]))


def _file(tmp_path, name, rows):
    path = tmp_path / name
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_figures_without_and_with_history(tmp_path):
    city = a_receiving_city()
    lamp, lake = units.unit(city.unit("d1-cg")).name, units.unit(city.unit("build")).name
    asked = _file(
        tmp_path,
        "asked.csv",
        [
            "text,unit,lane",
            f"东城区路灯漆黑一片,{lamp},careful",
            f"翡翠湖木栈道断了，游船停了,{lake},",
            "祝大家国庆快乐,,",
        ],
    )
    found = _run("--file", asked)
    assert (found["messages"], found["accuracy"], found["answered"]) == (3, 1.0, 0.5)
    assert found["silent_when_none_fits"] == 1.0 and found["level"] == 1.0
    assert "翡翠湖" in found["misses"][0] and "第一个就对的比例：1.0" in routing.show(found)
    rows = [f"翡翠湖木栈道第{n}次断了，游船和码头没人管,{lake}" for n in range(8)]
    rows += [f"东城区飞燕集市第{n}次占用盲道，摊位费乱收,{lamp}" for n in range(8)]
    learned = _run("--file", asked, "--history", _file(tmp_path, "past.csv", ["text,unit", *rows]))
    assert learned["history"] == 16 and learned["with_history"]["answered"] == 1.0
    assert learned["with_history"]["accuracy"] == 1.0 and "学习16件后" in routing.show(learned)


def test_what_cannot_be_measured_says_so(tmp_path):
    a_receiving_city()
    with pytest.raises(Refused, match="不在单位树上"):
        _run("--file", _file(tmp_path, "a.csv", ["text,unit", "路灯坏了,没有这个局"]))
    with pytest.raises(Refused, match="unit 列是空的"):
        _run("--file", _file(tmp_path, "b.csv", ["text,unit", "路灯坏了,"]))
    with pytest.raises(Refused, match="缺少列：unit"):
        _run("--file", _file(tmp_path, "c.csv", ["text", "路灯坏了"]))
    with pytest.raises(Refused, match="只适用于演示城市"):
        _run()


def test_the_platforms_own_messages_are_many_and_varied():
    lines = MESSAGES.read_text(encoding="utf-8").splitlines()[1:]
    assert len(lines) >= 200 and len({line.split(",")[0] for line in lines}) == len(lines)
    assert sum(line.endswith(",held") for line in lines) >= 100
