"""The published figures: what each counts, from which day, and into which parts that share nothing it falls."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One number: its key in open data, its label, what it counts (口径)."""

    key: str
    label: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Family:
    """A number and the parts into which it falls; without parts it is published by itself.

    `at_least` is told of the city where the second part is too small to be told: it follows from the number alone.
    """

    whole: Figure
    parts: tuple[Figure, ...] = ()
    at_least: Figure | None = None


_RECEIVED = Figure(
    key="received", label="收到数", words="当月收到的诉求项，按收到之日计；并入其他件的不重复计。"
)
_HANDLED = Figure(
    key="handled",
    label="办结数",
    words="当月出具处理意见、建议回复或者达成协议的诉求项，按办理时限结束之日计。",
)
_IN_TIME = Figure(
    key="in_time",
    label="按期办结",
    words="其中没有超过办理期限的；期限依法延长、遇休息日顺延的，按延长、顺延后的日期。",
)
_LATE = Figure(key="late", label="超期办结", words="其中超过办理期限的。")
_JUDGED = Figure(
    key="judged",
    label="评价数",
    words="当月信访人本人对承办单位的首次评价，按评价之日计；回访登记的和追评不计。",
)
_SATISFIED = Figure(key="satisfied", label="满意", words="其中评价为基本满意以上的。")
_UNSATISFIED = Figure(key="unsatisfied", label="不满意", words="其中评价为不满意、非常不满意的。")

_IN_TIME_AT_LEAST = Figure(
    key="in_time_at_least",
    label="按期办结（至少）",
    words="超期办结的不足最小组而不公布时，按期办结的至少有这些。",
)
_SATISFIED_AT_LEAST = Figure(
    key="satisfied_at_least", label="满意（至少）", words="不满意的不足最小组而不公布时，满意的至少有这些。"
)

FAMILIES: dict[str, Family] = {
    "received": Family(whole=_RECEIVED),
    "handled": Family(whole=_HANDLED, parts=(_IN_TIME, _LATE), at_least=_IN_TIME_AT_LEAST),
    "judged": Family(whole=_JUDGED, parts=(_SATISFIED, _UNSATISFIED), at_least=_SATISFIED_AT_LEAST),
}

TABLES: dict[str, str] = {"all": "全市", "district": "区县", "field": "内容分类"}

COLUMNS: dict[str, str] = {
    "month": "月份，如2026-10",
    "table": "分组方式：all全市，district区县，field内容分类",
    "group": "组的名称；为保护隐私合并的，各名称之间用顿号隔开",
    "merged": "合并的组数；1为没有合并",
    "figure": "指标代码",
    "label": "指标名称",
    "value": "数值，单位为项",
    "published_on": "公布日期；公布以后不再改动",
}
"""Of the open data, in their order."""
