"""Where the cases of indicators come from: each source with its day and with what never counts."""

from huiyin.analysis.rules.indicators.definition import Source

#: The fields of work in which indicators stand together.
AREA_LABELS: dict[str, str] = {
    "timely": "及时",
    "resolved": "化解",
    "judged": "群众评价",
    "put_right": "复查复核和执行",
    "flow": "存量和流量",
    "level": "办结层级",
    "ways": "来源和途径",
    "advice": "三项建议",
}

ADVISING = frozenset({"advised", "looked_back"})
"""Sources whose cases are recommendations, which rest on many matters: they have no class, and lists of their own."""

SOURCES: dict[str, Source] = {
    "received": Source(
        label="诉求项",
        words="按事项收到之日",
        note="并入其他件的不计；状态以现在的登记为准。",
    ),
    "limits": Source(
        label="时限",
        words="按时限届满之日（合法延长、扣除后的届满日）",
        note="因事由消失而终止的、尚为暂定日期的时限不计。",
    ),
    "handled": Source(
        label="答复",
        words="按出具处理意见、建议回复或者达成协议之日",
        note="二次办理和按复查、复核意见重新作出的不再计。",
    ),
    "verdicts": Source(
        label="人次",
        words="按答复第一次送达信访人之日",
        note="只计信访人本人的评价，追评代替初评，回访登记的不计；检举控告件和转入其他法定程序的事项不评价。",
    ),
    "executions": Source(
        label="执行任务",
        words="按作出支持意见或者达成协议之日",
        note="被新的意见代替的不计。",
    ),
    "assigned": Source(
        label="交办",
        words="按交办之日，计入承办单位",
        note="同一诉求项每次交办各计一次；状态以现在的登记为准；积案为交办时收到已满本地规定天数（国家版365天）的。",
    ),
    "reviews": Source(
        label="复查复核",
        words="按作出复查、复核意见之日，计入原办理单位",
        note="尚未作出意见的不计。",
    ),
    "advised": Source(
        label="份",
        words="按建议书发出之日，计入主送单位",
        note="包括就单件事项的业务规范问题提出的工作建议；反馈、采纳、落实以现在的登记为准，没有落实而要求重新反馈的算等待反馈。",
    ),
    "looked_back": Source(
        label="份",
        words="按采纳满90天、回头看之日，计入主送单位",
        note="只计就一类事项提出的改进工作、完善政策建议，追究责任的建议不计；采纳之日前、后各90天，按建议书依据的热点问题，或者内容分类、属地、承办单位计同类事项，回头看当日固定；件数减少不等于已经落实。",
    ),
    "stock": Source(
        label="诉求项",
        words="期初、期末以当日零时和当日结束为准",
        note="已答复送达、达成协议、撤回、不予受理或者终结为了结，重新办理的不再算了结；并入其他件的不计。",
    ),
}
