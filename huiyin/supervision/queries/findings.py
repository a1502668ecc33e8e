"""Findings as pages show them: of matters in the actor's sight only, by rule, unit and side."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db.models import Count, Q, QuerySet

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.supervision.models import Finding
from huiyin.supervision.rules.procedure import RULES, Follow, Side
from huiyin.supervision.rules.rungs import RUNG_LABELS, Rung
from huiyin.supervision.visibility import findings_seen

PAGE_OF_FINDINGS = 50
FindingTab = Literal["open", "suggested", "ended"]

ENDED_LABELS: dict[str, str] = {"gone": "自行纠正", "accepted": "整改并经审核", "noted": "人工核销"}

_TABS: dict[FindingTab, Q] = {
    "open": Q(ended_at__isnull=True, order__isnull=True),
    "suggested": Q(ended_at__isnull=True, order__isnull=False),
    "ended": Q(ended_at__isnull=False),
}


@dataclass(frozen=True, kw_only=True)
class FindingView:
    """One finding. `ended` says how it ended, "" while it is open; `order_id` is its suggestion or order, `paper` says
    which. `follows` is what comes by itself where nobody takes it up.
    """

    id: int
    rule: str
    label: str
    basis: str
    mend: str
    side: Side
    said: str
    number: str
    title: str
    unit_id: int
    seen_on: date
    order_id: int | None
    paper: str
    follows: Follow
    ended: str
    note: str


@dataclass(frozen=True, kw_only=True)
class FindingPage:
    """One page, how many there are in all, and the open ones of each rule in the same tab, unit and side."""

    rows: tuple[FindingView, ...]
    total: int
    page: int
    by_rule: dict[str, int]


@dataclass(frozen=True, kw_only=True)
class FindingFilter:
    """What is asked for; None and "" mean all. Of those `among` which is asked the tab does not count."""

    tab: FindingTab = "open"
    among: tuple[int, ...] | None = None
    rule: str = ""
    unit_id: int | None = None
    side: str = ""


def findings(actor: Actor, asked: FindingFilter, *, on: date, page: int = 1) -> FindingPage:
    """Findings in the actor's sight, the newest first."""
    found = _asked(actor, asked, on)
    by_rule = dict(found.order_by("rule").values_list("rule").annotate(Count("id")))
    if asked.rule:
        found = found.filter(rule=asked.rule)
    total = by_rule.get(asked.rule, 0) if asked.rule else sum(by_rule.values())
    page = min(max(page, 1), max(1, -(-total // PAGE_OF_FINDINGS)))
    rows = found.order_by("-id")[(page - 1) * PAGE_OF_FINDINGS : page * PAGE_OF_FINDINGS]
    return FindingPage(rows=_views(rows), total=total, page=page, by_rule=by_rule)


def count_findings(actor: Actor, *, on: date) -> dict[str, int]:
    """How many findings stand in each tab."""
    return findings_seen(actor, on).aggregate(
        **{key: Count("id", filter=wanted) for key, wanted in _TABS.items()}
    )


def findings_of(actor: Actor, matter_id: int, *, on: date) -> tuple[FindingView, ...]:
    """The findings about a matter that have not ended; none for whom the matter may not be seen by."""
    return _views(
        findings_seen(actor, on).filter(matter_id=matter_id, ended_at__isnull=True).order_by("rule", "id")
    )


def finding(actor: Actor, finding_id: int, *, on: date) -> FindingView:
    """One finding. Raises NotFound "finding.unknown"."""
    found = _views(findings_seen(actor, on).filter(pk=finding_id))
    if not found:
        raise NotFound("没有这个问题，或者不在您的权限范围内。", code="finding.unknown")
    return found[0]


def findings_chosen(actor: Actor, finding_ids: Iterable[int], *, on: date) -> tuple[FindingView, ...]:
    """Those of the chosen findings that are in sight and open."""
    wanted = findings_seen(actor, on).filter(pk__in=list(finding_ids), ended_at__isnull=True)
    return _views(wanted.order_by("-id"))


def _asked(actor: Actor, asked: FindingFilter, on: date) -> QuerySet[Finding]:
    wanted = _TABS[asked.tab] if asked.among is None else Q(pk__in=asked.among)
    found = findings_seen(actor, on).filter(wanted)
    if asked.unit_id is not None:
        found = found.filter(unit_id=asked.unit_id)
    return found.filter(side=asked.side) if asked.side else found


def _views(rows: QuerySet[Finding]) -> tuple[FindingView, ...]:
    return tuple(_view(row) for row in rows.select_related("matter", "order"))


def _view(row: Finding) -> FindingView:
    rule = RULES[row.rule]
    return FindingView(
        id=row.pk,
        rule=rule.code,
        label=rule.label,
        basis=rule.basis,
        mend=rule.mend,
        side=Side(row.side),
        said=row.said,
        number=row.matter.number,
        title=row.matter.title,
        unit_id=row.unit_id,
        seen_on=row.seen_on,
        order_id=row.order_id,
        paper=RUNG_LABELS[Rung(row.order.rung)] if row.order else "",
        follows=rule.follows,
        ended=ENDED_LABELS.get(row.ended_by, ""),
        note=row.note,
    )
