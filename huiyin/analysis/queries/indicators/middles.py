"""Medians from how many cases took how many days: exact, and added up like any number."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from huiyin.analysis.queries.indicators.cases import as_they_stand, condition
from huiyin.analysis.queries.indicators.held import Held
from huiyin.analysis.queries.indicators.spans import Span, parted
from huiyin.analysis.queries.indicators.standing import GROUPS, Group
from huiyin.analysis.queries.indicators.stored import GROUPS as STORED_GROUPS
from huiyin.analysis.queries.indicators.stored import Asked
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.signs import MEASURED, bit
from huiyin.kernel.actor import Actor
from huiyin.kernel.percent import tenth

_LENGTHS = (
    "SELECT month AS day, NULL::bigint AS unit_id, claim_class, days AS length, n FROM analysis_caselength "
    "WHERE of = %s AND area = ANY(%s) AND month BETWEEN %s AND %s"
)
_UNITS = (
    "SELECT year AS day, unit_id, '' AS claim_class, days AS length, n FROM analysis_unitlength "
    "WHERE of = %s AND area = ANY(%s) AND year BETWEEN %s AND %s"
)
_CASES = (
    "SELECT day, unit_id, claim_class, {of} AS length, {sign} AS n FROM analysis_countedcase WHERE days IS NOT NULL "
    "AND day BETWEEN %s AND %s AND areas && %s::bigint[] AND (%s = 0 OR signs & %s <> 0)"
)

Found = Mapping[Group, Counter[int]]


def middles(
    actor: Actor, held: Held, one: Indicator, *, since: date, until: date, by: str
) -> dict[Group, Decimal]:
    """Return by group the median of an indicator."""
    found: defaultdict[Group, Counter[int]] = defaultdict(Counter)
    for group, days, many in (
        *_stored(held, one, (since, until), by),
        *_standing(actor, held, one, since, until, by),
    ):
        found[group][days] += many
    return {group: tenth(middle(counted)) for group, counted in found.items() if counted.total()}


def middle(counted: Counter[int]) -> Decimal:
    """The median of so many of each number: of an even count the mean of the two in the middle."""
    total, seen, low = counted.total(), 0, None
    for days in sorted(counted):
        seen += counted[days]
        if low is None and 2 * seen >= total:
            low = days
        if low is not None and 2 * seen > total:
            return Decimal(low + days) / 2
    raise ValueError("nothing has no median")


def _stored(held: Held, one: Indicator, span: Span, by: str) -> list[tuple[Group, int, int]]:
    asked, sign = Asked(held=held), bit(one.source, one.whole)
    found = parted(*span, by="year" if by == "unit" else "month")
    for months in found.months:
        asked.pieces.append(_UNITS if by == "unit" else _LENGTHS)
        asked.given += [MEASURED.index((one.of, sign)), held.areas, *months]
    for days, weight in found.days:
        _cases(asked, one, days, weight, sign)
    if held.moved:
        _cases(asked, one, span, -1, sign, " AND matter_id = ANY(%s)", list(held.moved))
    head = f"SELECT {STORED_GROUPS[by]}, length, sum(n)::bigint"
    return [(group, days, many) for group, days, many in asked.rows(head, "GROUP BY 1, 2 HAVING sum(n) <> 0")]


def _cases(
    asked: Asked, one: Indicator, span: Span, sign: int, bit_of: int, more: str = "", *given: object
) -> None:
    asked.pieces.append(_CASES.format(of=one.of, sign=sign) + more)
    asked.given += [*span, asked.held.areas, bit_of, bit_of, *given]


def _standing(
    actor: Actor, held: Held, one: Indicator, since: date, until: date, by: str
) -> Iterator[tuple[Group, int, int]]:
    """Those that have moved on, as they stand."""
    for part in as_they_stand(actor, held, one.source, since, until):
        rows = part.filter(condition(one.whole))
        grouped = rows.annotate(group=GROUPS[by]) if by else rows
        for values in grouped.values_list(one.of, *(("group",) if by else ())):
            yield values[1] if by else None, values[0].days, 1
