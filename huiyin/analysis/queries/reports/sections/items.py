"""Items of the lists that units keep: risks of topics, projects and decisions, and problems filed by streets."""

from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.reports.words import day
from huiyin.analysis.queries.risks import known_risks
from huiyin.analysis.queries.street_problems import known_problems
from huiyin.analysis.rules.reports.blocks import Block, heading, paragraph, table
from huiyin.units import queries as units

_RISKS = (("对象", False), ("风险", False), ("措施", False), ("责任单位", False), ("完成时限", False))
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
    found = known_risks(making.actor, making.span.last)
    if not found:
        return [heading("风险提示清单"), paragraph("没有未解除的风险提示。")]
    rows = [(one.subject, one.what, one.measure, units.unit(one.unit_id).name, day(one.due)) for one in found]
    return [heading("风险提示清单"), table("风险提示清单", _RISKS, rows)]


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
            "已化解" if one.done_on and one.done_on <= making.span.last else "办理中",
        )
        for one in found
    ]
    told = f"本月在册苗头问题{len(rows)}个。"
    return [heading("苗头问题"), paragraph(told), table("苗头问题", _PROBLEMS, rows)]
