"""The list of risks as a table and as a paper of its own: each with its measure, its unit and its limit (JZ-15)."""

from datetime import date

from huiyin.analysis.queries.reports.words import day
from huiyin.analysis.queries.risks import known_risks
from huiyin.analysis.rules.items import RISK_KINDS
from huiyin.analysis.rules.reports.blocks import Block, note, paragraph, printed, table
from huiyin.documents.queries import Bulletin
from huiyin.kernel.actor import Actor
from huiyin.units import queries as units

_COLUMNS = (("对象", False), ("风险", False), ("措施", False), ("责任单位", False), ("完成时限", False))
_NOTE = "只列问题、项目和决策，不列人；按完成时限排列。"


def risk_table(actor: Actor, on: date) -> Block | None:
    """Those in sight that stood when a day ended, the soonest due first; None where there were none."""
    kinds = dict(RISK_KINDS)
    rows = [
        (
            f"{one.subject}（{kinds[one.kind]}）",
            one.what,
            one.measure,
            units.unit(one.unit_id).name,
            f"{day(one.due)}{'（已超期）' if one.due < on else ''}",
        )
        for one in known_risks(actor, on)
    ]
    return table("风险提示清单", _COLUMNS, rows) if rows else None


def risk_list(actor: Actor, on: date) -> Bulletin:
    """The paper, of the unit in which the actor sits."""
    found = risk_table(actor, on)
    blocks = [found, note(_NOTE)] if found else [paragraph("没有未解除的风险提示。")]
    return Bulletin(
        organ=actor.unit_name,
        name="风险提示清单",
        number="",
        title=f"{actor.unit_name}风险提示清单",
        day=on,
        to=(),
        blocks=tuple(printed(blocks, {}, str)),
    )
