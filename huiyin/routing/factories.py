"""A short duty list over the small city of `units.factories`."""

from datetime import date, datetime

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.routing.actions import DutySeed, load_lists
from huiyin.units.factories import SmallCity
from huiyin.units.queries import UnitLevel

OPENED = date(2020, 1, 1)
AT = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
ON = AT.date()
SYSTEM = Actor.system("测试")
SOURCE = "试市三定规定"

_DUTIES: tuple[tuple[str, str, str, UnitLevel, str], ...] = (
    ("cg", "占道经营整治", "占道经营 流动摊贩 小广告 摆摊", UnitLevel.STREET, "quick"),
    ("cg", "路灯井盖维护", "路灯 路灯不亮 井盖 窨井盖", UnitLevel.DISTRICT, "quick"),
    ("cg", "夜间施工噪声执法", "夜间施工 施工噪音 工地+噪音", UnitLevel.DISTRICT, ""),
    ("build", "工程质量监督", "房屋质量 墙体开裂 延期交房 工地+安全", UnitLevel.DISTRICT, ""),
    ("build", "工程款清欠", "工程款 拖欠工程款", UnitLevel.CITY, ""),
    ("tax", "发票管理", "不开发票 偷税 漏税", UnitLevel.DISTRICT, ""),
    ("jw", "受理检举控告", "贪污 受贿 以权谋私", UnitLevel.DISTRICT, ""),
    ("prov-build", "省管工程监督", "省管工程 跨市工程", UnitLevel.PROVINCE, ""),
)


def a_duty_list(city: SmallCity) -> dict[str, int]:
    """The list, with the ids of the duties by their texts; asking twice gives the same."""
    ids = load_lists(
        [
            DutySeed(city.units[unit], text, tuple(words.split()), level, SOURCE, OPENED, lane=lane)
            for unit, text, words, level, lane in _DUTIES
        ],
        [],
        by=SYSTEM,
        at=AT,
    )
    return {text: duty_id for (_, text), duty_id in ids.items()}
