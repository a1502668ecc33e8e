"""The supervisors' navigation: what is to be done, what the numbers say, what is reported."""

from huiyin.kernel.roles import Role
from huiyin.web.parts.menu import MenuItem

WATCHERS = frozenset({Role.SUPERVISOR, Role.LEADER})
HEADS = WATCHERS | {Role.HEAD}
ASKED = HEADS | {Role.LIAISON}

WATCH_MENU = (
    ("形势看板", "dashboard", "chart", HEADS, "d"),
    ("督查一览", "overview", "list", WATCHERS, "s"),
    ("业务规范", "findings", "list", WATCHERS, ""),
    ("单位督导", "units", "tree", WATCHERS, ""),
    ("三项建议", "recommendations", "pen", WATCHERS, ""),
    ("抽查回访", "sampling", "phone", WATCHERS, ""),
    ("群众反馈", "feedback", "bell", WATCHERS, ""),
)
ANALYSE_MENU = (
    ("指标", "indicators", "chart", WATCHERS, ""),
    ("满意度", "content", "chart", WATCHERS, ""),
    ("热点问题", "topics", "chart", HEADS, ""),
    ("苗头预警", "alerts", "bell", HEADS, ""),
    ("专项治理", "tasks", "tree", HEADS, ""),
    ("分类建议", "hits", "chart", WATCHERS, ""),
    ("分流建议", "routed", "swap", WATCHERS, ""),
)
REPORT_MENU = (
    ("报告", "reports", "list", ASKED, ""),
    ("风险提示清单", "risks", "bell", HEADS, ""),
    ("苗头问题", "problems", "list", ASKED | {Role.HANDLER}, ""),
)
SECTIONS_MENU = (("督查", WATCH_MENU), ("分析", ANALYSE_MENU), ("报告", REPORT_MENU))

_HOLDS = {"recommendations": "desk:recommendations", "units": "desk:measure"}
"""Entries to which the single pages of a list of the desk belong, for whoever watches."""

MENU = tuple(
    MenuItem(
        label,
        f"supervise:{name}",
        section=section,
        icon=icon,
        order=order,
        roles=roles,
        key=key,
        holds=_HOLDS.get(name, ""),
    )
    for order, (section, entries) in enumerate(SECTIONS_MENU, 56)
    for label, name, icon, roles, key in entries
)
