"""Reasons that are asked before personal data is read or changed (R32)."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy

SHORTEST_REASON, LONGEST_REASON = 4, 200


def checked_reason(text: str) -> str:
    """A reason of 4 to 200 signs. Raises Refused."""
    reason = tidy(text)
    if not SHORTEST_REASON <= len(reason) <= LONGEST_REASON:
        raise Refused(
            "请写明理由（4 至 200 字），例如“电话核实地址”。理由将记入审计记录。",
            code="people.reason",
            field="reason",
        )
    return reason
