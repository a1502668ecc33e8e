"""The command that proves the citations."""

import argparse
import csv
import json
from datetime import date
from pathlib import Path

import pytest

from huiyin.catalogue import queries
from huiyin.catalogue.queries import LABELS, Kind, flat, row_of, shipped_entry
from huiyin.cli.commands import catalogue
from huiyin.kernel import clock

pytestmark = pytest.mark.django_db
DATA = Path(queries.__file__).parents[1] / "data" / "catalogue"


def run(*words):
    parser = argparse.ArgumentParser()
    catalogue.add_arguments(parser)
    return catalogue.run(parser.parse_args(words))


def test_nothing_is_unproven():
    answer = run("check", "--on", "2026-11-22")
    assert answer["faults"] == []
    assert (answer["unproven"], answer["exit_code"]) == (0, 0)
    assert answer["items"] == len(queries.items(on=date(2026, 11, 22))) >= 640
    assert answer["classes"] == len(queries.classes()) == 27
    assert answer["paths"] == len(queries.paths())
    assert answer["citations"] > 2000
    assert "未能证实0处" in catalogue.show(answer)


def test_what_a_known_change_of_law_would_break_is_told_beforehand(monkeypatch):
    """Proved today and on each later day on which a law changes: nothing is broken by the new law on trademarks."""
    answer = run("check", "--on", "2026-12-31")
    assert answer["later"]["2027-01-01"] == 0
    assert "2027-01-01起未能证实0处" in catalogue.show(answer)
    assert run("check", "--on", "2027-01-01")["unproven"] == 0
    of_today = queries.citations(on=date(2026, 12, 31))
    monkeypatch.setattr(queries, "citations", lambda on: of_today)
    broken = run("check", "--on", "2026-12-31")
    assert (broken["unproven"], broken["exit_code"]) == (0, 1)
    assert broken["later"]["2027-01-01"] == len(broken["faults"]) > 20
    assert all(one.startswith("自2027-01-01起，ZS.json ZS-") for one in broken["faults"])


def test_papers_are_proved_too():
    assert run("check", "--on", "2026-11-22")["citations"] > len(queries.citations(on=date(2026, 11, 22)))


def test_what_does_not_hold_is_named_and_ends_with_one():
    answer = run("check", "--on", "2026-08-14")
    assert answer["exit_code"] == 1
    assert 0 < answer["unproven"] <= len(answer["faults"])
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
    answer = {
        "on": "2026-11-22",
        "classes": 1,
        "items": 1,
        "paths": 1,
        "citations": 60,
        "unproven": 60,
        "later": {},
        "faults": faults,
    }
    assert "……另有10处" in catalogue.show(answer)


def test_today_is_meant_without_a_day():
    assert run("check")["on"] == clock.today().isoformat()


def test_a_half_filled_file_is_refused_row_by_row(tmp_path):
    """R-308: file, row and reason of every fault, not of the first one only."""
    file = tmp_path / "新类别.json"
    item = {
        "code": "XX-001",
        "request": "路灯不亮",
        "basis": [{"law": "没有的法", "article": "第一条", "quote": "字"}],
    }
    file.write_text(
        json.dumps({"source": "某局", "code": "XX", "name": "某类", "items": [item], "paths": []})
    )
    answer = run("check", str(file), "--on", "2026-11-22")
    said = catalogue.show(answer)
    assert answer["exit_code"] == 1
    assert "新类别.json XX：缺少公布单位（publisher），请补上" in said
    assert "新类别.json XX-001：缺少承办机关（bodies）（R-308），请至少写明一级" in said
    assert "新类别.json XX-001：缺少法定途径（paths），请至少写一条" in said


def test_a_class_file_is_proved_on_later_days_too(tmp_path):
    """Without its changes the class of trademarks holds until the last day of the old law."""
    data = json.loads((DATA / "ZS.json").read_text(encoding="utf-8"))
    for row in (*data["items"], *data["paths"]):
        row.pop("changes", None)
    file = tmp_path / "ZS.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    told = run("check", str(file), "--on", "2026-12-31")["faults"]
    assert told
    assert all(one.startswith("自2027-01-01起，ZS.json ZS-") for one in told)


def test_a_file_that_is_no_file(tmp_path):
    answer = run("check", str(tmp_path / "没有.json"))
    assert answer["exit_code"] == 1
    assert "没有这个文件" in catalogue.show(answer)


def test_a_shipped_class_file_passes_as_it_is():
    """An exported class comes back without a fault: its own rows are replaced, not doubled."""
    code = queries.classes()[0].code
    assert run("check", str(DATA / f"{code}.json"), "--on", "2026-11-22")["faults"] == []


def sheet(tmp_path, *changed):
    """A table as the pages export it, with rows changed: (row, column, words)."""
    shipped = [shipped_entry(Kind.ITEM, code, on=date(2026, 11, 22)) for code in ("LD-001", "LD-002")]
    rows = [LABELS[Kind.ITEM], *(flat(Kind.ITEM, row_of(one)) for one in shipped)]
    for number, key, words in changed:
        rows[number] = rows[number] | {key: words}
    file = tmp_path / "事项.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as kept:
        csv.writer(kept).writerows(row.values() for row in rows)
    return run("check", str(file), "--on", "2026-11-22")["faults"]


def test_an_exported_table_passes_and_a_half_filled_one_is_refused_row_by_row(tmp_path):
    assert sheet(tmp_path) == []
    told = sheet(tmp_path, (1, "basis", "劳动法"), (2, "bring", ""), (2, "basis", "《劳动法》第九百条：字"))
    assert "事项.csv 第2行 LD-001：“劳动法”请写成“《法律名称》第几条：引文”。" in told
    assert "事项.csv LD-002：缺少应带材料（bring），请至少写一条" in told
    assert any("编号" in one for one in sheet(tmp_path, (2, "code", "LD-001")))


def test_a_table_of_something_else(tmp_path):
    file = tmp_path / "别的.csv"
    file.write_text("甲,乙\n1,2\n", encoding="utf-8")
    answer = run("check", str(file))
    assert "表头缺少“编号、" in catalogue.show(answer)
