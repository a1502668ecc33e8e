"""Items of the lists that units keep: risks of topics, projects and decisions, and problems filed by streets."""

from datetime import date

from huiyin.analysis.models import ProblemItem
from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.reports.risk_list import risk_table
from huiyin.analysis.queries.reports.words import day
from huiyin.analysis.queries.street_problems import known_problems
from huiyin.analysis.rules.reports.blocks import Block, heading, paragraph, table

_PROBLEMS = (
    ("苗头问题", False),
    ("情况", False),
    ("化解思路", False),
    ("责任领导", False),
    ("责任人", False),
    ("办理时限", False),
    ("状态", False),
)


def risks(making: Making) -> list[Block]:
    """Open risks on the last day of the period (JZ-15)."""
    found = risk_table(making.actor, making.span.last)
    return [heading("风险提示清单"), found or paragraph("没有未解除的风险提示。")]


def problems(making: Making) -> list[Block]:
    """The street's problems that were open in the month (PK-14)."""
    found = known_problems(making.unit_id, making.span.first, making.span.last)
    if not found:
        return [heading("苗头问题"), paragraph("本月没有苗头问题。")]
    rows = [
        (
            one.subject,
            one.what,
            one.measure,
            one.leader_post,
            one.officer_post,
            day(one.due),
            _standing(one, making.span.last),
        )
        for one in found
    ]
    told = f"本月在册苗头问题{len(rows)}个。"
    return [heading("苗头问题"), paragraph(told), table("苗头问题", _PROBLEMS, rows)]


def _standing(one: ProblemItem, on: date) -> str:
    if one.done_on and one.done_on <= on:
        return "已化解"
    return "办理中，已超期" if one.due < on else "办理中"
