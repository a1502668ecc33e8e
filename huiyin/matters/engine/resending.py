"""Sending a claim on to another unit after an objection or dispute: in the same way; its limits begin anew (P-5)."""

from collections.abc import Callable
from datetime import date

from huiyin.deadlines.limits import Limit
from huiyin.kernel.errors import Refused
from huiyin.matters.engine import clocks, contents, disputes, heeding, sending
from huiyin.matters.engine.declare import Field, FieldKind, Relation, StartClock
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import limits

#: What ends for the first unit with the sending, and begins anew for the next one.
OF_THE_SENDING = ("T-03", "T-04", "T-07", "T-14")

#: The day of the report where the claim was assigned.
REPORT_BY = Field(
    name="report_by",
    label="新的反馈期限",
    kind=FieldKind.DATE,
    required=False,
    help="仅用于交办件；不填的，沿用原定期限。",
)


def report_by(work: Work) -> date | None:
    """Return the day by which the next unit reports: the one first set, unless another is now set (T-07)."""
    kept: date | None = work.assignment.report_by if work.assignment else None
    return work.values["report_by"] or kept


def check_report_by(work: Work) -> None:
    """Refuse where an assigned claim would go on without a day for the report that is still to come."""
    if not disputes.is_assigned(work):
        return
    day = report_by(work)
    if work.values["report_by"] is None and (day is None or day <= work.on):
        raise Refused(
            "原定反馈期限已过，请为新的承办单位重新确定反馈期限。",
            code="objection.report_by_past",
            field="report_by",
        )
    if day is not None:
        limits.check_future(work.on, day, field="report_by")


def send_on(work: Work, unit_id: int, *, sender: int | None = None) -> None:
    """Send the claim on with a letter; the sender stays who it was where another body has decided."""
    assigned, day, reason = disputes.is_assigned(work), report_by(work), work.values["reason"]
    for rule in OF_THE_SENDING:
        clocks.stop(work, rule)
    heeding.heed(work, unit_id)
    row = sending.send(
        work,
        unit_id,
        kind="assign" if assigned else "forward",
        reason=reason,
        report_by=day if assigned else None,
        sender=sender,
    )
    sending.write_letter(work, row, final=sender is not None)
    name = contents.unit_name(row.to_unit_id)
    work.note = f"改{'交' if assigned else '送'}{name}"
    work.telling = {"unit": name} | ({"until": day} if assigned else {})


def limits_anew(elsewhere: Callable[[Work], bool]) -> tuple[StartClock, ...]:
    """Declare the limits of the next unit, where the claim goes elsewhere; a right to object is not among them."""

    def simplified(work: Work) -> bool:
        return work.claim.procedure == "simplified" and elsewhere(work)

    return (
        StartClock(rule="T-03", owes=Relation.HOLDER, when=elsewhere),
        StartClock(
            rule="T-07",
            owes=Relation.HOLDER,
            when=lambda work: disputes.is_assigned(work) and elsewhere(work),
            limit=lambda work: Limit.days(((report_by(work) or work.on) - work.on).days),
        ),
        StartClock(
            rule="T-16", owes=Relation.HOLDER, when=lambda work: simplified(work) and sending.goes_on(work)
        ),
        StartClock(
            rule="T-14",
            owes=Relation.HOLDER,
            when=lambda work: simplified(work) and sending.arrives_simplified(work),
        ),
    )
