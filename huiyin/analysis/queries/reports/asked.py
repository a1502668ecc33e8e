"""What pages ask before a report is made or sent: its period, its fields, to whom one like it usually goes."""

from datetime import date

from huiyin.analysis.models import Report
from huiyin.analysis.queries.reports.words import span_words
from huiyin.analysis.rules.indicators import period
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.kinds import KINDS
from huiyin.analysis.rules.reports.spans import around
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.errors import Refused
from huiyin.units import queries as units


def span_named(kind: str, since: date, until: date | None, *, today: date) -> Period:
    """The period of a kind around a day, or the days of an analysis. Raises Refused for what cannot be."""
    if KINDS[kind].span != "days":
        found = around(KINDS[kind], since)
        if found.first > today:
            raise Refused(
                "这个时期还没有开始，请选择今天或者以前的日期。", code="period.future", field="since"
            )
        return found
    if until is None:
        raise Refused("重点领域分析请填写结束日期。", code="report.until", field="until")
    return period.between(since, min(until, today), today=today)


def days_words(first: date, last: date) -> str:
    """Both days in words."""
    return span_words(Period(first=first, last=last))


def is_field(code: str) -> bool:
    """Whether the catalogue knows a code of the contents."""
    return catalogue.field_label(code) != code


def usual_units(row: Report, *, on: date) -> tuple[int, ...]:
    """To whom one goes: a street's to its office, the yearly one as Article 41 says, others to units told of."""
    if KINDS[row.kind].by == "street":
        office = units.petition_office_of(row.unit_id, on=on)
        return (office.id,) if office else ()
    above = units.unit(row.unit_id).parent_id
    told = _told_of(row, on) if row.kind in _TO_UNITS else _superiors(row.unit_id, above) if above else []
    wanted = [*([above] if above else []), *told]
    return tuple(dict.fromkeys(each for each in wanted if each != row.unit_id))


_TO_UNITS = ("weekly", "monthly")


def _told_of(row: Report, on: date) -> list[int]:
    told = {int(one["group"]) for one in row.content["figures"].values() if one["by"] == "unit"}
    return [one.id for one in units.tree() if one.id in told and one.open_on(on)]


def _superiors(unit_id: int, above: int) -> list[int]:
    """The Party committee of the same place, and the petition office one level up."""
    place, upper = units.unit(unit_id).place_id, units.unit(above).parent_id
    party = units.unit_of_kind_at(place, units.UnitKind.PARTY_COMMITTEE) if place else None
    office = units.petition_office_of(upper) if upper else None
    return [one.id for one in (party, office) if one is not None and not one.external]
