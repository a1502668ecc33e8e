"""The command that proves the citations."""

import argparse

from huiyin.catalogue import queries
from huiyin.cli.commands import catalogue
from huiyin.kernel import clock


def run(*words):
    parser = argparse.ArgumentParser()
    catalogue.add_arguments(parser)
    return catalogue.run(parser.parse_args(words))


def test_nothing_is_unproven():
    answer = run("check", "--on", "2026-11-22")
    assert answer["faults"] == []
    assert (answer["unproven"], answer["exit_code"]) == (0, 0)
    assert answer["items"] == len(queries.paths())
    assert answer["citations"] > 350
    assert "未能证实0处" in catalogue.show(answer)


def test_papers_are_proved_too():
    assert run("check", "--on", "2026-11-22")["citations"] > len(queries.citations())


def test_what_does_not_hold_is_named_and_ends_with_one():
    answer = run("check", "--on", "2026-08-14")
    assert answer["exit_code"] == 1
    assert answer["unproven"] == len(answer["faults"]) > 0
    assert "paths.json EE-01：《生态环境法典》第一百四十五条，2026-08-15起施行，尚未施行" in catalogue.show(
        answer
    )


def test_an_action_on_an_unknown_rule_is_named(monkeypatch):
    monkeypatch.setattr(queries, "bases", lambda profile: ())
    answer = run("check", "--on", "2026-11-22")
    assert answer["exit_code"] == 1
    assert any(fault.startswith("actions register：没有“R-201”这条规则") for fault in answer["faults"])


def test_a_long_list_is_cut_for_people():
    faults = [f"甲 {number}" for number in range(60)]
    answer = {"on": "2026-11-22", "classes": 1, "items": 1, "citations": 60, "unproven": 60, "faults": faults}
    assert "……另有10处" in catalogue.show(answer)


def test_today_is_meant_without_a_day():
    assert run("check")["on"] == clock.today().isoformat()
