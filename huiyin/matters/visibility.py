"""What one sees: the same question for lists (a filter) and for one matter, so that both always agree."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, BooleanField, Exists, F, Func, OuterRef, Q, QuerySet, Value

from huiyin.accounts import queries as accounts
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters.models import Accused, Arrival, Involvement, Matter
from huiyin.units import queries as units

#: Seats that read matters at all; administrators and auditors read none (R15).
READERS = (
    Role.CLERK,
    Role.LIAISON,
    Role.HANDLER,
    Role.HEAD,
    Role.REVIEWER,
    Role.SUPERVISOR,
    Role.LEADER,
    Role.GRID,
)
WATCHERS = (Role.SUPERVISOR, Role.LEADER)

Reader = Literal["unit", "seat"]
"""Whom a notice is addressed to."""


def visible(actor: Actor, on: date) -> QuerySet[Matter]:
    """Return the matters that an actor may see on a day, as a query to build on."""
    if actor.kind == "citizen":
        own = Arrival.objects.filter(pk=actor.arrival_id).values("matter_id")
        return Matter.objects.filter(pk__in=own)
    if actor.kind != "seat":
        return Matter.objects.none()
    return Matter.objects.filter(_ordinary(actor) | _compartment(actor, on))


def claims_visible(actor: Actor, on: date) -> tuple[Q, ...]:
    """Return which claims a seat may see, as conditions of which one holds for each: the same answer as `visible`.

    One after another, so that the many claims that lie in the own territory are known by their unit alone: who holds
    a claim has a part in its matter.
    """
    if actor.kind != "seat":
        return ()
    ordinary: tuple[Q, ...] = ()
    if actor.has(*READERS):
        territory = overseen_units(actor)
        near = Q() if territory is None else _within(territory)
        ordinary = (near & ~_sealed(),)
        if territory is not None:
            part = Involvement.objects.filter(_within(territory), matter_id=OuterRef("matter_id"))
            ordinary += (~near & ~_sealed() & Q(Exists(part)),)
    return ordinary + _sealed_claims(actor, on)


def claims_held(actor: Actor, on: date) -> tuple[Q, ...]:
    """Return which of the claims that the actor's own unit holds or reviews the actor may see; as `claims_visible`."""
    ordinary = (~_sealed(),) if actor.has(*READERS) else ()
    return ordinary + _sealed_claims(actor, on)


def _sealed() -> Q:
    return Q(Exists(Matter.objects.filter(pk=OuterRef("matter_id"), restricted=True)))


def _sealed_claims(actor: Actor, on: date) -> tuple[Q, ...]:
    if not actor.has(Role.DISCIPLINE):
        return ()
    seen = Matter.objects.filter(_compartment(actor, on), pk=OuterRef("matter_id"))
    return (_sealed() & Q(Exists(seen)),)


def _ordinary(actor: Actor) -> Q:
    """Ordinary matters: the own unit has a part, or a watcher's territory has."""
    if not actor.has(*READERS):
        return Q(pk__in=[])
    territory = overseen_units(actor)
    if territory is None:
        return Q(restricted=False)
    parts = Involvement.objects.filter(_within(territory), matter_id=OuterRef("pk"))
    return Q(Exists(parts), restricted=False)


def overseen_units(actor: Actor) -> frozenset[int] | None:
    """Return the units whose matters a reader sees; None for all."""
    if not actor.has(*WATCHERS):
        return frozenset({actor.unit_id} if actor.unit_id else ())
    if len(actor.unit_path) <= 1:
        return None
    return units.subtree_ids(actor.unit_path[-2]) if _watches_parent(actor) else _own_tree(actor)


def watched_root(actor: Actor) -> int | None:
    """Return the body of which a watcher sees whatever anybody below it has a part in; 0 for everything.

    None for whoever sees other matters than those.
    """
    if actor.kind != "seat" or not actor.has(*WATCHERS):
        return None
    if len(actor.unit_path) <= 1:
        return 0
    return actor.unit_path[-2] if _watches_parent(actor) else actor.unit_id


