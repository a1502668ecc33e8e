"""Administration in the desk's navigation."""

from huiyin.kernel.roles import Role
from huiyin.web.manage.catalogue.access import READERS
from huiyin.web.parts.menu import MenuItem

ADMINS = frozenset({Role.ADMIN})

MENU = (
    MenuItem("单位与岗位", "manage:units", section="管理", icon="tree", order=60, roles=ADMINS, key="u"),
    MenuItem("账号", "manage:accounts", section="管理", icon="person", order=61, roles=ADMINS),
    MenuItem("属地规则", "manage:territory", section="管理", icon="swap", order=60, roles=ADMINS),
    MenuItem("接口密钥", "manage:tokens", section="管理", icon="swap", order=62, roles=ADMINS),
    MenuItem("事项目录", "manage:catalogue", section="管理", icon="book", order=63, roles=frozenset(READERS)),
    MenuItem("工作日历", "manage:calendar", section="管理", icon="clock", order=63, roles=ADMINS),
    MenuItem("地方参数", "manage:profile", section="管理", icon="list", order=64, roles=ADMINS),
    MenuItem(
        "审计", "manage:audit", section="管理", icon="shield", order=65, roles=frozenset({Role.AUDITOR})
    ),
)
