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
)