def sole_unit(actor: Actor) -> int | None:
    """Return the one unit whose part in an ordinary matter lets the actor see it; None for a wider territory."""
    territory = overseen_units(actor)
    return next(iter(territory)) if territory is not None and len(territory) == 1 else None


def _within(territory: frozenset[int]) -> Q:
    """Rows of these units: of a whole city as one value, for a thousand would take longer to tell than to look up."""
    if len(territory) < 2:
        return Q(unit_id__in=territory)
    given = Value(sorted(territory), output_field=_Numbers(BigIntegerField()))
    return Q(_AnyOf(F("unit_id"), given, output_field=BooleanField()))


class _Numbers(ArrayField):  # type: ignore[type-arg]
    """An array of whole numbers, told as one word: looked at one by one, a thousand take longer than the answer."""

    def get_db_prep_value(self, value: list[int], connection: object, prepared: bool = False) -> str:
        """The numbers as PostgreSQL reads them."""
        return f"{{{','.join(map(str, value))}}}"


class _AnyOf(Func):
    template, arg_joiner = "%(expressions)s)", " = ANY("


def _watches_parent(actor: Actor) -> bool:
    """A petition office watches the whole territory of the government it belongs to."""
    if actor.unit_id is None or len(actor.unit_path) < 2:
        return False
    return units.unit(actor.unit_id).kind == "petition_office"


def _own_tree(actor: Actor) -> frozenset[int]:
    return units.subtree_ids(actor.unit_id) if actor.unit_id else frozenset()


def _compartment(actor: Actor, on: date) -> Q:
    """Accusations: only compartment seats of units with a part, and never the accused or whom they manage."""
    if not actor.has(Role.DISCIPLINE) or actor.account_id is None:
        return Q(pk__in=[])
    part = Involvement.objects.filter(matter_id=OuterRef("pk"), unit_id=actor.unit_id)
    return Q(Exists(part), ~Exists(_wall(actor, on)), restricted=True)


def _wall(actor: Actor, on: date) -> QuerySet[Accused]:
    """Accused rows that keep this actor out: an own unit or one above it, the own account or a manager's."""
    hidden = accounts.hidden_from(actor.account_id or 0, on)
    named = Q(unit_id__in=hidden.unit_ids) | Q(account_id__in=hidden.account_ids)
    return Accused.objects.filter(named, matter_id=OuterRef("pk"))


def may_see(actor: Actor, matter_id: int, on: date) -> bool:
    """Say whether an actor may see one matter; by the same query as the lists."""
    return visible(actor, on).filter(pk=matter_id).exists()


def walled_units(matter_id: int, on: date) -> frozenset[int]:
    """Return the units to which nothing of an accusation may be sent (C-1).

    These are the accused units and all that they lead, and the units where accused people sit or which they lead.
    """
    rows = list(Accused.objects.filter(matter_id=matter_id).values_list("unit_id", "account_id"))
    people = [account_id for _unit_id, account_id in rows if account_id]
    found = accounts.seat_unit_ids(people, on) | accounts.led_by_accounts(people, on)
    return found.union(*(units.led_unit_ids(unit_id) for unit_id, _account_id in rows if unit_id))


def hearers(matter_id: int, unit_id: int, on: date, *, restricted: bool) -> Iterator[tuple[Reader, int]]:
    """Give to whom a notice for a unit goes: of an ordinary matter the unit as such hears.

    Of an accusation nobody hears but seats that may see it, each by itself: who has one seat in the compartment and
    another in the accused unit gets nothing (C-1).
    """
    if not restricted:
        yield "unit", unit_id
        return
    for seat in accounts.seats_in(unit_id, Role.DISCIPLINE, on):
        if may_see(accounts.actor_of(seat), matter_id, on):
            yield "seat", seat.id
