"""Who may do what: an actor's relations to a claim, and whether one of them carries the action."""

from collections.abc import Callable, Collection, Mapping

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.matters.engine import disputes
from huiyin.matters.engine.declare import Action, Relation
from huiyin.matters.engine.work import Work
from huiyin.matters.models import SubTask
from huiyin.matters.visibility import WATCHERS, may_see


def relations(
    actor: Actor, work: Work, *, among: Collection[Relation] = frozenset(Relation)
) -> frozenset[Relation]:
    """Return how the actor stands to the claim at work, of the relations that are asked about.

    Whoever may not see the matter stands in no relation; the platform itself stands in none.
    """
    if not may_see(actor, work.matter.pk, work.on):
        return frozenset()
    return relations_seen(actor, work, among=among)


def relations_seen(
    actor: Actor, work: Work, *, among: Collection[Relation] = frozenset(Relation)
) -> frozenset[Relation]:
    """Return the relations of an actor of whom it is known that the matter may be seen."""
    if actor.kind == "citizen":
        return frozenset({Relation.PETITIONER})
    return frozenset(each for each in among if each in _STANDS and _STANDS[each](actor, work))


def asked_by(action: Action) -> frozenset[Relation]:
    """Return the relations that decide about an action."""
    return frozenset(who.relation for who in action.who)


def _decides(actor: Actor, work: Work) -> bool:
    open_one = disputes.before_superior(work)
    return open_one is not None and open_one.decider_id == actor.unit_id


def _helps(actor: Actor, work: Work) -> bool:
    return any(row.answered_at is None and row.unit_id == actor.unit_id for row in work.rows(SubTask))


_STANDS: Mapping[Relation, Callable[[Actor, Work], bool]] = {
    Relation.REGISTRAR: lambda actor, work: work.matter.registrar_id == actor.unit_id,
    Relation.HOLDER: lambda actor, work: work.claim.unit_id == actor.unit_id,
    Relation.SENDER: lambda actor, work: work.sender_id == actor.unit_id,
    Relation.DECIDER: _decides,
    Relation.REVIEWER: lambda actor, work: work.claim.review_unit_id == actor.unit_id,
    Relation.HELPER: _helps,
    Relation.WATCHER: lambda actor, work: actor.has(*WATCHERS),
}


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
