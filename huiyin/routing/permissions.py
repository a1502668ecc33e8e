"""Who may change the lists."""

from huiyin.kernel.actor import Actor
from huiyin.units.queries import check_manage


def check_lists_manager(actor: Actor, place_id: int | None) -> None:
    """The system, or an administrator of the place. Raises NotAllowed "units.not_administrator"."""
    check_manage(actor, place_id)
