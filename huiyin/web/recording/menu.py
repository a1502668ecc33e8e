"""Recording in the desk's navigation."""

from huiyin.web.parts.menu import MenuItem
from huiyin.web.recording.roles import GRID_RECORDERS, IMPORTERS, RECORDERS

SECTION = "登记"

MENU = (
    MenuItem(
        "电话受理",
        "recording:call",
        section=SECTION,
        icon="phone",
        order=50,
        roles=frozenset(RECORDERS),
        key="c",
    ),
    MenuItem(
        "来访登记",
        "recording:visit",
        section=SECTION,
        icon="person",
        order=51,
        roles=frozenset(RECORDERS),
        key="v",
    ),
    MenuItem(
        "来信登记",
        "recording:letter",
        section=SECTION,
        icon="file",
        order=52,
        roles=frozenset(RECORDERS),
        key="l",
    ),
    MenuItem(
        "其他来件",
        "recording:other",
        section=SECTION,
        icon="file",
        order=52,
        roles=frozenset(RECORDERS),
    ),
    MenuItem(
        "网格代录", "recording:grid", section=SECTION, icon="pen", order=53, roles=frozenset(GRID_RECORDERS)
    ),
    MenuItem(
        "文件导入", "recording:import", section=SECTION, icon="inbox", order=54, roles=frozenset(IMPORTERS)
    ),
    MenuItem(
        "补打回执", "recording:reprint", section=SECTION, icon="print", order=55, roles=frozenset(RECORDERS)
    ),
)
