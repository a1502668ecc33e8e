"""Review and recheck: the window, the organ, the results (T-08…T-13, R-604, R-605, N-7, P-10)."""

from dataclasses import dataclass
from datetime import date

from huiyin.kernel.errors import Refused

REVIEW, RECHECK = "review", "recheck"
STAGE_LABELS = {REVIEW: "复查", RECHECK: "复核"}

_STAGE_OF = {"request_review": REVIEW, "request_recheck": RECHECK}

RESULTS: tuple[tuple[str, str], ...] = (
    ("uphold", "维持"),
    ("revoke", "撤销"),
    ("change", "变更"),
    ("order_anew", "责令限期重新办理"),
)
#: With these the contested answer falls away, and the unit owes another one.
SENT_BACK = frozenset({"revoke", "order_anew"})
RESULT_LABELS = dict(RESULTS)


def lawful_results(*, anew: bool) -> tuple[tuple[str, str], ...]:
    """Return the results open here; `anew` is the regional parameter that one may order a new decision (R-604)."""
    return tuple(pair for pair in RESULTS if anew or pair[0] != "order_anew")


def stage_of(verb: str) -> str:
    """Return the stage that an action asks for."""
    return _STAGE_OF[verb]


@dataclass(frozen=True)
class Window:
    """The petitioner's thirty days. Without proof of service there is none, and the request is in time (A-9)."""

    last_day: date
    provisional: bool


def in_window(asked_on: date, window: Window | None) -> bool:
    """Whether a request posted or sent on a day is in time: the postmark counts, on the rolled day (A-3, A-5)."""
    return window is None or window.provisional or asked_on <= window.last_day


def check_window(
    asked_on: date, window: Window | None, *, stage: str, missed_reason: str, own_request: bool, barred: bool
) -> None:
    """Refuse a late request without a good reason (N-7).

    `barred` is the regional parameter: there a late request is heard only when an office has looked at the reason
    and enters it, so the petitioner's `own_request` is sent to the counter.
    """
    if in_window(asked_on, window) or window is None:
        return
    label, day = STAGE_LABELS[stage], f"{window.last_day:%Y年%m月%d日}"
    if barred and own_request:
        raise Refused(
            f"申请{label}的期限已于{day}届满。有正当理由的，请携带证明到登记单位窗口提出。",
            code="review.late",
            field="missed_reason",
        )
    if not missed_reason:
        raise Refused(
            f"申请{label}的期限已于{day}届满。请说明未能在期限内申请的理由。",
            code="review.late",
            field="missed_reason",
        )


def check_not_asked(may_ask: bool, *, stage: str) -> None:
    """Each citizen contests each opinion once."""
    if not may_ask:
        label = STAGE_LABELS[stage]
        raise Refused(
            f"这位信访人已就现有意见申请过{label}，或者没有可以申请{label}的意见，请核对编号。",
            code="review.asked_before",
            field="number",
        )


def check_posted(posted_on: date | None, *, by_citizen: bool) -> None:
    """A request entered by an office names the postmark or the day on which it was handed in (A-5)."""
    if not by_citizen and posted_on is None:
        raise Refused("请填写信访人寄出或提出申请的日期。", code="review.no_posted_on", field="posted_on")


def check_days(*, on: date, asked_on: date, received_on: date, issued_on: date | None = None) -> None:
    """An opinion is issued, then a letter against it is posted, then received, then entered."""
    if issued_on is not None and asked_on < issued_on:
        raise Refused(
            f"申请日期早于所针对的意见书出具日期（{issued_on:%Y年%m月%d日}），请核对。",
            code="date.before_issue",
            field="posted_on",
        )
    if asked_on > received_on:
        raise Refused("申请日期晚于收到日期，请核对。", code="date.order", field="posted_on")
    if received_on > on:
        raise Refused("所填日期晚于今天，请核对后重新填写。", code="date.future", field="received_on")


def check_organ(organ_id: int | None, *, lawful: tuple[int, ...], here: tuple[int, ...], names: str) -> int:
    """Return the organ that decides: the one chosen among the lawful ones, which must work on this platform.

    `lawful` are the organs one level up (R-605), `here` those of them that work on this platform.
    """
    if not lawful:
        raise Refused(
            "没有登记原机关的上一级机关，请联系系统管理员登记隶属关系后再申请。", code="review.no_organ"
        )
    if not here:
        raise Refused(f"有权复查复核的机关是{names}，请直接向该机关提出。", code="review.organ_elsewhere")
    if organ_id is None and len(here) > 1:
        raise Refused("请选择复查复核机关。", code="review.choose_organ", field="organ")
    chosen = here[0] if organ_id is None else organ_id
    if chosen not in here:
        raise Refused(
            "所选机关不是原机关的上一级机关，请重新选择。", code="review.wrong_organ", field="organ"
        )
    return chosen


def check_decision(result: str, *, same: bool, outcome: str | None, days: int | None) -> None:
    """A change says something new (R-604) with its outcome; an order to act anew sets a time.

    `same` tells whether the opinion repeats the contested one.
    """
    if result == "change" and not outcome:
        raise Refused("变更的，请选择变更后的处理结果。", code="review.no_outcome", field="outcome")
    if result == "change" and same:
        raise Refused(
            "变更后的意见与原意见相同或基本相同，请重新拟写，或作出维持的决定。",
            code="review.same_opinion",
            field="opinion",
        )
    if result == "order_anew" and days is None:
        raise Refused("责令重新办理的，请填写办理期限（天）。", code="review.no_days", field="new_limit_days")
