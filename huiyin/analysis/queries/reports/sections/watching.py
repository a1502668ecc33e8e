"""What supervision did: orders, findings, suggestions; and what was sent on (Article 41, second and third items)."""

from collections.abc import Iterable

from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.reports.sections.effects import lasting
from huiyin.analysis.queries.reports.words import year_words
from huiyin.analysis.rules.reports.blocks import Block, heading, paragraph, table
from huiyin.units import queries as units


def orders(making: Making) -> list[Block]:
    """Reminders and orders, and what was answered, by unit."""
    rows = [
        (one.name, *(making.count(code, part, by="unit", group=str(one.id)) for code, part in _ORDERED))
        for one in _units(making, "orders", ("reminded", "ordered"))
    ]
    columns = (("单位", False), ("催办", True), ("督办", True), ("督办已反馈", True))
    made = [table("各单位催办督办情况", columns, rows)] if rows else []
    return [heading("催办督办情况"), paragraph(_ordered(making)), *made]


def findings(making: Making) -> list[Block]:
    """What the procedure audit found, by unit."""
    rows = [
        (one.name, *(making.count("found", part, by="unit", group=str(one.id)) for part in ("whole", "hits")))
        for one in _units(making, "findings", ("found",))
    ]
    columns = (("单位", False), ("发现问题", True), ("已整改", True))
    made = [table("各单位业务规范问题", columns, rows)] if rows else []
    return [heading("业务规范检查情况"), paragraph(_found(making)), *made]


def handling(making: Making) -> list[Block]:
    """The second item of Article 41."""
    sent = (
        f"{year_words(making.span)}转送{making.count('forwarded')}件次，交办{making.count('assigned')}件次，"
        f"按期转送交办率{making.value('timely_forward')}。"
    )
    return [heading("转送、交办、督办情况"), paragraph(sent), paragraph(_ordered(making))]


def proposals(making: Making) -> list[Block]:
    """The third item of Article 41: what was proposed, answered and adopted."""
    rows = [
        (
            label,
            making.count(f"advised_{kind}"),
            making.count(f"advised_{kind}", "hits"),
            making.count(f"adopted_{kind}", "hits"),
        )
        for kind, label in _ADVICE
    ]
    told = (
        f"就单件事项提出改进工作建议{making.count('suggested')}件，已书面反馈{making.count('suggested', 'hits')}件；"
        f"就一类事项提出的三项建议见下表。{lasting(making)}"
    )
    columns = (("建议", False), ("提出", True), ("已书面反馈", True), ("采纳或者部分采纳", True))
    head = "提出改进工作、完善政策、追究责任建议以及被采纳情况"
    return [heading(head), paragraph(told), table("三项建议", columns, rows)]


_ADVICE = (("work", "改进工作建议"), ("policy", "完善政策建议"), ("duty", "追究责任建议"))
_ORDERED = (("reminded", "whole"), ("ordered", "whole"), ("ordered", "hits"))


def _found(making: Making) -> str:
    found = f"检查发现业务规范问题{making.count('found')}个"
    found += f"，其中已整改消除{making.count('found', 'hits')}个；" if making.tally("found").whole else "；"
    told = f"{found}就单件事项提出改进工作建议{making.count('suggested')}件"
    if not making.tally("suggested").whole:
        return f"{told}。"
    return f"{told}，已书面反馈{making.count('suggested', 'hits')}件。"


def _ordered(making: Making) -> str:
    told = f"发出催办单{making.count('reminded')}件、督办函{making.count('ordered')}件"
    if not making.tally("ordered").whole:
        return f"{told}。"
    return f"{told}；督办函已书面反馈{making.count('ordered', 'hits')}件，反馈率{making.value('ordered')}。"


def _units(making: Making, source: str, codes: Iterable[str]) -> list[units.UnitFacts]:
    found = making.groups(source, "unit")
    return [
        one
        for one in units.tree()
        if any(found.get(str(one.id), {})[code].whole for code in codes if str(one.id) in found)
    ]
