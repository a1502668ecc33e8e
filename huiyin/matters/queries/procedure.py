"""The procedure as declared: what may be done in each state, by whom, with what effect. For maps and handbook."""

from dataclasses import dataclass

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.roles import ROLE_LABELS
from huiyin.matters.engine import registry
from huiyin.matters.engine.declare import RELATION_LABELS, Action, Who
from huiyin.matters.states import LABELS, PUBLIC_WORDS, ClaimState


@dataclass(frozen=True, kw_only=True)
class ActionCard:
    """One declared action in words; `roles` are the codes of the roles that may take it in some relation."""

    verb: str
    label: str
    leads_from: tuple[str, ...]
    leads_to: tuple[str, ...]
    who: tuple[str, ...]
    roles: frozenset[str]
    asks: tuple[str, ...]
    papers: tuple[str, ...]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    lengthens: tuple[str, ...]
    suspends: tuple[str, ...]
    basis: tuple[str, ...]
    handbook: str
    internal: bool


@dataclass(frozen=True, kw_only=True)
class StateCard:
    """One state; `told` is what a citizen reads of it."""

    code: str
    label: str
    told: str

    @property
    def actions(self) -> tuple[ActionCard, ...]:
        """The actions that lead out of it; put into words only when asked, for most pages need the name alone."""
        leading = (action for action in registry.all_actions() if self.code in action.leads_from)
        return tuple(_card(action) for action in leading)


def action_cards() -> tuple[ActionCard, ...]:
    """Return every declared action in words, sorted by verb."""
    return tuple(_card(action) for action in registry.all_actions())


def state_cards() -> tuple[StateCard, ...]:
    """Return every state in procedural order with what may be done in it."""
    return tuple(
        StateCard(code=state.value, label=LABELS[state], told=PUBLIC_WORDS[state]) for state in ClaimState
    )


def transitions() -> tuple[tuple[str, str, str], ...]:
    """Return (from, label, to) for every action that moves a claim."""
    return tuple(
        (before.value, action.label, after.value)
        for action in registry.all_actions()
        for before in sorted(action.leads_from)
        for after in sorted(action.targets_from(before))
        if before is not after and (action.leads_to or action.may_lead_to)
    )


def _card(action: Action) -> ActionCard:
    return ActionCard(
        verb=action.verb,
        label=action.label,
        leads_from=tuple(state.value for state in ClaimState if state in action.leads_from),
        leads_to=tuple(state.value for state in ClaimState if state in action.targets),
        who=tuple(_who(who) for who in action.who),
        roles=frozenset(role.value for who in action.who for role in who.roles),
        asks=tuple(field.label for field in action.fields),
        papers=action.papers,
        starts=_limits(*(started.rule for started in action.starts)),
        ends=_limits(*action.meets, *action.stops, *action.may_end),
        lengthens=_limits(*action.lengthens),
        suspends=_limits(*action.suspends),
        basis=action.basis,
        handbook=catalogue.with_limits(action.handbook),
        internal=action.internal,
    )


def _limits(*rules: str) -> tuple[str, ...]:
    return tuple(f"{rule} {catalogue.limit_label(rule)}" for rule in dict.fromkeys(rules))


def _who(who: Who) -> str:
    roles = "、".join(ROLE_LABELS[role] for role in who.roles)
    return f"{RELATION_LABELS[who.relation]}（{roles}）" if roles else RELATION_LABELS[who.relation]
