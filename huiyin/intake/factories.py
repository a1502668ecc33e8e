"""A small city with a duty list, and people who bring something, for tests."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from huiyin.intake.actions import Registered, Submission, file
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role
from huiyin.people.actions import PetitionerDraft
from huiyin.routing.actions import DutySeed, load_lists
from huiyin.units import queries as units
from huiyin.units.actions import UnitSeed, load_tree
from huiyin.units.factories import OPENED, SmallCity, a_city

AT = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
SYSTEM = Actor.system("测试")
CITIZEN = Actor.citizen()
TEXT = "柳岸社区门口的路灯坏了三个星期，晚上漆黑一片，老人出行很不安全，请尽快修理路灯。"
WANG = PetitionerDraft(name="王小明", phone="13800001111", address="柳岸社区3栋")


@dataclass(frozen=True)
class City:
    """The small city with shorthands."""

    small: SmallCity

    def unit(self, code: str) -> int:
        """A unit's id."""
        return self.small.units[code]

    def place(self, code: str) -> int:
        """A place's id."""
        return self.small.places[code]

    def seat(self, unit_code: str, *roles: Role) -> Actor:
        """Somebody with a seat in a unit."""
        unit = self.small.unit(unit_code)
        return Actor(
            kind="seat",
            label=f"{unit.short_name}某人",
            unit_id=unit.id,
            unit_name=unit.name,
            unit_path=unit.path,
            roles=frozenset(roles),
        )


_DISTRICT, _CITY = units.UnitLevel.DISTRICT, units.UnitLevel.CITY
_DUTIES = (
    ("cg", _DISTRICT, "城市道路照明设施维护", "路灯 道路照明 漆黑 修理路灯"),
    ("cg", _DISTRICT, "占道经营查处", "占道经营 流动摊贩 早餐摊"),
    ("cg", _DISTRICT, "市容环境卫生", "垃圾清运 乱扔垃圾 公厕"),
    ("cg", units.UnitLevel.STREET, "楼道堆物清理", "楼道堆物 楼道杂物 堆放杂物"),
    ("court", _CITY, "受理民事诉讼", "起诉立案 诉讼立案 不予立案"),
    ("build", _CITY, "住宅工程质量监督", "房屋质量 墙体开裂 屋面漏水"),
    ("build", _CITY, "物业服务监督", "物业费 业主委员会 物业服务"),
    ("build", _CITY, "拖欠工程款、农民工工资协调", "拖欠工资 农民工工资 讨薪"),
    ("tax", _CITY, "个体工商户税收征收", "偷税漏税 开具发票 纳税"),
    *(("tax", _CITY, f"第{n}类税务事项", f"税务事项{n} 税种{n}") for n in range(20)),
)


def _duty(unit_id: int, level: units.UnitLevel, text: str, words: str) -> DutySeed:
    return DutySeed(
        unit_id=unit_id,
        text=text,
        keywords=tuple(words.split()),
        level=level,
        source="三定规定",
        valid_from=date(2020, 1, 1),
    )


def a_receiving_city() -> City:
    """The small city; its bureaus keep lamps, buildings and taxes."""
    small = a_city()
    court = UnitSeed(
        "court", "试市人民法院", units.UnitKind.COURT, units.UnitLevel.CITY, OPENED, parent=None, place="c"
    )
    small.units.update(load_tree([], [court], by=SYSTEM, at=AT).units)
    duties = [_duty(small.units[code], level, text, words) for code, level, text, words in _DUTIES]
    load_lists(duties, [], by=SYSTEM, at=AT)
    units.forget()
    return City(small)


def a_filing(by: Actor = CITIZEN, at: datetime = AT, **said: Any) -> Registered:
    """One arrival, by the web if nothing else is said."""
    return file(Submission(**({"channel": "web", "text": TEXT} | said)), by=by, at=at)
