"""Those who write and review the catalogue, for tests."""

from dataclasses import dataclass
from datetime import date, datetime

from huiyin.accounts.factories import an_actor
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role
from huiyin.units.actions import UnitSeed, open_unit
from huiyin.units.factories import a_city
from huiyin.units.queries import UnitKind, UnitLevel

AT = datetime(2026, 3, 1, 9, 0, tzinfo=SHANGHAI)
SYSTEM = Actor.system("测试")


@dataclass(frozen=True)
class Office:
    """The city's administrator, the department for labour, the justice bureau, and a department with no part in it."""

    admin: Actor
    editor: Actor
    lawyer: Actor
    stranger: Actor


def an_office() -> Office:
    """The small city with two more departments."""
    city = a_city()
    return Office(
        admin=an_actor(city.unit("xf").id, Role.ADMIN),
        editor=an_actor(_department("rs", "试市人力资源和社会保障局"), Role.LIAISON),
        lawyer=an_actor(_department("sf", "试市司法局"), Role.HANDLER),
        stranger=an_actor(city.unit("build").id, Role.LIAISON),
    )


def _department(code: str, name: str) -> int:
    seed = UnitSeed(
        code, name, UnitKind.DEPARTMENT, UnitLevel.CITY, date(2020, 1, 1), parent="gov", place="c"
    )
    return open_unit(seed, by=SYSTEM, at=AT).id
