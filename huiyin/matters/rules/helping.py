"""Asking other units for help (协办、联办): one lead, a reply date within the lead's own limit (JZ-22, JZ-23, H-5)."""

from collections.abc import Collection, Iterable
from datetime import date

from huiyin.kernel.errors import Refused

KINDS: tuple[tuple[str, str], ...] = (("assist", "协办"), ("joint", "联办"))


def check_kind(kind: str, *, simplified: bool) -> None:
    """A claim of several responsible units is not handled by the simplified procedure (X-3)."""
    if simplified and kind == "joint":
        raise Refused(
            "简易办理不适用于需要联办的事项，请先转为普通程序。", code="help.simplified", field="kind"
        )


def check_helpers(asked: Collection[int], *, lead: int | None, waiting: Collection[int]) -> None:
    """The lead does not help itself, and nobody is asked twice at the same time (WH-27)."""
    if lead in asked:
        raise Refused("牵头单位不能同时是协办单位，请改选其他单位。", code="help.lead_itself", field="units")
    if set(asked) & set(waiting):
        raise Refused(
            "所选单位中有的尚未回复上一次来函，请勿重复发函。", code="help.asked_twice", field="units"
        )


def check_one_lead(lead: int | None, other_leads: Iterable[int]) -> None:
    """A claim has one lead unit; a second one would mean double assignment (WH-27)."""
    if any(other != lead for other in other_leads):
        raise Refused(
            "此件已由其他单位牵头发函，尚未收到回复。一项诉求只能有一个牵头单位。", code="help.second_lead"
        )


def reply_day(wanted: date | None, *, on: date, last_day: date | None) -> date:
    """Return the reply date: the one wanted, or that of the lead's own limit, which the helper inherits (JZ-22)."""
    latest = last_day if last_day is not None and last_day > on else None
    day = wanted or latest
    if day is None:
        raise Refused("请填写回复期限。", code="help.no_date", field="reply_by")
    if day <= on:
        raise Refused("回复期限应晚于今天，请重新选择日期。", code="date.not_future", field="reply_by")
    if latest is not None and day > latest:
        raise Refused(
            f"回复期限不能晚于本件办理期限（{latest:%Y年%m月%d日}），请提前。",
            code="help.after_limit",
            field="reply_by",
        )
    return day
