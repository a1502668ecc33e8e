"""Drafts of reports: by hand, or by the clock once a period is over; exactly one of each kind, unit and period."""

from datetime import date, datetime

from django.db import IntegrityError, transaction

from huiyin.analysis.models import Report
from huiyin.analysis.permissions import may_issue_report
from huiyin.analysis.queries.reports.drafting import content_of, titled
from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.reports.owed import owed, worth_making
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.kinds import KINDS, MONITORED
from huiyin.analysis.rules.reports.spans import fits
from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Conflict, NotAllowed, Refused

_CLOCK = Actor.system("报告")
Fields = tuple[tuple[str, str], ...]


def draft_due(at: datetime) -> int:
    """Draft the next report that is due; returns how many were made. Whoever comes second makes none."""
    for kind, unit_id, span in owed(day_of(at)):
        making = Making(kind, unit_id, span, known=span.last, fields=MONITORED)
        if worth_making(making) and _kept(making, by=_CLOCK, at=at):
            return 1
    return 0


def draft_report(
    kind: str, span: Period, *, by: Actor, at: datetime, known: date | None = None, fields: Fields = MONITORED
) -> int:
    """Draft one for the own unit; returns its id. Raises NotAllowed, Refused, and Conflict where there is one."""
    if kind not in KINDS:
        raise Refused("请选择报告种类。", code="report.kind", field="kind")
    told, today = KINDS[kind], day_of(at)
    if not may_issue_report(by, Report(kind=kind, unit_id=by.unit_id)):
        raise NotAllowed(
            "这种报告由督查、领导岗位编制，每月报备由街道负责人编制。", code="report.not_allowed"
        )
    if not fits(told, span) or span.first > today:
        raise Refused(
            "这个时期与报告种类不符，或者还没有开始。请重新选择。", code="report.period", field="since"
        )
    day = min(known or span.last, today)
    if day < span.first:
        raise Refused("数据截至日早于报告期，没有数字可报。请更正。", code="report.known", field="known")
    making = Making(told, by.unit_id or 0, span.until(day), known=day, fields=fields)
    made = _kept(making, by=by, at=at)
    if made is None:
        raise Conflict("这个时期的报告已经有了，请从列表打开；需要更正的，请另出一版。", code="report.there")
    return made


def _kept(making: Making, *, by: Actor, at: datetime) -> int | None:
    """Keep the first edition of it; None where somebody else has."""
    span = making.span
    row = Report(
        kind=making.kind.key,
        unit_id=making.unit_id,
        first=span.first,
        last=span.last,
        known_on=making.known,
        title=titled(making.kind, making.unit_id, span),
        content=content_of(making) | making.frame,
        made_at=at,
        made_by_id=by.seat_id,
    )
    with transaction.atomic():
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError:
            return None
        detail = {"report": row.pk, "kind": row.kind, "known": row.known_on.isoformat()}
        audit.record("reports", "report.drafted", by=by, at=at, detail=detail)
    return int(row.pk)
