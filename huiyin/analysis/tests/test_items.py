"""Lists of risks and problems: of things, with a measure, a unit and a limit; a street files its own each month."""

from datetime import date, datetime

import pytest

from huiyin.analysis.actions import reports as acts
from huiyin.analysis.actions.risks import add_risk, close_risk
from huiyin.analysis.actions.street_problems import add_problem, solve_problem
from huiyin.analysis.models import ProblemItem, Report, RiskItem
from huiyin.analysis.queries import reports
from huiyin.analysis.queries.reports.owed import owed
from huiyin.analysis.queries.risks import known_risks, risks
from huiyin.analysis.queries.street_problems import street_problems
from huiyin.analysis.rules.reports.kinds import FILING, WEEKLY
from huiyin.analysis.rules.reports.spans import due
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.factories import Cast, register

AT = datetime(2026, 3, 10, 9, tzinfo=SHANGHAI)
DUE = date(2026, 3, 30)
RISK = {"subject": "东湖片区改造", "what": "补偿标准公布后可能集中反映。", "measure": "公布前逐户说明。"}
PROBLEM = {
    "subject": "某小区交付延期",
    "what": "约定六月交付，工地停工。",
    "measure": "约谈开发单位，公布复工计划。",
    "leader_post": "街道分管副主任",
    "officer_post": "城市建设办公室主任",
}


def test_a_risk_has_a_subject_a_measure_a_unit_and_a_limit_and_no_person(cast: Cast):
    """JZ-15."""
    by, unit = cast["xf:supervisor"], cast.unit("build")
    for missing in RISK:
        with pytest.raises(Refused, match="请填写"):
            add_risk("project", RISK | {missing: " "}, unit, DUE, by=by, at=AT)
    for kind, whom, until in (("person", unit, DUE), ("project", None, DUE), ("project", unit, None)):
        with pytest.raises(Refused):
            add_risk(kind, RISK, whom, until, by=by, at=AT)
    with pytest.raises(NotAllowed):
        add_risk("project", RISK, unit, DUE, by=cast["build:head"], at=AT)
    made = add_risk("project", RISK, unit, DUE, by=by, at=AT)
    names = {field.name for field in RiskItem._meta.get_fields()}
    assert not names & {"person", "petitioner", "name", "contact", "phone"}
    assert [one.pk for one in risks(cast["build:head"])[0]] == [made] and not risks(cast["cg:head"])[1]
    assert known_risks(by, date(2026, 3, 9)) == () and len(known_risks(by, date(2026, 3, 10))) == 1
    with pytest.raises(NotAllowed):
        close_risk(made, "已说明。", by=cast["gov:leader"], at=AT)
    close_risk(made, "已逐户说明，没有集中反映。", by=by, at=AT)
    assert risks(by)[1] == 0 and risks(by, closed=True)[1] == 1
    with pytest.raises(NotFound):
        close_risk(made, "再次解除。", by=by, at=AT)


def test_a_street_files_its_problems_each_month_in_a_frozen_copy(cast: Cast):
    """WG-22: leader, person and limit are mandatory; PK-14: the copy of a month stays as it was."""
    register(cast)
    street = cast["d1-s1:head"]
    for missing in PROBLEM:
        with pytest.raises(Refused, match="请填写"):
            add_problem(PROBLEM | {missing: ""}, DUE, by=street, at=AT)
    with pytest.raises(Refused, match="办理时限"):
        add_problem(PROBLEM, None, by=street, at=AT)
    with pytest.raises(NotAllowed):
        add_problem(PROBLEM, DUE, by=cast["xf:supervisor"], at=AT)
    made = add_problem(PROBLEM, DUE, by=street, at=AT)
    april = datetime(2026, 4, 1, 1, tzinfo=SHANGHAI)
    wanted = [one for one in owed(april.date()) if one[0] is FILING]
    assert [(unit_id, span.key) for _kind, unit_id, span in wanted] == [
        (cast.unit("d1-s1"), "2026-03"),
        (cast.unit("d1-s1"), "2026-02"),
    ]
    made_of = acts.draft_report("filing", wanted[0][2], by=street, at=april)
    filing = Report.objects.get(pk=made_of)
    acts.issue_report(filing.pk, reports.usual_units(filing, on=april.date()), by=street, at=april)
    solve_problem(made, "已复工，交付时间已公布。", by=street, at=april)
    (table,) = [one for one in Report.objects.get(pk=filing.pk).content["blocks"] if one["kind"] == "table"]
    assert table["rows"] == [[*PROBLEM.values(), "2026年3月30日", "办理中，已超期"]]
    assert reports.report(cast["d1-xf:supervisor"], filing.pk).row.number == "〔2026〕第1期"
    assert ProblemItem.objects.get(pk=made).outcome and street_problems(street, done=True)[1] == 1


def test_which_periods_are_due():
    assert [(one.first.isoformat(), one.last.isoformat()) for one in due(WEEKLY, date(2026, 3, 9))][:2] == [
        ("2026-03-02", "2026-03-08"),
        ("2026-02-23", "2026-03-01"),
    ]
    assert [one.key for one in due(FILING, date(2026, 3, 1))] == ["2026-02", "2026-01"]
