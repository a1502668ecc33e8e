"""Who may change the trees."""

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.units.rules import PlaceTree, UnitTree


def may_manage(actor: Actor, place_id: int | None, units: UnitTree, places: PlaceTree) -> bool:
    """The system, or an administrator whose own unit is seated at this place or around it."""
    if actor.kind == "system":
        return True
    if not actor.has(Role.ADMIN) or actor.unit_id is None or actor.unit_id not in units.units:
        return False
    seat_place = units.units[actor.unit_id].place_id
    if place_id is None or seat_place is None:
        return False
    return seat_place in places.places[place_id].path


def check_manage(actor: Actor, place_id: int | None, units: UnitTree, places: PlaceTree) -> None:
    """Raises NotAllowed "units.not_administrator"."""
    if not may_manage(actor, place_id, units, places):
        raise NotAllowed(
            "只有本地域的系统管理员可以变更单位和地域。请联系所在地信访工作机构的系统管理员办理。",
            code="units.not_administrator",
        )
