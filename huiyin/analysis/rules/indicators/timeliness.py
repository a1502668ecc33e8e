"""Whether lawful limits and the platform's own were kept: one indicator for each duty."""

from huiyin.analysis.rules.indicators.definition import OWN, VERIFIED, Indicator, Part

AREA = "及时"


def _kept(key: str, label: str, *rules: str, law: str = "") -> Indicator:
    return Indicator(
        key=key,
        label=label,
        area=AREA,
        source="limits",
        whole=Part(words="期内届满的该项时限", where={"rule__in": rules}),
        hits=Part(words="其中按期履行的", where={"rule__in": rules, "kept": True}),
        status=VERIFIED if law else OWN,
        law=law,
    )


TIMELINESS: tuple[Indicator, ...] = (
    _kept("timely_notice", "及时受理率", "T-02", "T-03", law="《信访工作条例》第二十三条"),
    _kept("timely_forward", "按期转送交办率", "T-01", law="《信访工作条例》第二十二条"),
    _kept("response", "响应率", "T-03", law="《信访工作条例》第二十三条"),
    _kept("timely_handling", "按期办结率", "T-05", law="《信访工作条例》第三十四条"),
    _kept("timely_simplified", "简易办理按期答复率", "T-15"),
    _kept("timely_suggestion", "建议意见按期回复率", "X-SUGGEST"),
    _kept("timely_report", "交办事项按期反馈率", "T-07"),
    _kept("timely_objection", "异议按期审核率", "X-OBJECTION"),
    _kept("timely_dispute", "受理争议按期决定率", "X-DISPUTE"),
    _kept("timely_service", "文书按期送达率", "X-SERVE"),
    _kept("timely_execution", "按期执行率", "X-EXEC"),
    _kept("timely_review", "复查按期率", "T-09", law="《信访工作条例》第三十五条"),
    _kept("timely_recheck", "复核按期率", "T-11", law="《信访工作条例》第三十六条"),
    _kept("timely_progress", "法定程序按期报告率", "X-PROGRESS"),
    _kept("timely_step", "法定程序环节按期率", "X-STEP"),
    _kept("timely_second", "二次办理按期率", "X-SECOND"),
    _kept("timely_reaction", "不满意评价按期安排率", "X-VERDICT"),
    Indicator(
        key="extended",
        label="延期办理率",
        area=AREA,
        source="limits",
        whole=Part(words="期内届满的办结时限", where={"rule__in": ("T-05",)}),
        hits=Part(words="其中经批准延长的", where={"rule__in": ("T-05",), "extension_days__gt": 0}),
        better="neutral",
        status=VERIFIED,
        law="《信访工作条例》第三十四条",
    ),
    Indicator(
        key="overdue",
        label="超期时限",
        area=AREA,
        source="limits",
        whole=Part(words="期内届满而没有按期履行的各项时限", where={"kept": False}),
        kind="count",
        better="less",
    ),
    Indicator(
        key="still_overdue",
        label="超期至今未办",
        area=AREA,
        source="limits",
        whole=Part(words="期内届满、至今仍未履行的各项时限", where={"kept": False, "ended_on__isnull": True}),
        kind="count",
        better="less",
    ),
)
