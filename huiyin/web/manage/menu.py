"""Administration in the desk's navigation."""

from huiyin.kernel.roles import Role
from huiyin.web.parts.menu import MenuItem

ADMINS = frozenset({Role.ADMIN})
SECTION = "管理"

MENU = (
    MenuItem("单位与岗位", "manage:units", section=SECTION, icon="tree", order=60, roles=ADMINS, key="u"),
    MenuItem("账号", "manage:accounts", section=SECTION, icon="person", order=61, roles=ADMINS),
    MenuItem("接口密钥", "manage:tokens", section=SECTION, icon="swap", order=62, roles=ADMINS),
    MenuItem("工作日历", "manage:calendar", section=SECTION, icon="clock", order=63, roles=ADMINS),
    MenuItem("地方参数", "manage:profile", section=SECTION, icon="list", order=64, roles=ADMINS),
    MenuItem(
        "审计", "manage:audit", section=SECTION, icon="shield", order=65, roles=frozenset({Role.AUDITOR})
    ),
)
