"""Who acts. Every action and query is handed an actor; there is no hidden current user."""

from dataclasses import dataclass
from typing import Literal, Self

from huiyin.kernel.roles import Role

Kind = Literal["seat", "citizen", "system"]


@dataclass(frozen=True)
class Actor:
    """A seat in a unit, a citizen who proved number and query code, or the system itself.

    `unit_path` holds the ids from the root of the unit tree to the seat's own unit.
    """

    kind: Kind
    label: str
    seat_id: int | None = None
    unit_id: int | None = None
    account_id: int | None = None
    unit_name: str = ""
    unit_path: tuple[int, ...] = ()
    roles: frozenset[Role] = frozenset()
    arrival_id: int | None = None

    @classmethod
    def citizen(cls, arrival_id: int | None = None) -> Self:
        """A citizen; with an arrival's id once its number and code were proved."""
        return cls(kind="citizen", label="信访人", arrival_id=arrival_id)

    @classmethod
    def system(cls, name: str) -> Self:
        """The system itself, named by the door or job that acts."""
        return cls(kind="system", label=f"系统：{name}")

    def has(self, *roles: Role) -> bool:
        """Whether this actor holds at least one of the roles."""
        return not self.roles.isdisjoint(roles)
