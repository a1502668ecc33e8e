"""The supervisors' navigation."""

from huiyin.kernel.roles import Role
from huiyin.web.parts.menu import MenuItem

MENU = (
    MenuItem(
        "督查一览",
        "supervise:overview",
        section="督查",
        icon="chart",
        order=50,
        roles=frozenset({Role.SUPERVISOR, Role.LEADER}),
        key="s",
    ),
    MenuItem(
        "指标",
        "supervise:indicators",
        section="督查",
        icon="chart",
        order=51,
        roles=frozenset({Role.SUPERVISOR, Role.LEADER}),
    ),
    MenuItem(
        "业务规范",
        "supervise:findings",
        section="督查",
        icon="list",
        order=51,
        roles=frozenset({Role.SUPERVISOR, Role.LEADER}),
    ),
    MenuItem(
        "单位督导",
        "supervise:units",
        section="督查",
        icon="tree",
        order=51,
        roles=frozenset({Role.SUPERVISOR, Role.LEADER}),
    ),
    MenuItem(
        "满意度",
        "supervise:content",
        section="督查",
        icon="chart",
        order=51,
        roles=frozenset({Role.SUPERVISOR, Role.LEADER}),
    ),
    MenuItem(
        "分类建议",
        "supervise:hits",
        section="督查",
        icon="chart",
        order=52,
        roles=frozenset({Role.SUPERVISOR, Role.LEADER}),
    ),
    MenuItem(
        "分流建议",
        "supervise:routed",
        section="督查",
        icon="swap",
        order=53,
        roles=frozenset({Role.SUPERVISOR, Role.LEADER}),
    ),
    MenuItem(
        "热点问题",
        "supervise:topics",
        section="督查",
        icon="chart",
        order=53,
        roles=frozenset({Role.SUPERVISOR, Role.LEADER, Role.HEAD}),
    ),
    MenuItem(
        "苗头预警",
        "supervise:alerts",
        section="督查",
        icon="bell",
        order=54,
        roles=frozenset({Role.SUPERVISOR, Role.LEADER, Role.HEAD}),
    ),
    MenuItem(
        "专项治理",
        "supervise:tasks",
        section="督查",
        icon="tree",
        order=55,
        roles=frozenset({Role.SUPERVISOR, Role.LEADER, Role.HEAD}),
    ),
)
