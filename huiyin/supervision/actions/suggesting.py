"""A finding becomes a suggestion (工作建议, D-22): an order beside the ladder, received and judged like any other."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.supervision.actions.ending import locked_finding
from huiyin.supervision.actions.one_by_one import MOST, NotWritten, one_by_one
from huiyin.supervision.actions.taking_up import take_up
from huiyin.supervision.actions.writing import write
from huiyin.supervision.models import Order
from huiyin.supervision.queries.owed_findings import advised
from huiyin.supervision.rules.procedure import CONFIDED


def suggest(finding_id: int, *, by: Actor, at: datetime, proposal: str = "") -> Order:
    """Write a suggestion about a finding; the rule's own words stand in it where `proposal` is empty.

    Raises Refused "finding.ended", "finding.suggested", "order.own_unit", "finding.confided"; NotFound, NotAllowed.
    """
    with transaction.atomic():
        row = locked_finding(finding_id, by=by, at=at)
        if row.order_id is not None:
            raise Refused("已经就这个问题发出工作建议或者督办函。", code="finding.suggested")
        if row.unit_id == by.unit_id:
            raise Refused("不能向本单位提出工作建议，请报上级信访部门。", code="order.own_unit")
        if row.rule in CONFIDED:
            raise Refused(
                "反映工作人员态度、作风的事项不向被反映单位发工作建议，以免透露信访人的情况。请向有管理权限的机关提出追究责任建议，"
                "或者写明整改情况予以核销。",
                code="finding.confided",
            )
        owed, own = advised(row.pk, row.rule), tidy(proposal)
        said = {"proposal": own} if own else {}
        (order,) = orders = write([owed], by=by, at=at, office=by.unit_id, said=said)
        take_up([owed], orders)
    return order


def suggest_all(
    finding_ids: Sequence[int], *, by: Actor, at: datetime, proposal: str = ""
) -> tuple[list[Order], list[NotWritten]]:
    """Write suggestions about many findings, each by itself; says of which none was written and why.

    Raises Refused "finding.none" for no finding, "finding.too_many" for more than two hundred.
    """
    if not finding_ids:
        raise Refused("请先勾选要提出工作建议的问题。", code="finding.none")
    if len(finding_ids) > MOST:
        raise Refused(f"一次最多处理{MOST}个问题，请分批办理。", code="finding.too_many")
    return one_by_one(finding_ids, lambda finding_id: suggest(finding_id, by=by, at=at, proposal=proposal))
