"""What speaks for a measure on a unit: orders without an answer, findings, late claims. No accusation is among them,
nor what the unit may not see."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from huiyin.catalogue import queries as catalogue
from huiyin.supervision.models import Finding, Order
from huiyin.supervision.queries.stands import unsatisfied
from huiyin.supervision.rules.procedure import CONFIDED, RULES, day
from huiyin.supervision.rules.rungs import RUNG_LABELS, Rung

MOST_OF_A_KIND = 50
LABELS = {
    "order": "督办未反馈",
    "returned": "反馈被退回",
    "finding": "业务规范问题",
    "limit": "至今超期的时限",
}

#: What is a finding already is not said again as a limit.
_LATE = """
SELECT DISTINCT ON (l.id) l.id, m.id, m.number, c.rule, c.rolled
FROM matters_clock c JOIN matters_claim l ON l.id = c.claim_id JOIN matters_matter m ON m.id = l.matter_id
WHERE c.unit_id = %(unit)s AND c.ended_on IS NULL AND NOT c.provisional AND c.strict < %(on)s AND c.rolled < %(on)s
AND NOT m.restricted AND NOT EXISTS (
    SELECT FROM supervision_finding f WHERE f.claim_id = c.claim_id AND f.about = c.id AND f.ended_at IS NULL
)
ORDER BY l.id, c.rolled LIMIT %(limit)s
"""


@dataclass(frozen=True, kw_only=True)
class EvidenceView:
    """One piece. `key` names it for choosing; `since` is the day on which it came up; `weighty` speaks for itself:
    a further order that brought no answer.
    """

    key: str
    label: str
    number: str
    matter_id: int
    claim_id: int
    said: str
    since: date
    weighty: bool = False
    order_id: int | None = None
    finding_id: int | None = None


def evidence(unit_id: int, *, on: date, since: date | None = None) -> tuple[EvidenceView, ...]:
    """The evidence about a unit, the weighty first; only what came up from a day on, where one is given."""
    found = [*_orders(unit_id, on), *_findings(unit_id), *_limits(unit_id, on)]
    return tuple(one for one in found if since is None or one.since >= since)


def _orders(unit_id: int, on: date) -> list[EvidenceView]:
    rows = Order.objects.filter(unit_id=unit_id, matter__restricted=False).exclude(rung=Rung.REMINDER)
    chosen = unsatisfied(rows, on).select_related("matter", "document").order_by("-rung", "id")
    return [_order(row, on) for row in chosen[:MOST_OF_A_KIND]]


def _order(row: Any, on: date) -> EvidenceView:
    rung, returned = Rung(row.rung), row.last == "returned" and row.until >= on
    words = f"{RUNG_LABELS[rung]}（{row.document.number}）应于{day(row.until)}前反馈，至今没有反馈。"
    if returned:
        words = f"{RUNG_LABELS[rung]}（{row.document.number}）应于{day(row.until)}前反馈，反馈被退回。"
    return EvidenceView(
        key=f"order:{row.pk}",
        label=LABELS["returned" if returned else "order"],
        number=row.matter.number,
        matter_id=row.matter_id,
        claim_id=row.claim_id,
        said=words,
        since=row.until,
        weighty=rung is Rung.FURTHER_ORDER,
        order_id=row.pk,
    )


def _findings(unit_id: int) -> list[EvidenceView]:
    open_ones = Finding.objects.filter(unit_id=unit_id, ended_at__isnull=True, matter__restricted=False)
    rows = open_ones.exclude(rule__in=CONFIDED)
    return [
        EvidenceView(
            key=f"finding:{row.pk}",
            label=LABELS["finding"],
            number=row.matter.number,
            matter_id=row.matter_id,
            claim_id=row.claim_id,
            said=f"{RULES[row.rule].label}。{row.said}"[:300],
            since=row.seen_on,
            finding_id=row.pk,
        )
        for row in rows.select_related("matter").order_by("seen_on", "id")[:MOST_OF_A_KIND]
    ]


def _limits(unit_id: int, on: date) -> list[EvidenceView]:
    with connection.cursor() as cursor:
        cursor.execute(_LATE, {"unit": unit_id, "on": on, "limit": MOST_OF_A_KIND})
        rows = cursor.fetchall()
    return [
        EvidenceView(
            key=f"limit:{claim_id}",
            label=LABELS["limit"],
            number=number,
            matter_id=matter_id,
            claim_id=claim_id,
            said=_late_words(rule, rolled, on),
            since=rolled,
        )
        for claim_id, matter_id, number, rule, rolled in rows
    ]


def _late_words(rule: str, rolled: date, on: date) -> str:
    return f"“{catalogue.limit_label(rule)}”的期限已于{day(rolled)}届满，已超期{(on - rolled).days}天。"
