"""Not accepting (N-1…N-3, N-6) and no longer accepting (N-4, N-5): never silent, never a dead end."""

from huiyin.deadlines.limits import Limit
from huiyin.kernel.errors import Refused

GROUNDS: tuple[tuple[str, str], ...] = (
    ("N-1", "应当通过诉讼、检察监督等程序处理的涉法涉诉事项"),
    ("N-2", "走访跨越本级和上一级机关提出的申诉求决事项"),
    ("N-3", "已经受理或者正在办理，在规定期限内又向上级提出的同一事项"),
    ("N-6", "不属于本机关、单位或者本系统职权范围的事项"),
)
FINAL_GROUNDS: tuple[tuple[str, str], ...] = (
    ("N-4", "已有复核意见，仍以同一事实和理由提出"),
    ("N-5", "涉法涉诉事项已经依法终结"),
)
GROUND_LABELS = dict(GROUNDS + FINAL_GROUNDS)

GROUND_BASIS = {
    "N-1": "《信访工作条例》第三十一条第一项",
    "N-2": "《信访工作条例》第二十条",
    "N-3": "《信访工作条例》第十九条",
    "N-4": "《信访工作条例》第三十六条",
    "N-5": "《信访工作条例》第二十八条",
    "N-6": "《信访工作条例》第二十三条",
}


def check_ground(ground: str, *, channel: str, claim_class: str, earlier_in_time: bool | None) -> None:
    """Refuse a ground whose conditions are not met.

    `earlier_in_time` tells whether the linked earlier matter is still being handled within its limit (N-3);
    None means that no earlier matter was named.
    """
    if ground == "N-2" and (channel != "visit" or claim_class != "petition"):
        raise Refused(
            "该理由只适用于走访提出的申诉求决事项，请改选其他理由。",
            code="decline.not_a_visit",
            field="ground",
        )
    if ground == "N-3" and earlier_in_time is None:
        raise Refused("请填写正在办理的原件编号。", code="decline.earlier_missing", field="earlier_number")
    if ground == "N-3" and not earlier_in_time:
        raise Refused(
            "原件已办结或已超过办理期限，不能以此为由不予受理，请受理并督促办理。",
            code="decline.earlier_overdue",
            field="ground",
        )


def check_not_forwarded(ground: str, *, may_object: bool, limit: Limit, ruled: bool, decider: str) -> None:
    """What another sent is not declined as nobody's business (N-6): an objection, or the common superior (R-314)."""
    if ground != "N-6":
        return
    if ruled:
        raise Refused(
            "受理机关已由共同的上一级机关、单位（联席会议）决定为本单位，不能再以不属职责为由不予受理，请依职责办理。",
            code="decline.ruled",
            field="ground",
        )
    if may_object:
        raise Refused(
            f"转送来的事项不属本单位职责的，请在{limit}内提出异议。",
            code="decline.use_objection",
            field="ground",
        )
    raise Refused(
        "转送来的事项，不能以不属本单位职责为由不予受理，现在也不能再提出异议。仍有争议的，"
        f"请报请{decider}决定受理机关，由转送单位按决定改送；没有改送的，请依职责办理。",
        code="decline.ask_superior",
        field="ground",
    )


def check_final_ground(ground: str, *, recheck_done: bool, finding: str) -> None:
    """No longer accepted: a served recheck opinion (N-4) and a human finding of sameness are needed."""
    if ground == "N-4" and not recheck_done:
        raise Refused(
            "未找到原件的复核意见。没有复核意见的，不得作出不再受理。",
            code="final.no_recheck",
            field="earlier_number",
        )
    if len(finding) < 10:
        raise Refused(
            "请写明认定“同一事实和理由”的具体依据（不少于10字）。", code="final.finding", field="finding"
        )
