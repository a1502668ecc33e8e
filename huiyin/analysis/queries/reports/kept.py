"""Reports as pages show them: of units that the seat watches over, and issued ones that its unit was sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from huiyin.analysis.models import Report
from huiyin.analysis.permissions import may_edit_report, may_issue_report
from huiyin.analysis.rules.indicators import period
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.blocks import Block, laid_out
from huiyin.analysis.rules.reports.kind import ReportKind
from huiyin.analysis.rules.reports.kinds import KINDS
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.matters.queries.seen import overseen_units

PAGE_OF_REPORTS = 20


@dataclass(frozen=True, kw_only=True)
class ReportView:
    """One edition, with what the seat may do with it; `editions` are all of its kind, unit and period."""

    row: Report
    kind: ReportKind
    span: Period
    blocks: tuple[Block, ...]
    may_edit: bool
    may_issue: bool
    editions: tuple[Report, ...]

    @property
    def is_draft(self) -> bool:
        """Whether its words may still be changed."""
        return self.row.issued_at is None

    @property
    def figures(self) -> dict[str, Any]:
        """By key, as they were counted."""
        found: dict[str, Any] = self.row.content["figures"]
        return found

    @property
    def newest(self) -> bool:
        """Whether there is no later edition."""
        return self.row.edition == self.editions[0].edition


def reports(
    actor: Actor, *, kind: str = "", drafts: bool | None = None, page: int = 1
) -> tuple[tuple[Report, ...], int]:
    """A page of them, the newest period first, and how many there are."""
    found = _seen(actor).defer("content")
    if kind:
        found = found.filter(kind=kind)
    if drafts is not None:
        found = found.filter(issued_at__isnull=drafts)
    start = (max(page, 1) - 1) * PAGE_OF_REPORTS
    ordered = found.select_related("unit").order_by("-last", "kind", "unit_id", "-edition")
    return tuple(ordered[start : start + PAGE_OF_REPORTS]), found.count()


def report(actor: Actor, report_id: int) -> ReportView:
    """One of them. Raises NotFound."""
    row = _seen(actor).select_related("unit").filter(pk=report_id).first()
    if row is None:
        raise NotFound("没有这份报告，或者不在您的权限范围内。请从报告列表打开。", code="report.unknown")
    kind = KINDS[row.kind]
    same = {"kind": row.kind, "unit_id": row.unit_id, "first": row.first, "last": row.last}
    return ReportView(
        row=row,
        kind=kind,
        span=span_of(row),
        blocks=tuple(shown(row)),
        may_edit=row.issued_at is None and may_edit_report(actor, row),
        may_issue=may_issue_report(actor, row),
        editions=tuple(_seen(actor).filter(**same).order_by("-edition")),
    )


def shown(row: Report) -> Iterator[Block]:
    """Its blocks with the words in their places."""
    return laid_out(row.content, row.words, {one.key: one.label for one in KINDS[row.kind].slots})


def span_of(row: Report) -> Period:
    """Its period, named as its kind names it; of one that still ran, as far as it had passed."""
    span = KINDS[row.kind].span
    if span in ("month", "year"):
        whole = period.read(f"{row.first:%Y-%m}" if span == "month" else f"{row.first:%Y}", today=row.last)
        return whole.until(row.last)
    return Period(first=row.first, last=row.last)


def _seen(actor: Actor) -> QuerySet[Report]:
    within = overseen_units(actor)
    sent = Q(to_units__contains=[actor.unit_id], issued_at__isnull=False)
    return Report.objects.all() if within is None else Report.objects.filter(Q(unit_id__in=within) | sent)
