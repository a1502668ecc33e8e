"""Who may change the catalogue."""

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role


def may_publish(actor: Actor) -> bool:
    """The system itself, or a system administrator whose unit stands at the root of the tree."""
    if actor.kind == "system":
        return True
    return actor.kind == "seat" and actor.has(Role.ADMIN) and len(actor.unit_path) <= 1


def check_publish(actor: Actor) -> None:
    """Raises NotAllowed "catalogue.not_administrator"."""
    if not may_publish(actor):
        raise NotAllowed(
            "只有市级系统管理员可以公布工作日历。请联系本市信访工作机构的系统管理员办理。",
            code="catalogue.not_administrator",
        )
