"""Who may change the catalogue."""

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.units import queries as units
from huiyin.units.queries import UnitLevel


def may_publish(actor: Actor) -> bool:
    """The system itself, or a system administrator whose unit stands at the city's level or at the root."""
    if actor.kind == "system":
        return True
    if actor.kind != "seat" or not actor.has(Role.ADMIN):
        return False
    return len(actor.unit_path) <= 1 or _of_the_city(actor.unit_id)


def _of_the_city(unit_id: int | None) -> bool:
    return unit_id is not None and units.unit(unit_id).level in (UnitLevel.CITY, UnitLevel.PROVINCE)


def check_publish(actor: Actor) -> None:
    """Raises NotAllowed "catalogue.not_administrator"."""
    if not may_publish(actor):
        raise NotAllowed(
            "只有市级系统管理员可以公布工作日历。请联系本市信访工作机构的系统管理员办理。",
            code="catalogue.not_administrator",
        )
