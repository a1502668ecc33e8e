"""Findings are taken up by the papers that speak of them: each by one, until it ends."""

from collections.abc import Iterable

from huiyin.supervision.models import Finding, Order
from huiyin.supervision.rules.owed import Owed


def take_up(owed: Iterable[Owed], orders: Iterable[Order]) -> None:
    """Mark what each order takes up; in the transaction that wrote it, with the findings under lock."""
    written = {order.subject: order for order in orders}
    rows = [Finding(pk=key, order=written[one.subject]) for one in owed for key in one.findings]
    Finding.objects.bulk_update(rows, ["order"])
