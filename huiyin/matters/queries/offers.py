"""Offers: exactly the lawful actions of this actor on this claim today, each with its effect on the clocks (U36)."""

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.due import due
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import HuiyinError, NotFound
from huiyin.matters import permissions
from huiyin.matters.engine import fields, registry
from huiyin.matters.engine.declare import Action, Field, StartClock
from huiyin.matters.engine.look import Look
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Claim, Matter
from huiyin.matters.states import ENDED
from huiyin.matters.visibility import may_see


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One action that may be performed now: its label, fields with their choices, and effects in words."""

    verb: str
    label: str
    claim_id: int
    version: int
    fields: tuple[Field, ...]
    choices: dict[str, tuple[tuple[str, str], ...]]
    effects: tuple[str, ...]
    papers: tuple[str, ...]
    basis: tuple["catalogue.Basis", ...]
    handbook: str


def offers(actor: Actor, claim_id: int, *, at: datetime) -> tuple[Offer, ...]:
    """Return what the actor may do with a claim. What the actor may not see has no offers."""
    matter_id = Claim.objects.filter(pk=claim_id).values_list("matter_id", flat=True).first()
    return offers_for(actor, matter_id, at=at)[claim_id] if matter_id else ()


def offers_for(actor: Actor, matter_id: int, *, at: datetime) -> dict[int, tuple[Offer, ...]]:
    """Return by claim what the actor may do in a matter; as many statements for many claims as for one."""
    look = Look(Matter.objects.get(pk=matter_id))
    if not may_see(actor, matter_id, day_of(at)):
        return {claim.pk: () for claim in look.claims}
    return offers_seen(actor, look, at=at)


def offers_seen(actor: Actor, look: Look, *, at: datetime) -> dict[int, tuple[Offer, ...]]:
    """Return by claim what an actor may do who is known to see the matter."""
    return {claim.pk: tuple(_offers(actor, look, claim, at)) for claim in look.claims}


def _offers(actor: Actor, look: Look, claim: Claim, at: datetime, verb: str = "") -> Iterator[Offer]:
    """All that may be done with a claim, or of it the one action with a verb: the others are not worked out then."""
    first = registry.all_actions()[0]
    probe = Work(action=first, matter=look.matter, claim=claim, by=actor, at=at, look=look)
    held = permissions.relations_seen(actor, probe)
    for action in _lawful(probe, actor, held, verb):
        yield _offer(probe, action)


def offer(actor: Actor, claim_id: int, verb: str, *, at: datetime) -> Offer:
    """Return one offer, for its form. Raises `NotFound` where it is not offered."""
    matter = Matter.objects.filter(pk__in=Claim.objects.filter(pk=claim_id).values("matter_id")).first()
    if verb and matter and may_see(actor, matter.pk, day_of(at)):
        look = Look(matter)
        claim = next(one for one in look.claims if one.pk == claim_id)
        found = next(_offers(actor, look, claim, at, verb), None)
        if found is not None:
            return found
    raise NotFound("此件现在不能办理该事项，请返回案卷查看可办理的事项。", code="action.not_offered")


def _lawful(
    probe: Work,
    actor: Actor,
    held: frozenset,  # type: ignore[type-arg]
    verb: str,
) -> Iterator[Action]:
    for action in registry.all_actions():
        if verb and action.verb != verb:
            continue
        if not {probe.standing, probe.state} <= action.leads_from:
            continue
        if not permissions.carries(action, actor, held, restricted=probe.matter.restricted):
            continue
        probe.action = action
        if action.when(probe):
            yield action


def _offer(probe: Work, action: Action) -> Offer:
    probe.action = action
    asked = fields.of_case(probe)
    return Offer(
        verb=action.verb,
        label=action.label,
        claim_id=probe.claim.pk,
        version=probe.matter.version,
        fields=asked,
        choices={
            field.name: fields.options(probe, field) for field in asked if field.choices or field.options
        },
        effects=tuple(_effects(probe, action)),
        papers=action.papers,
        basis=tuple(basis for basis in map(catalogue.basis, action.basis) if basis and basis.showable),
        handbook=catalogue.with_limits(action.handbook),
    )


def _effects(probe: Work, action: Action) -> Iterator[str]:
    running = {clock.rule: catalogue.limit_label(clock.rule) for clock in probe.running}
    ended = {*action.meets, *action.stops} | (
        (running.keys() - {"X-EXEC"}) if _ends(probe, action) else set()
    )
    for rule, label in running.items():
        if rule in ended:
            yield f"结束“{label}”的计时"
        elif rule in action.may_end:
            yield f"视填写内容结束“{label}”的计时"
        if rule in action.lengthens:
            yield f"延长“{label}”的期限，不停止计时"
        if rule in action.suspends:
            yield f"所填日期不计入“{label}”的期限"
    if action.starts:
        after = _moved(probe, action)
        for declared in action.starts:
            yield from _start_effect(after, declared)


def _moved(probe: Work, action: Action) -> Work:
    """The claim as it stands when the action's limits start: moved on, its running limits not yet ended."""
    after = replace(probe, claim=copy(probe.claim))
    if action.leads_to is not None:
        after.move(action.leads_to)
    return after


def _ends(probe: Work, action: Action) -> bool:
    """Whether the claim would be over: not where one of several citizens leaves it."""
    if action.leads_to is not None:
        return action.leads_to in ENDED
    over = bool(action.may_lead_to) and action.targets_from(probe.state) <= ENDED
    return over and len(probe.arrivals) < 2


def _starts(probe: Work, declared: StartClock) -> bool:
    """Raises `KeyError` where the form decides, also by deciding about the state that the action leads to."""
    if declared.when is None:
        return True
    if probe.action.leads_to is None and probe.action.may_lead_to:
        raise KeyError(declared.rule)
    return declared.when(probe)


def _start_effect(probe: Work, declared: StartClock) -> Iterator[str]:
    """Say when a limit would end if the action were performed now; what depends on the form is said without date."""
    try:
        if not _starts(probe, declared):
            return
        since = declared.since(probe) if declared.since else probe.on
        limit = declared.limit(probe) if declared.limit else probe.profile.limit(declared.rule)
        dates = due(since, limit, probe.calendar)
    except (KeyError, HuiyinError):
        yield f"视填写内容启动“{catalogue.limit_label(declared.rule)}”"
        return
    day = dates.rolled
    rough = "（暂定）" if dates.provisional else ""
    yield f"启动“{catalogue.limit_label(declared.rule)}”，至{day.year}年{day.month}月{day.day}日{rough}"
