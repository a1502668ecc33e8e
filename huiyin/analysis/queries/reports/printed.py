"""A report as a bulletin: the same blocks with their figures as words, and what each figure means."""

from collections.abc import Callable, Iterator

from huiyin.analysis.models import Report
from huiyin.analysis.queries.reports.kept import shown
from huiyin.analysis.queries.reports.words import span_words
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.blocks import note, printed
from huiyin.analysis.rules.reports.figures import Figure, figure_of
from huiyin.analysis.rules.reports.kinds import KINDS
from huiyin.analysis.rules.reports.numbers import REPORT_SOURCES, REPORTED
from huiyin.catalogue import queries as catalogue
from huiyin.documents.queries import Bulletin
from huiyin.intake import queries as intake
from huiyin.kernel.clock import day_of
from huiyin.supervision.queries.recommendations import advice_number
from huiyin.units import queries as units

_LINKED = "电子文件中的数字可以点开，登录平台后看到它的清单、口径和复算结果。"


def bulletin(row: Report, address: Callable[[str], str]) -> Bulletin:
    """It, as paper; `address` leads from the key of a figure to its list."""
    sent = units.units(row.to_units)
    figures = row.content["figures"]
    return Bulletin(
        organ=units.unit(row.unit_id).name,
        name=KINDS[row.kind].name,
        number=row.number,
        title=row.title if row.edition == 1 else f"{row.title}（第{row.edition}版）",
        day=day_of(row.issued_at or row.made_at),
        to=[sent[unit_id].name for unit_id in row.to_units if unit_id in sent],
        blocks=tuple(printed([*shown(row), *([note(_LINKED)] if figures else [])], figures, address)),
        meanings=tuple(_meaning(figure_of(kept)) for kept in figures.values()),
        links=tuple(address(key) for key in figures),
        draft=row.issued_at is None,
    )


def meaning(figure: Figure) -> str:
    """What was counted: which cases, by which day, and what never counts."""
    one = REPORTED[figure.asked.code]
    source = REPORT_SOURCES[one.source]
    parts = one.parts if figure.asked.part == "value" else {"": one.parts[figure.asked.part]}
    said = "；".join(part.words for part in reversed(parts.values()))
    return f"{said}；{source.words}；{source.note}"


def group_words(figure: Figure) -> str:
    """Of which unit, door, field, topic or recommendation the number is; 合计 where it is of all."""
    asked = figure.asked
    return "、".join(_groups(asked.by, asked.group)) if asked.by else "合计"


def _groups(by: str, group: str) -> Iterator[str]:
    if by == "unit":
        yield units.unit(int(group)).name
    elif by == "field":
        yield from (catalogue.field_label(code) for code in group.split(","))
    elif by == "channel":
        yield from (one.label for one in intake.channels() if one.code == group)
    elif by == "advice":
        yield advice_number(int(group))
    else:
        yield f"第{group}号热点问题"


def _meaning(figure: Figure) -> tuple[str, ...]:
    one, asked = REPORTED[figure.asked.code], figure.asked
    count = f"{figure.hits}/{figure.whole}" if one.hits else str(figure.whole)
    span = span_words(Period(first=asked.first, last=asked.last))
    return (
        figure.shown,
        one.label,
        count,
        span,
        group_words(figure),
        meaning(figure),
        one.law or "平台口径",
    )
