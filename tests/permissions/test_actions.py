"""Every declared action for every role in every relation (R13): no means no, on paper and at the engine."""

import pytest

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError
from huiyin.kernel.roles import Role
from huiyin.matters import permissions, queries
from huiyin.matters.actions import Action, Relation, all_actions, perform
from huiyin.matters.factories import Case, Cast, at_stage
from huiyin.matters.models import Step
from huiyin.matters.states import ClaimState

S = ClaimState


def _relations(code: str, state: ClaimState) -> set[Relation]:
    """By hand: the office registers and sends; who registers holds the claim until it is sent."""
    if code == "xf":
        return {Relation.REGISTRAR, Relation.SENDER} | ({Relation.HOLDER} if state is S.REGISTERED else set())
    return {Relation.HOLDER} if code == "d1-s1" and state is not S.REGISTERED else set()


def _seat(*roles: Role) -> Actor:
    return Actor(kind="seat", label="某岗位", seat_id=1, unit_id=1, account_id=1, roles=frozenset(roles))


def _pairs(action: Action) -> set[tuple[Relation, Role | None]]:
    return {(who.relation, role) for who in action.who for role in (who.roles or (None,))}


def test_r13_each_role_in_each_relation_may_do_what_is_declared_and_no_more() -> None:
    """All actions by all roles by all relations, in ordinary matters and in the compartment of accusations (C-1)."""
    checked = 0
    for action in all_actions():
        declared = _pairs(action)
        for relation in Relation:
            for role in Role:
                actor, held = _seat(role), frozenset({relation})
                ordinary = bool({(relation, role), (relation, None)} & declared)
                assert permissions.carries(action, actor, held, restricted=False) == ordinary
                sealed = (relation, None) in declared or (
                    role is Role.DISCIPLINE and any(pair[0] is relation for pair in declared)
                )
                assert permissions.carries(action, actor, held, restricted=True) == sealed
                assert not permissions.carries(action, actor, frozenset(), restricted=False)
                checked += 3
    assert checked > 5_000


def test_r15_who_administers_audits_or_watches_handles_nothing() -> None:
    """The watcher cannot handle: these roles are in no declaration."""
    roles = {role for action in all_actions() for who in action.who for role in who.roles}
    assert not roles & {Role.ADMIN, Role.AUDITOR, Role.SUPERVISOR, Role.LEADER}


def test_r13_the_petitioner_alone_evaluates() -> None:
    """E-6: no seat of any role stands in the place of the petitioner."""
    evaluate = next(action for action in all_actions() if action.verb == "evaluate")
    assert _pairs(evaluate) == {(Relation.PETITIONER, None)}


@pytest.mark.django_db
def test_r13_what_is_not_declared_is_not_offered_and_is_refused_by_the_engine() -> None:
    """Every seat of the office, of the unit and of a stranger, and every action: refused without a trace.

    An action is tried where the state of the claim would allow it; the others on any claim, for who may do nothing
    learns nothing of the state.
    """
    cast = Cast()
    left = {action.verb for action in all_actions()}
    for number, state in enumerate([S.REGISTERED, S.HANDLING, S.SERVED]):
        case = at_stage(state, cast=cast, seed=number + 1)
        steps = Step.objects.count()
        last = left if state is S.SERVED else frozenset()
        wanted = [action for action in all_actions() if state in action.leads_from or action.verb in last]
        for code in ("xf", "d1-s1", "d2-s2"):
            _nothing_beyond(case, code, state, wanted)
        left -= {action.verb for action in wanted}
        assert Step.objects.count() == steps
    assert left == set()


def _nothing_beyond(case: Case, code: str, state: ClaimState, actions: list[Action]) -> None:
    """Seats of a unit, role by role: what is not declared is neither offered nor done."""
    held = _relations(code, state)
    for role in Role:
        actor = case.cast[f"{code}:{role}"]
        offered = {offer.verb for offer in queries.offers(actor, case.claim.pk, at=case.at)}
        for action in actions:
            fits = any((relation, role) in _pairs(action) for relation in held)
            assert fits or action.verb not in offered, (code, role, action.verb)
            if not fits and action.leads_from:
                _is_refused(case, actor, action.verb)


def _is_refused(case: Case, actor: Actor, verb: str) -> None:
    try:
        perform(verb, claim_id=case.claim.pk, by=actor, at=case.at, values={})
    except HuiyinError as refusal:
        assert refusal.status in (403, 404), (actor.label, verb, refusal.code)
    else:
        pytest.fail(f"{actor.label} was allowed to {verb}")
