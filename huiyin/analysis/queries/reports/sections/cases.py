"""Typical cases: what they were about and how they went, without anybody's identity or words."""

from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.reports.typical_cases import Typical, typical_cases
from huiyin.analysis.rules.reports.blocks import Block, heading, note, paragraph, table
from huiyin.catalogue import queries as catalogue
from huiyin.units import queries as units

_COLUMNS = (
    ("内容", False),
    ("属地", False),
    ("承办单位", False),
    ("收到至答复（天）", True),
    ("结果", False),
)


def typical(making: Making) -> list[Block]:
    """A few that were answered in the period: the quickest and the slowest, for the author to choose from."""
    found = typical_cases(making.actor, making.span, making.known)
    if not found:
        return [heading("典型事项"), paragraph("本期没有作出答复的事项。")]
    told = "从本期作出答复的事项中取用时最短和最长的，不含信访人身份和诉求原文。"
    return [heading("典型事项"), table("典型事项", _COLUMNS, [_row(one) for one in found]), note(told)]


def _row(one: Typical) -> tuple[str, ...]:
    field = catalogue.field_label(one.field_code[:4]) if one.field_code else "未分类"
    place = units.place_label(one.place_id) if one.place_id else "未定属地"
    return (field, place, units.unit(one.unit_id).name, str(one.days), one.result)
