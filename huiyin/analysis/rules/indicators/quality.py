"""Whether problems were solved: the first time, for good, in deed, and in the citizens' own judgement."""

from huiyin.analysis.rules.indicators.definition import VERIFIED, Indicator, Part

_RESOLVED, _JUDGED, _PUT_RIGHT = "resolved", "judged", "put_right"
_CHANGED = ("change", "revoke", "order_anew")
_HANDLED = Part(words="期内作出的答复")
_GIVEN = Part(words="其中信访人本人已评价的", where={"level__isnull": False})


def _changed(key: str, *stages: str, label: str) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        area=_PUT_RIGHT,
        source="reviews",
        whole=Part(words="期内作出的意见", where={"stage__in": stages}),
        hits=Part(
            words="其中变更、撤销或者责令重新办理的", where={"stage__in": stages, "result__in": _CHANGED}
        ),
        better="less",
    )


def _handled(key: str, hits: Part, *, label: str, better: str, whole: Part = _HANDLED) -> Indicator:
    return Indicator(
        key=key, label=label, area=_RESOLVED, source="handled", whole=whole, hits=hits, better=better
    )


def _assigned(key: str, where: dict[str, object], *, label: str, words: str) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        area=_RESOLVED,
        source="assigned",
        whole=Part(words=words, where=where),
        hits=Part(words="其中现在已答复送达、达成协议、撤回或者不予受理的", where=where | {"closed": True}),
    )


def _judged(key: str, hits: Part, whole: Part = _GIVEN, *, label: str) -> Indicator:
    return Indicator(key=key, label=label, area=_JUDGED, source="verdicts", whole=whole, hits=hits)


RESOLVED: tuple[Indicator, ...] = (
    Indicator(
        key="closed_share",
        label="办结率",
        area=_RESOLVED,
        source="received",
        whole=Part(words="期内收到的诉求项"),
        hits=Part(words="其中现在已答复送达、达成协议、撤回或者不予受理的", where={"closed": True}),
    ),
    Indicator(
        key="resolved_share",
        label="化解结案率",
        area=_RESOLVED,
        source="received",
        whole=Part(
            words="期内收到、按信访程序受理的申诉求决", where={"way": 6, "accepted_on__isnull": False}
        ),
        hits=Part(
            words="其中现在已答复送达或者达成协议的",
            where={"way": 6, "accepted_on__isnull": False, "closed": True},
        ),
    ),
    _handled(
        "once_resolved",
        Part(
            words="其中没有申请复查、没有重复信访的",
            where={"claim__matter__is_initial": True, "again": False},
        ),
        whole=Part(words="期内作出答复的初次信访", where={"claim__matter__is_initial": True}),
        label="一次性化解率",
        better="more",
    ),
    _handled(
        "settled_share",
        Part(words="其中至今没有就同一事项再次信访的", where={"repeated": False}),
        label="案结事了率",
        better="more",
    ),
    _handled(
        "settled_days",
        Part(
            words="其中本地规定天数（国家版180天）内没有就同一事项再次信访的，未满天数的看至今",
            where={"settled": True},
        ),
        label="期限内案结事了率",
        better="more",
    ),
    _handled(
        "repeated_share",
        Part(words="其中至今又就同一事项信访的", where={"repeated": True}),
        label="答复后重复信访率",
        better="less",
    ),
    _handled(
        "mediated_share",
        Part(words="其中达成协议的", where={"agreed": True}),
        label="调解和解占比",
        better="neutral",
    ),
    Indicator(
        key="median_days",
        label="中位办理天数",
        area=_RESOLVED,
        source="handled",
        whole=_HANDLED,
        kind="median",
        of="days",
        better="less",
    ),
    Indicator(
        key="median_whole",
        label="收到至答复中位天数",
        area=_RESOLVED,
        source="handled",
        whole=_HANDLED,
        kind="median",
        of="whole_days",
        better="less",
    ),
    Indicator(
        key="median_found",
        label="网格发现至答复中位天数",
        area=_RESOLVED,
        source="handled",
        whole=Part(words="期内作出答复的网格发现的事项", where={"claim__matter__channel": "grid"}),
        kind="median",
        of="whole_days",
        better="less",
    ),
    _assigned("assigned_solved", {}, label="交办事项化解率", words="期内交办的"),
    _assigned("old_solved", {"old": True}, label="交办积案化解率", words="期内交办的积案"),
    _assigned(
        "old_solved_above",
        {"old": True, "from_unit__level__in": ("province", "city")},
        label="省市交办积案化解率",
        words="期内省级、市级交办的积案",
    ),
)

JUDGED: tuple[Indicator, ...] = (
    _judged("participation", _GIVEN, Part(words="期内答复送达的人次"), label="参评率"),
    _judged(
        "satisfied",
        Part(words="其中对承办单位评价为基本满意以上的", where={"level__gte": 3}),
        label="满意率",
    ),
    _judged("solved", Part(words="其中信访人认为已经解决的", where={"said_solved": "yes"}), label="解决率"),
    _judged(
        "office_satisfied",
        Part(words="其中对信访部门评价为基本满意以上的", where={"office__gte": 3}),
        label="对信访部门满意率",
    ),
)

PUT_RIGHT: tuple[Indicator, ...] = (
    _changed("changed", "review", "recheck", label="改变率"),
    _changed("changed_review", "review", label="复查改变率"),
    _changed("changed_recheck", "recheck", label="复核改变率"),
    Indicator(
        key="reviewed_share",
        label="申请复查率",
        area=_PUT_RIGHT,
        source="handled",
        whole=_HANDLED,
        hits=Part(words="其中信访人申请复查的", where={"reviewed": True}),
        better="neutral",
        status=VERIFIED,
        law="《信访工作条例》第三十五条",
    ),
    Indicator(
        key="executed",
        label="执行率",
        area=_PUT_RIGHT,
        source="executions",
        whole=Part(words="期内应当执行的"),
        hits=Part(words="其中已登记完成和凭据的", where={"done_on__isnull": False}),
    ),
)
