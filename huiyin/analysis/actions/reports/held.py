"""A report held for a change."""

from huiyin.analysis.models import Report
from huiyin.analysis.permissions import may_edit_report, may_issue_report
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound, Refused


def draft_held(report_id: int, by: Actor, *, issuing: bool = False) -> Report:
    """The draft, locked. Raises NotFound, NotAllowed, and Refused where it is issued."""
    row = held(report_id, by, issuing=issuing)
    if row.issued_at is not None:
        raise Refused("报告已经印发，不能修改。需要更正的，请另出一版。", code="report.issued")
    return row


def held(report_id: int, by: Actor, *, issuing: bool) -> Report:
    """The report, locked. Raises NotFound, NotAllowed."""
    row = Report.objects.select_for_update().filter(pk=report_id).first()
    if row is None:
        raise NotFound("没有这份报告。请从报告列表打开。", code="report.unknown")
    if not (may_issue_report if issuing else may_edit_report)(by, row):
        raise NotAllowed(
            "这一步由编制单位的督查、领导岗位办理，每月报备由街道办理。", code="report.not_allowed"
        )
    return row
