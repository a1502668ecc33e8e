"""Whether lawful limits and the platform's own were kept: one indicator for each duty."""

from huiyin.analysis.rules.indicators.definition import OWN, VERIFIED, Indicator, Part

AREA = "timely"


def _kept(key: str, *rules: str, label: str, law: str = "") -> Indicator:
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
    _kept("timely_notice", "T-02", "T-03", label="及时受理率", law="《信访工作条例》第二十三条"),
    _kept("timely_forward", "T-01", label="按期转送交办率", law="《信访工作条例》第二十二条"),
    _kept("response", "T-03", label="响应率", law="《信访工作条例》第二十三条"),
    _kept("timely_handling", "T-05", label="按期办结率", law="《信访工作条例》第三十四条"),
    _kept("timely_simplified", "T-15", label="简易办理按期答复率"),
    _kept("timely_suggestion", "X-SUGGEST", label="建议意见按期回复率"),
    _kept("timely_report", "T-07", label="交办事项按期反馈率"),
    _kept("timely_objection", "X-OBJECTION", label="异议按期审核率"),
    _kept("timely_dispute", "X-DISPUTE", label="受理争议按期决定率"),
    _kept("timely_service", "X-SERVE", label="文书按期送达率"),
    _kept("timely_execution", "X-EXEC", label="按期执行率"),
    _kept("timely_review", "T-09", label="复查按期率", law="《信访工作条例》第三十五条"),
    _kept("timely_recheck", "T-11", label="复核按期率", law="《信访工作条例》第三十六条"),
    _kept("timely_progress", "X-PROGRESS", label="法定程序按期报告率"),
    _kept("timely_step", "X-STEP", label="法定程序环节按期率"),
    _kept("timely_second", "X-SECOND", label="二次办理按期率"),
    _kept("timely_reaction", "X-VERDICT", label="不满意评价按期安排率"),
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
