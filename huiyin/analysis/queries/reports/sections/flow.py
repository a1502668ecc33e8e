"""What came, what went, what is left, and by which doors."""

from collections.abc import Iterable, Sequence

from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.reports.words import bases, moved, span_words
from huiyin.analysis.rules.indicators import period
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.blocks import Block, heading, note, paragraph, table
from huiyin.intake import queries as intake_queries

_STOCK = (("opening", "期初存量"), ("came", "期内收到"), ("went", "期内了结"), ("closing", "期末存量"))
_MONTHS = 12


def intake(making: Making) -> list[Block]:
    """Stock and flow with both comparisons, and the doors by which matters came."""
    return [heading("收办总体情况"), *_stock(making), *_doors(making)]


def statistics(making: Making) -> list[Block]:
    """The first item of Article 41."""
    return [
        heading("信访事项的数据统计"),
        *_stock(making),
        _months(making, making.span.months),
        *_doors(making),
    ]


def course(making: Making) -> list[Block]:
    """Month by month."""
    return [heading("近十二个月走势"), _months(making, _twelve(making))]


def _twelve(making: Making) -> Sequence[Period]:
    """The months of the year that ends with the period."""
    first = making.span.last.replace(day=1)
    months = [period.month_of(first)]
    while len(months) < _MONTHS:
        months.append(period.before(months[-1], months[-1].last))
    return months[::-1]


def _months(making: Making, months: Iterable[Period]) -> Block:
    rows = [
        (span_words(one), *(making.count(code, span=one) for code in ("came", "went", "closing")))
        for one in months
    ]
    columns = (("月份", False), ("收到", True), ("了结", True), ("期末存量", True))
    return table("各月收到、了结和存量", columns, rows, bars=1)


def _stock(making: Making) -> list[Block]:
    told = (
        f"{span_words(making.span)}收到诉求项{making.count('came')}项，了结{making.count('went')}项，"
        f"期末存量{making.count('closing')}项。"
    )
    rows = [
        (label, making.count(code), *(moved(making, code, span) for _name, span in making.others))
        for code, label in _STOCK
    ]
    columns = (("项目", False), ("本期", True), *making.compared)
    return [paragraph(told), table("存量和流量", columns, rows), note(bases(making))]


def _doors(making: Making) -> list[Block]:
    labels = {one.code: one.label for one in intake_queries.channels()}
    found = making.groups("received", "channel")
    order = [code for code in labels if found.get(code, {}).get("received")]
    rows = [(labels[code], making.count("received", by="channel", group=code)) for code in order]
    return [table("按渠道", (("渠道", False), ("收到", True)), rows, bars=1)] if rows else []
