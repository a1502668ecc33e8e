"""Which reports are due and not there yet."""

from collections.abc import Iterator
from datetime import date

from huiyin.analysis.models import Report
from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.street_problems import filing_units
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.kind import ReportKind
from huiyin.analysis.rules.reports.kinds import KINDS
from huiyin.analysis.rules.reports.spans import due
from huiyin.matters import queries as matters
from huiyin.units import queries as units

Owed = tuple[ReportKind, int, Period]


def owed(on: date) -> Iterator[Owed]:
    """Kind, unit and period, the newest periods first; nothing before there is a register."""
    if not matters.any_registered():
        return
    for kind in KINDS.values():
        for span in due(kind, on):
            there = set(
                Report.objects.filter(kind=kind.key, first=span.first, last=span.last).values_list(
                    "unit_id", flat=True
                )
            )
            yield from ((kind, unit_id, span) for unit_id in _makers(kind, span) if unit_id not in there)


def worth_making(making: Making) -> bool:
    """Whether the unit had anything to tell of; a street files even that there was nothing."""
    if making.kind.by == "street":
        return True
    return bool(making.tally("opening").whole or making.tally("came").whole)


def _makers(kind: ReportKind, span: Period) -> tuple[int, ...]:
    if kind.by == "street":
        return filing_units()
    offices = (one for one in units.tree() if one.kind is units.UnitKind.PETITION_OFFICE)
    return tuple(one.id for one in offices if one.open_on(span.last) and not one.external)
