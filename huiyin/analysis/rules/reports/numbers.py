"""The numbers of reports: those indicators that the facts up to a day settle, and a few that only reports tell.

What later facts change (whether a citizen came again, whether a claim is closed now) is told as it stood on the day
up to which facts are known: a report of a past day must come out the same whenever it is made.
"""

from dataclasses import replace

from huiyin.analysis.rules.indicators.defined import INDICATORS
from huiyin.analysis.rules.indicators.definition import VERIFIED, Indicator, Part, Source
from huiyin.analysis.rules.indicators.sources import SOURCES

#: Stands in a condition for the day up to which facts are known.
KNOWN = object()

_SETTLED = ("limits", "stock", "verdicts", "reviews")
_ALSO = ("median_days", "median_whole", "level_base", "level_district", "level_city", "advice_fewer")
_LATER = ("still_overdue",)
_LAW = "《信访工作条例》第四十条"
_ADVICE = (("work", "改进工作建议"), ("policy", "完善政策建议"), ("duty", "追究责任建议"))


def _own(
    key: str, label: str, source: str, words: str, where: dict[str, object], **more: object
) -> Indicator:
    usual: dict[str, object] = {"area": "watch", "kind": "count", "better": "neutral"}
    return Indicator(
        key=key,
        label=label,
        source=source,
        whole=Part(words=words, where=where),
        **(usual | more),  # type: ignore[arg-type]
    )


def _share(words: str, where: dict[str, object], law: str = "") -> dict[str, object]:
    told = {"status": VERIFIED, "law": law} if law else {}
    return {"kind": "share", "better": "more", "hits": Part(words=words, where=where)} | told


_ORDERED: dict[str, object] = {"rung__in": (2, 3)}
_SUGGESTED: dict[str, object] = {"rung": 0}
_ANSWERED: dict[str, object] = {"answered_on__lte": KNOWN}


def _advice(kind: str, label: str) -> tuple[Indicator, ...]:
    """How many recommendations of a kind were made; of them answered; of them adopted."""
    made: dict[str, object] = {"kind": kind}
    answered, adopted = made | {"answered_on__lte": KNOWN}, made | {"adopted_on__lte": KNOWN}
    words = f"期内提出的{label}"
    told = _share("其中已经书面反馈的", answered, _LAW)
    taken = _share("其中采纳或者部分采纳的", adopted, _LAW)
    return (
        _own(f"advised_{kind}", f"{label}反馈率", "advice", words, made, **told),
        _own(f"adopted_{kind}", f"{label}采纳率", "advice", words, made, **taken),
    )


def _then(key: str, words: str, **where: object) -> Indicator:
    """An indicator that later facts change, as it stood on the day; its cases stay the same."""
    one = INDICATORS[key]
    return replace(one, hits=Part(words=words, where=dict(one.whole.where) | where))


THEN: tuple[Indicator, ...] = (
    _then("closed_share", "其中截至数据截至日已答复送达、达成协议、撤回或者不予受理的", closed_then=True),
    _then("settled_share", "其中截至数据截至日没有就同一事项再次信访的", repeated_then=False),
    _then("once_resolved", "其中截至数据截至日没有申请复查、没有重复信访的", again_then=False),
    _then("advice_lasting", "其中截至数据截至日经核查已经落实的", done_on__lte=KNOWN),
    _then("executed", "其中截至数据截至日已登记完成和凭据的", done_then=True),
)

OWN: tuple[Indicator, ...] = (
    _own("received", "收到", "received", "期内收到的诉求项", {}),
    _own("topic", "热点问题", "received", "期内收到、归入同一问题的事项", {"ordinal": 1}),
    _own("advice_before", "采纳前90天同类事项", "alike", "采纳之日前90天收到的同类事项", {}),
    _own("advice_after", "采纳后90天同类事项", "alike", "自采纳之日起90天收到的同类事项", {}),
    _own("forwarded", "转送", "sent", "期内转送的", {"kind": "forward"}),
    _own("assigned", "交办", "sent", "期内交办的", {"kind": "assign"}),
    _own("reminded", "催办", "orders", "期内发出的催办单", {"rung": 1}),
    _own(
        "ordered",
        "督办反馈率",
        "orders",
        "期内发出的督办函",
        _ORDERED,
        **_share("其中已经书面反馈的", _ORDERED | _ANSWERED, _LAW),
    ),
    _own(
        "suggested",
        "工作建议反馈率",
        "orders",
        "期内提出的改进工作建议",
        _SUGGESTED,
        **_share("其中已经书面反馈采纳情况的", _SUGGESTED | _ANSWERED, _LAW),
    ),
    _own(
        "found",
        "业务规范问题整改率",
        "findings",
        "期内检查发现的业务规范问题",
        {},
        **_share("其中已经整改消除的", {"ended_on__lte": KNOWN}),
    ),
    *(one for kind, label in _ADVICE for one in _advice(kind, label)),
)

REPORTED: dict[str, Indicator] = {
    one.key: one
    for one in (*INDICATORS.values(), *OWN)
    if (one.source in _SETTLED or one.key in _ALSO or one in OWN) and one.key not in _LATER
} | {one.key: one for one in THEN}

REPORT_SOURCES: dict[str, Source] = SOURCES | {
    "sent": Source(label="件次", words="按转送、交办之日，计入接收单位", note="检举控告件不计。"),
    "orders": Source(label="件", words="按文书发出之日，计入被督办单位", note="检举控告件不计。"),
    "advice": Source(label="件", words="按建议书发出之日，计入被建议单位", note="依据的事项见建议书。"),
    "alike": Source(label="件", words="按事项收到之日", note="回头看当日固定，以后不改；检举控告件不计。"),
    "findings": Source(label="个", words="按检查发现之日，计入责任单位", note="检举控告件不计。"),
}
