"""Who may change the lists, let be learned, and let forward."""

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.units.queries import check_manage, unit


def check_lists_manager(actor: Actor, place_id: int | None) -> None:
    """The system, or an administrator of the place. Raises NotAllowed "units.not_administrator"."""
    check_manage(actor, place_id)


def check_learn(actor: Actor) -> None:
    """The system itself. Raises NotAllowed "routing.system_only"."""
    if actor.kind != "system":
        raise NotAllowed("学习承办单位须由系统命令进行（huiyin learn）。", code="routing.system_only")


def check_auto_forward(actor: Actor, office_id: int) -> None:
    """The system, or an administrator of the office's place. Raises NotAllowed."""
    check_manage(actor, unit(office_id).place_id)
