"""Performing an action: lock, right, rules, change, step, clocks, papers, audit row, outbox row; one transaction."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from huiyin.kernel import board
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Conflict, NotFound, Refused
from huiyin.matters import permissions
from huiyin.matters.engine import attaching, clocks, fields, history, registry, telling
from huiyin.matters.engine.children import close_children
from huiyin.matters.engine.declare import Action
from huiyin.matters.engine.whole import parts
from huiyin.matters.engine.work import Work
from huiyin.matters.events import ClaimMoved
from huiyin.matters.models import Claim, Matter, Step
from huiyin.matters.states import ANSWERED, ENDED, LABELS, ClaimState
from huiyin.matters.visibility import may_see


def perform(
    verb: str,
    *,
    claim_id: int,
    by: Actor,
    at: datetime,
    values: Mapping[str, Any] | None = None,
    version: int | None = None,
    assisted: Mapping[str, Any] | None = None,
    copied_from: Collection[int] = (),
) -> Work:
    """Perform an action on a claim.

    `version` is the matter's version that the actor saw; when another change came between, nothing happens and
    `Conflict` says so. `assisted` says what part a machine had in what was filled in: codes and numbers, which stand in
    the step and in the audit row, as do the matters that words are `copied_from`. Raises `NotFound`,
    `NotAllowed`, `Conflict` or `Refused`; then nothing is changed.
    """
    action = _action(verb)
    with transaction.atomic():
        work = _take(action, claim_id=claim_id, by=by, at=at)
        work.assisted, work.copied_from = dict(assisted or {}), list(copied_from)
        _check_right(work)
        _check_version(work, version)
        _check_state(work)
        work.values = fields.read(work, values or {})
        action.guard(work)
        for part in parts(work):
            _carry_out(part)
    return work


def _action(verb: str) -> Action:
    action = registry.get(verb)
    if action is None or not action.leads_from:
        raise NotFound("没有这个办理动作，请返回上一页重新选择。", code="action.unknown")
    return action


def _take(action: Action, *, claim_id: int, by: Actor, at: datetime) -> Work:
    """Lock the matter, then read the claim: two actions on one matter never run side by side."""
    of_claim = Claim.objects.filter(pk=claim_id).values("matter_id")
    matter = Matter.objects.select_for_update(of=("self",)).filter(pk__in=of_claim).first()
    if matter is None:
        raise NotFound("没有找到这一诉求项，请核对编号。", code="claim.unknown")
    return Work(action=action, matter=matter, claim=Claim.objects.get(pk=claim_id), by=by, at=at)


def _check_right(work: Work) -> None:
    held = permissions.relations(work.by, work, among=permissions.asked_by(work.action))
    if not held and not _knows(work):
        raise NotFound("没有找到这一诉求项，请核对编号。", code="claim.unknown")
    permissions.check(work.action, work.by, held, restricted=work.matter.restricted)


def _knows(work: Work) -> bool:
    """Whether an actor without a relation may learn that the claim exists."""
    seat = work.by.kind == "seat" and may_see(work.by, work.matter.pk, work.on)
    return seat or work.by.kind == "system"


def _check_version(work: Work, version: int | None) -> None:
    if version is not None and version != work.matter.version:
        raise Conflict(
            "此件刚刚已被他人更新。您填写的内容已保留，请核对最新情况后再提交。", code="matter.changed"
        )


def _check_state(work: Work) -> None:
    if not {work.standing, work.state} <= work.action.leads_from or not work.action.when(work):
        raise Refused(
            f"此件现为“{LABELS[work.standing]}”，不能办理“{work.action.label}”。请刷新页面查看可办理的事项。",
            code="action.wrong_state",
        )


def _carry_out(work: Work) -> None:
    action, before = work.action, work.state
    if action.leads_to is not None:
        work.move(action.leads_to)
    for rule in action.meets:
        clocks.meet(work, rule)
    for rule in action.stops:
        clocks.stop(work, rule)
    action.perform(work)
    for declared in action.starts:
        clocks.start_declared(work, declared)
    action.conclude(work)
    _settle(work, before)


#: What an action's own lines may change on the matter.
_OF_MATTER = ("version", "restricted", "keep_secret", "is_initial", "joined_into", "first_unit")


def _settle(work: Work, before: ClaimState) -> None:
    """Write the claim, its step and the notices; announce after commit."""
    _check_target(work, before)
    _end_or_go_on(work)
    work.claim.save()
    work.matter.version += 1
    work.matter.save(update_fields=_OF_MATTER)
    detail = {"claim": work.claim.pk, "from": before.value, "to": work.claim.state} | work.detail
    step = _step(work, before)
    history.append(step, by=work.by, detail=detail | attaching.told(work) | _sources(work))
    attaching.enclose(work, step)
    if work.leads:
        telling.tell_declared(work)
    transaction.on_commit(partial(board.publish, _moved(work)))


def _check_target(work: Work, before: ClaimState) -> None:
    """What an action's own lines do must be what it declares."""
    if work.state is not before and work.state not in work.action.targets_from(before):
        msg = f"{work.action.verb} may not lead to {work.state}"
        raise ValueError(msg)


def _end_or_go_on(work: Work) -> None:
    """An answered claim leaves nobody waiting, an ended one no limit; one that is opened again has no last day."""
    if work.state not in ENDED | ANSWERED:
        work.claim.ended_on = None
        return
    work.claim.ended_on = work.claim.ended_on or work.on
    close_children(work)
    if work.state in ENDED:
        clocks.stop_all(work, but=("X-EXEC",))


def _step(work: Work, before: ClaimState) -> Step:
    return Step(
        matter_id=work.matter.pk,
        claim_id=work.claim.pk,
        verb=work.action.verb,
        from_state=before.value,
        to_state=work.claim.state,
        arrival_id=work.whose or work.by.arrival_id,
        at=work.at,
        note=work.note[:500],
        values=fields.storable(work) | _beside(work),
    )


def _beside(work: Work) -> dict[str, Any]:
    """What stands in a step beside the fields: what undoing needs, and where the wording comes from."""
    return ({"kept": work.kept} if work.kept else {}) | (_sources(work) if work.leads else {})


def _sources(work: Work) -> dict[str, Any]:
    """A machine's part in the wording, and the matters that it was copied from; nothing of others."""
    found = {"assisted": work.assisted, "copied_from": work.copied_from}
    return {name: value for name, value in found.items() if value}


def _moved(work: Work) -> ClaimMoved:
    return ClaimMoved(
        matter_id=work.matter.pk,
        claim_id=work.claim.pk,
        verb=work.action.verb,
        state=work.claim.state,
        at=work.at,
    )
