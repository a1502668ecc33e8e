"""Who may do what: an actor's relations to a claim, and whether one of them carries the action."""

from datetime import date

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.matters.engine.declare import Action, Relation
from huiyin.matters.models import Assignment, Claim, Matter, SubTask
from huiyin.matters.visibility import arrival_ids, may_see

WATCHERS = (Role.SUPERVISOR, Role.LEADER)


def relations(
    actor: Actor, matter: Matter, claim: Claim, assignment: Assignment | None, on: date
) -> frozenset[Relation]:
    """Return how the actor stands to this claim. A seat that may not see the matter stands in no relation."""
    if actor.kind == "citizen":
        own = actor.arrival_id in arrival_ids(matter.pk)
        return frozenset({Relation.PETITIONER}) if own else frozenset()
    if actor.kind != "seat" or not may_see(actor, matter.pk, on):
        return frozenset()
    found = {
        Relation.REGISTRAR: matter.registrar_id == actor.unit_id,
        Relation.HOLDER: claim.unit_id == actor.unit_id,
        Relation.SENDER: (assignment.from_unit_id if assignment else matter.registrar_id) == actor.unit_id,
        Relation.REVIEWER: claim.review_unit_id == actor.unit_id,
        Relation.HELPER: _helps(actor, claim),
        Relation.WATCHER: actor.has(*WATCHERS),
    }
    return frozenset(relation for relation, holds in found.items() if holds)


def _helps(actor: Actor, claim: Claim) -> bool:
    return SubTask.objects.filter(claim_id=claim.pk, unit_id=actor.unit_id, answered_at__isnull=True).exists()


def carries(action: Action, actor: Actor, held: frozenset[Relation], *, restricted: bool) -> bool:
    """Say whether one declared (role, relation) pair fits the actor; no means no.

    In the compartment of accusations the seats of the compartment stand in for every office role, and only they.
    """
    if actor.kind == "system":
        return action.by_system
    for who in action.who:
        roles = (Role.DISCIPLINE,) if restricted else who.roles
        if who.relation in held and (not who.roles or actor.has(*roles)):
            return True
    return False


def check(action: Action, actor: Actor, held: frozenset[Relation], *, restricted: bool) -> None:
    """Raise with a reason where the actor may not perform the action."""
    if not carries(action, actor, held, restricted=restricted):
        raise NotAllowed(
            f"您现在的岗位不能办理“{action.label}”。如需办理，请联系本单位联络员或切换岗位。",
            code="action.not_allowed",
        )
