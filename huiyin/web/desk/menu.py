"""The desk's navigation."""

from huiyin.kernel.roles import Role
from huiyin.web.desk.roles import CALL_ROLES, CASE_ROLES, TRIAGE_ROLES
from huiyin.web.parts.menu import MenuItem

MENU = (
    MenuItem(
        "我的待办",
        "desk:inbox",
        section="办理",
        icon="inbox",
        order=10,
        roles=frozenset(CASE_ROLES),
        key="w",
    ),
    MenuItem(
        "分流",
        "desk:triage",
        section="办理",
        icon="swap",
        order=20,
        roles=frozenset(TRIAGE_ROLES),
        key="t",
    ),
    MenuItem(
        "登记簿",
        "desk:register",
        section="办理",
        icon="list",
        order=40,
        roles=frozenset(CASE_ROLES),
        key="r",
    ),
    MenuItem(
        "督办件",
        "desk:orders",
        section="办理",
        icon="bell",
        order=41,
        roles=frozenset(CASE_ROLES),
        key="o",
    ),
    MenuItem(
        "收到的建议",
        "desk:recommendations",
        section="办理",
        icon="pen",
        order=41,
        roles=frozenset({Role.LIAISON, Role.HANDLER, Role.HEAD, Role.LEADER, Role.DISCIPLINE}),
    ),
    MenuItem(
        "电话回访",
        "desk:callbacks",
        section="办理",
        icon="phone",
        order=41,
        roles=frozenset(CALL_ROLES),
        key="c",
    ),
    MenuItem(
        "检索",
        "desk:search",
        section="办理",
        icon="search",
        order=42,
        roles=frozenset(CASE_ROLES),
        key="f",
    ),
    MenuItem(
        "文书打印",
        "desk:printing",
        section="办理",
        icon="print",
        order=45,
        roles=frozenset(CASE_ROLES),
        key="p",
    ),
    MenuItem("通知", "desk:notices", section="消息", icon="bell", order=70, key="n"),
    MenuItem("办理手册", "desk:handbook", section="依据", icon="help", order=80, key="h"),
    MenuItem("权限图", "desk:permissions", section="依据", icon="shield", order=90),
)
