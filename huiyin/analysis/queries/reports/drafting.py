"""The content of a report: made of numbers as known on a day, the same whenever it is made."""

from typing import Any

from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.reports.sections import SECTIONS
from huiyin.analysis.queries.reports.words import day, span_words
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.blocks import note, words
from huiyin.analysis.rules.reports.kind import ReportKind
from huiyin.units import queries as units


def content_of(making: Making) -> dict[str, Any]:
    """Blocks and figures: the first words of the author, the parts, the rest of the words, and how it was counted."""
    first, *rest = [one.key for one in making.kind.slots]
    blocks = [words(first)] if rest else []
    for part in making.kind.parts:
        blocks += SECTIONS[part](making)
    blocks += [words(key) for key in (rest or [first])]
    return {"blocks": [*blocks, note(_counted(making))], "figures": making.figures}


def titled(kind: ReportKind, unit_id: int, span: Period) -> str:
    """江城市信访局2026年10月点评; of a year that still runs up to which day."""
    if kind.span == "year":
        until = "" if span.kind == "year" else f"（截至{span.last.month}月{span.last.day}日）"
        return f"{units.unit(unit_id).name}{span.first.year}年{kind.name}{until}"
    name = kind.name.removeprefix("每日").removeprefix("每周").removeprefix("每月")
    return f"{units.unit(unit_id).name}{span_words(span)}信访工作{name}"


def _counted(making: Making) -> str:
    basis = f"依据{making.kind.law}编制。" if making.kind.law else "按平台口径编制。"
    return (
        f"{basis}数据截至{day(making.known)}，按当日以前已登记的情况统计；之后补录、更正的不在其中。"
        "检举控告件不在其中，不涉及信访人身份。"
    )
