"""Who may change the trees."""

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.units.rules import LEVEL_ORDER, PlaceTree, UnitFacts, UnitLevel, UnitTree


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


def check_parent(actor: Actor, parent: UnitFacts, units: UnitTree, places: PlaceTree) -> None:
    """What hangs below a body is seen by its watchers, and sees with them: only who administers the body hangs there.

    Raises NotAllowed "units.parent_elsewhere".
    """
    if not may_manage(actor, parent.place_id, units, places):
        raise NotAllowed(
            f"“{parent.name}”不在您的地域。请由该单位所在地的系统管理员办理，或者改选本地域的隶属单位。",
            code="units.parent_elsewhere",
        )


def check_root(actor: Actor, place_id: int | None, units: UnitTree, places: PlaceTree) -> None:
    """The watchers of a body without a parent see everything: only the administrator of the whole city sets one up.

    Raises NotAllowed "units.root".
    """
    root = places.places[place_id].path[0] if place_id is not None else None
    if not may_manage(actor, root, units, places):
        raise NotAllowed("没有隶属单位的，只能由市级系统管理员设立。请选择隶属单位。", code="units.root")


def check_level(actor: Actor, level: UnitLevel, units: UnitTree) -> None:
    """Powers go by the level of a body: nobody makes one above the own. Raises NotAllowed "units.level_above"."""
    if actor.kind == "system" or actor.unit_id is None:
        return
    if LEVEL_ORDER.index(level) < LEVEL_ORDER.index(units.units[actor.unit_id].level):
        raise NotAllowed(
            "单位的层级不能高于您所在单位的层级。请改选层级，或者由上一级的系统管理员办理。",
            code="units.level_above",
        )
