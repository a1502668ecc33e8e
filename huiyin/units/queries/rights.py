"""Who may change the trees, and what hangs on them."""

from huiyin.kernel.actor import Actor
from huiyin.units import permissions
from huiyin.units.queries.held import place_tree, unit_tree
from huiyin.units.rules import UnitFacts, UnitLevel


def may_manage(actor: Actor, place_id: int | None) -> bool:
    """Whether this actor administers the place: the system, or an administrator seated there or around it."""
    return permissions.may_manage(actor, place_id, unit_tree(), place_tree())


def check_manage(actor: Actor, place_id: int | None) -> None:
    """Raises NotAllowed "units.not_administrator"."""
    permissions.check_manage(actor, place_id, unit_tree(), place_tree())


def check_set_up(actor: Actor, place_id: int | None, *, parent: UnitFacts | None, level: UnitLevel) -> None:
    """Whether this actor may set up a body of a level at a place, below a parent or at the root. Raises NotAllowed."""
    check_manage(actor, place_id)
    permissions.check_level(actor, level, unit_tree())
    if parent is None:
        permissions.check_root(actor, place_id, unit_tree(), place_tree())
    else:
        permissions.check_parent(actor, parent, unit_tree(), place_tree())


def check_parent(actor: Actor, parent: UnitFacts) -> None:
    """Whether this actor may put a body below a parent. Raises NotAllowed "units.parent_elsewhere"."""
    permissions.check_parent(actor, parent, unit_tree(), place_tree())
