"""The kinds of report, one declaration each (JZ-14, WG-26, BJ-02, PK-12…14, E-1)."""

from huiyin.analysis.rules.reports.kind import ReportKind, Slot

DAILY = ReportKind(
    key="daily",
    name="每日形势分析",
    span="day",
    parts=("intake", "topics", "late", "orders", "risks"),
    slots=(Slot(key="judgement", label="形势研判"), Slot(key="advice", label="工作提示")),
    to="本级分管领导",
    grain="按事项和问题归纳，不涉及个人",
    rule="JZ-14",
    back=7,
)
WEEKLY = ReportKind(
    key="weekly",
    name="每周通报",
    span="week",
    parts=("intake", "timely", "so_far", "late", "orders", "findings"),
    slots=(Slot(key="summary", label="总体情况"), Slot(key="demands", label="工作要求")),
    to="辖区各承办单位",
    grain="按承办单位",
    rule="WG-26",
    back=4,
)
MONTHLY = ReportKind(
    key="monthly",
    name="每月点评",
    span="month",
    parts=(
        "intake",
        "course",
        "quality",
        "units",
        "late",
        "orders",
        "findings",
        "effects",
        "topics",
        "cases",
    ),
    slots=(
        Slot(key="summary", label="总体评价"),
        Slot(key="comment", label="点评意见", help="点评事和单位，不点评信访人。", must=True),
        Slot(key="next", label="下一步工作"),
    ),
    to="月度点评会",
    grain="按单位层级和类别",
    rule="BJ-02",
    back=2,
)
FILING = ReportKind(
    key="filing",
    name="每月报备",
    span="month",
    parts=("problems",),
    slots=(Slot(key="notes", label="报备说明", help="没有问题的，写明“本月无新增苗头问题”。"),),
    to="区信访工作联席会议办公室",
    grain="按苗头问题",
    rule="PK-14",
    back=2,
    by="street",
)
YEARLY = ReportKind(
    key="yearly",
    name="信访情况年度报告",
    span="year",
    parts=("statistics", "outcomes", "fields", "bodies", "handling", "proposals"),
    slots=(
        Slot(
            key="other",
            label="其他应当报告的事项",
            help="没有其他事项的，写“无其他应当报告的事项”。",
            must=True,
        ),
    ),
    to="本级党委和政府、上一级党委和政府信访部门",
    grain="全年合计和同比",
    rule="E-1",
    status="V",
    law="《信访工作条例》第四十一条",
    back=1,
    pattern="{word}年报〔{year}〕{n}号",
)
SPECIAL = ReportKind(
    key="special",
    name="重点领域分析",
    span="days",
    parts=("monitored", "topics"),
    slots=(
        Slot(key="causes", label="成因分析"),
        Slot(key="advice", label="对策建议", must=True),
    ),
    to="区信访工作联席会议",
    grain="按重点领域",
    rule="PK-12、PK-13",
)
KINDS: dict[str, ReportKind] = {one.key: one for one in (DAILY, WEEKLY, MONTHLY, FILING, YEARLY, SPECIAL)}

#: The five fields that are watched (PK-13), as codes of the contents; who makes a report may change them.
MONITORED: tuple[tuple[str, str], ...] = (
    ("征地拆迁", "0106,0107,0303"),
    ("劳动社保", "15"),
    ("农村土地", "0304,1012"),
    ("集资融资", "0702,0705"),
    ("环境保护", "04"),
)
