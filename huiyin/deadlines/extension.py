"""Whether an extension is within the law's bounds (P-3, T-06, T-12)."""

from datetime import date

from huiyin.deadlines.due import Due
from huiyin.deadlines.limits import Limit
from huiyin.kernel.errors import Refused


def check_extension(
    extension: Limit, *, current: Due, maximum: Limit, asked_on: date, already_extended: bool
) -> None:
    """Refuse a second extension, one longer than the maximum, or one asked after the strict last day (P-3).

    Raises Refused: "extension.second", "extension.unit", "extension.too_long" or "extension.too_late".
    """
    if already_extended:
        raise Refused("办理期限只能延长一次，此事项已延长过。请在现有期限内办结。", code="extension.second")
    if extension.unit is not maximum.unit:
        raise Refused(
            f"延长期限的计算单位应与规定一致，最长{maximum}。", code="extension.unit", field="extension"
        )
    if extension.n > maximum.n:
        raise Refused(
            f"延长期限最长{maximum}，您填写的是{extension}，请改短。",
            code="extension.too_long",
            field="extension",
        )
    if asked_on > current.strict:
        raise Refused(
            f"办理期限已于{current.strict}届满，届满后不能再延长。请尽快办结并说明逾期原因。",
            code="extension.too_late",
        )
