"""Seats as plain facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from huiyin.accounts.models import Seat
from huiyin.kernel.roles import ROLE_LABELS, Role
from huiyin.units.queries import UnitFacts, in_force, units


@dataclass(frozen=True, slots=True)
class SeatFacts:
    """A seat with its person and unit. `home_id` is set for a membership in a virtual unit."""

    id: int
    account_id: int
    username: str
    display_name: str
    is_active: bool
    unit: UnitFacts
    title: str
    roles: frozenset[Role]
    opened_on: date
    closed_on: date | None
    home_id: int | None

    @property
    def label(self) -> str:
        """张三（市信访局 受理员）"""
        return f"{self.display_name}（{self.unit.short_name} {self.title}）"

    @property
    def role_labels(self) -> tuple[str, ...]:
        """The roles in Chinese, in a fixed order."""
        return tuple(label for role, label in ROLE_LABELS.items() if role in self.roles)

    def gives_rights(self, on: date) -> bool:
        """Whether the person may act by this seat on a day: account, seat and unit all stand."""
        return self.is_active and in_force(self.opened_on, self.closed_on, on) and self.unit.open_on(on)


def in_force_q(on: date, prefix: str = "") -> Q:
    """Rows whose dates hold on a day."""
    still = Q(**{f"{prefix}closed_on__isnull": True}) | Q(**{f"{prefix}closed_on__gt": on})
    return Q(**{f"{prefix}opened_on__lte": on}) & still


def seat_facts(rows: QuerySet[Seat]) -> list[SeatFacts]:
    """The rows as facts, in one statement."""
    return facts_of(list(rows.select_related("account")))


def facts_of(found: Sequence[Seat]) -> list[SeatFacts]:
    """Rows that were read together with their accounts, as facts."""
    bodies = units({row.unit_id for row in found})
    return [
        SeatFacts(
            id=row.id,
            account_id=row.account_id,
            username=row.account.username,
            display_name=row.account.display_name,
            is_active=row.account.is_active,
            unit=bodies[row.unit_id],
            title=row.title,
            roles=frozenset(Role(role) for role in row.roles),
            opened_on=row.opened_on,
            closed_on=row.closed_on,
            home_id=row.home_id,
        )
        for row in found
    ]
