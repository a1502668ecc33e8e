"""The lawful course of a matter in plain words, with the limits and citations in force here (R-112)."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.limits import Limit, TimeUnit

_UNITS = {
    TimeUnit.CALENDAR_DAYS: gettext_lazy("%(n)s日"),
    TimeUnit.WORKING_DAYS: gettext_lazy("%(n)s个工作日"),
    TimeUnit.MONTHS: gettext_lazy("%(n)s个月"),
}

EXTENSION = "T-06"

VISITS = (
    # text, rule
    (gettext_lazy("到有权处理的本级或者上一级机关、单位设立或者指定的接待场所。"), "R-106"),
    (gettext_lazy("多人反映同一件事的，推选代表，代表不超过5人。"), "R-108"),
    (gettext_lazy("涉及诉讼权利救济的，按照法律规定的程序向政法部门提出。"), "R-107"),
)


@dataclass(frozen=True)
class Stage:
    """One stage: what happens, the rule behind it, its limit in words, and words of law that may be shown."""

    title: Any
    text: Any
    limit: str = ""
    citation: str = ""
    quote: str = ""


_COURSE = (
    # title, text, limit, rule
    (
        gettext_lazy("提出"),
        gettext_lazy("网上填写、写信、打电话、发传真、到窗口来，都可以。说不清楚的，工作人员帮您记录。"),
        "",
        "R-101",
    ),
    (
        gettext_lazy("登记、转送"),
        gettext_lazy("当场得到登记编号和查询码。信访部门在期限内转送有权处理的单位，并告诉您转到了哪里。"),
        "T-01",
        "T-01",
    ),
    (
        gettext_lazy("告知"),
        gettext_lazy(
            "承办单位书面告诉您：收到了什么，按什么途径和程序办。不属于它办的，会说明理由和该找谁。"
        ),
        "T-03",
        "T-03",
    ),
    (
        gettext_lazy("办理"),
        gettext_lazy(
            "听取您的陈述，调查核实，出具信访处理意见书。应当走诉讼、仲裁、行政复议等程序的，依法导入。"
        ),
        "T-05",
        "T-05",
    ),
    (
        gettext_lazy("延长"),
        gettext_lazy("情况复杂的，经单位负责人批准可以延长，并告诉您理由。"),
        "T-06",
        "T-06",
    ),
    (
        gettext_lazy("评价"),
        gettext_lazy("收到答复后，您可以评价承办单位和信访部门。"),
        "",
        "E-5",
    ),
    (
        gettext_lazy("申请复查"),
        gettext_lazy("不服处理意见的，可以请上一级机关、单位复查。期限从收到书面答复之日算起。"),
        "T-08",
        "T-08",
    ),
    (gettext_lazy("复查意见"), gettext_lazy("复查机关书面答复您。"), "T-09", "T-09"),
    (
        gettext_lazy("申请复核"),
        gettext_lazy("不服复查意见的，可以请再上一级机关、单位复核。期限从收到复查答复之日算起。"),
        "T-10",
        "T-10",
    ),
    (
        gettext_lazy("复核意见"),
        gettext_lazy("复核意见是最终意见。以后有新的事实和理由的，仍可以作为新的事项提出。"),
        "T-11",
        "T-11",
    ),
)


def course() -> tuple[Stage, ...]:
    """All stages in their order."""
    return tuple(Stage(title, text, _within(limit), *cited(rule)) for title, text, limit, rule in _COURSE)


def _within(rule: str) -> str:
    """The limit of a stage; of an extension, the most that it may be."""
    limit = limit_words(rule)
    return _("最多%(limit)s") % {"limit": limit} if rule == EXTENSION else limit


def limit_words(rule: str) -> str:
    """15日, or nothing for a stage without a limit."""
    if not rule:
        return ""
    limit: Limit = catalogue.profile().limit(rule)
    return str(_UNITS[limit.unit]) % {"n": limit.n}


def cited(rule: str) -> tuple[str, str]:
    """Law with article, and its words; nothing unless they may be shown as law here."""
    basis = catalogue.basis(rule)
    if basis is None or not basis.showable:
        return "", ""
    return _("《%(law)s》%(article)s") % {"law": basis.law, "article": basis.article}, basis.quote
