"""What one sees: the same question for lists (a filter) and for one matter, so that both always agree."""

from django.db.models import Exists, OuterRef, Q, QuerySet

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


def visible(actor: Actor) -> QuerySet[Matter]:
    """Return the matters that an actor may see, as a query to build on."""
    if actor.kind == "citizen":
        own = Arrival.objects.filter(pk=actor.arrival_id).values("matter_id")
        return Matter.objects.filter(pk__in=own)
    if actor.kind != "seat":
        return Matter.objects.none()
    return Matter.objects.filter(_ordinary(actor) | _compartment(actor))


def _ordinary(actor: Actor) -> Q:
    """Ordinary matters: the own unit has a part, or a watcher's territory has."""
    if not actor.has(*READERS):
        return Q(pk__in=[])
    if actor.has(*WATCHERS) and len(actor.unit_path) <= 1:
        return Q(restricted=False)
    parts = Involvement.objects.filter(matter_id=OuterRef("pk"))
    if actor.has(*WATCHERS):
        territory = units.subtree_ids(actor.unit_path[-2]) if _watches_parent(actor) else _own_tree(actor)
        return Q(Exists(parts.filter(unit_id__in=territory)), restricted=False)
    return Q(Exists(parts.filter(unit_id=actor.unit_id)), restricted=False)


def _watches_parent(actor: Actor) -> bool:
    """A petition office watches the whole territory of the government it belongs to."""
    facts = units.unit(actor.unit_id) if actor.unit_id else None
    return facts is not None and facts.kind == "petition_office" and len(actor.unit_path) > 1


def _own_tree(actor: Actor) -> frozenset[int]:
    return units.subtree_ids(actor.unit_id) if actor.unit_id else frozenset()


def _compartment(actor: Actor) -> Q:
    """Accusations: only compartment seats of units with a part, and never the accused or whom they manage."""
    if not actor.has(Role.DISCIPLINE):
        return Q(pk__in=[])
    part = Involvement.objects.filter(matter_id=OuterRef("pk"), unit_id=actor.unit_id)
    return Q(Exists(part), ~Exists(_wall(actor)), restricted=True)


def _wall(actor: Actor) -> QuerySet[Accused]:
    """Accused rows that keep this actor out: own unit or one above it, own account or a superior's."""
    persons = [actor.account_id, *accounts.account_ids_over(actor)]
    return Accused.objects.filter(
        Q(unit_id__in=actor.unit_path) | Q(account_id__in=persons), matter_id=OuterRef("pk")
    )


def may_see(actor: Actor, matter_id: int) -> bool:
    """Say whether an actor may see one matter; by the same query as the lists."""
    return visible(actor).filter(pk=matter_id).exists()


def arrival_ids(matter_id: int) -> frozenset[int]:
    """Return the arrivals handled in a matter; their citizens may act on it."""
    return frozenset(Arrival.objects.filter(matter_id=matter_id).values_list("pk", flat=True))


def walled_units(matter_id: int) -> frozenset[int]:
    """Return the accused units of a matter with everything below them: nothing may be sent there (C-1)."""
    rows = Accused.objects.filter(matter_id=matter_id, unit_id__isnull=False).values_list(
        "unit_id", flat=True
    )
    found: set[int] = set()
    for unit_id in rows:
        found |= units.subtree_ids(unit_id)
    return frozenset(found)
