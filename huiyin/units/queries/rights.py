"""Who may change the trees, and what hangs on them."""

from huiyin.kernel.actor import Actor
from huiyin.units import permissions
from huiyin.units.queries.held import place_tree, unit_tree


def may_manage(actor: Actor, place_id: int | None) -> bool:
    """Whether this actor administers the place: the system, or an administrator seated there or around it."""
    return permissions.may_manage(actor, place_id, unit_tree(), place_tree())


def check_manage(actor: Actor, place_id: int | None) -> None:
    """Raises NotAllowed "units.not_administrator"."""
    permissions.check_manage(actor, place_id, unit_tree(), place_tree())
