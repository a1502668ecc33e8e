"""The proposal: which unit, by which duty, with which reasons."""

from dataclasses import replace

from huiyin.kernel.errors import NotFound
from huiyin.routing.queries.accusing import decide_accusation, walled_unit_ids
from huiyin.routing.queries.handlers import Handler, copies_for, district_government, handler_of
from huiyin.routing.queries.held import lists
from huiyin.routing.rules import Alternative, Proposal, RoutingFacts, Weighed, Weight, propose_lane, weigh
from huiyin.routing.rules.facts import ACCUSATION
from huiyin.units import queries as units
from huiyin.units.queries import UnitKind

MOST_ALTERNATIVES = 3


def decide(facts: RoutingFacts) -> Proposal:
    """Propose the unit for a claim, or abstain and say why.

    Accusations go by cadre-management authority (R-303), all else by duty and territory (H-2). Closed units are
    replaced by their successors (R-315). Unknown places count as none.
    """
    facts = _with_place(facts)
    if facts.claim_class == ACCUSATION:
        return decide_accusation(facts)
    weighed = weigh(lists().duties.hits(facts.text, facts.on), field=facts.field)
    if _sounds_like_accusation(facts, weighed):
        return Proposal(
            None,
            place_id=facts.place_id,
            reasons=("文中疑似含有检举控告内容。请先核定诉求类别；核定前不按用语分流，以免转给被反映单位。",),
        )
    proposal = _by_duty(facts, weighed)
    return _around_wall(proposal, facts) if facts.accused_unit_ids or facts.accused_account_ids else proposal


def _with_place(facts: RoutingFacts) -> RoutingFacts:
    if facts.place_id is not None and units.places([facts.place_id]):
        return facts
    named = units.place_named_in(facts.text)
    return replace(facts, place_id=named.id if named else None)


def _sounds_like_accusation(facts: RoutingFacts, weighed: Weighed) -> bool:
    """Whether a discipline organ's duty is clearly met while nobody has yet said what class the claim is."""
    if facts.claim_class:
        return False
    first = weighed.ranked[:1]
    return any(units.unit(each.unit_id).kind is UnitKind.DISCIPLINE for each in first)


def _by_duty(facts: RoutingFacts, weighed: Weighed) -> Proposal:
    ranked = [each for each in weighed.ranked if units.unit(each.unit_id).kind is not UnitKind.DISCIPLINE]
    handlers = [(each, handler) for each in ranked[:4] if (handler := _handler(each, facts)) is not None]
    if not handlers or not weighed.sure:
        return _abstain(facts, weighed, handlers)
    first, handler = handlers[0]
    lane, why = propose_lane(
        duty_lane=first.hit.duty.lane,
        units=weighed.clear,
        sections=first.clear,
        repeats=facts.repeats,
        length=len(facts.text),
    )
    copies = copies_for(handler.unit, facts.on)
    told = [f"同时送“{units.unit(each).name}”督促协调。" for each in copies]
    return Proposal(
        unit_id=handler.unit.id,
        copy_unit_ids=copies,
        lane=lane,
        duty_item_id=first.hit.duty.id,
        place_id=facts.place_id,
        reasons=(_duty_reason(first), handler.reason, *told, why),
        alternatives=_alternatives(handlers[1:], skip={handler.unit.id}),
        score=round(first.score, 2),
    )


def _handler(weight: Weight, facts: RoutingFacts) -> Handler | None:
    """The unit for a met duty; a body outside this platform is reached through the one above it."""
    try:
        found = handler_of(weight.hit.duty, facts.place_id, facts.on)
    except NotFound:
        return None
    if not found.unit.external:
        return found
    above = units.superior_of(found.unit.id)
    if above is None or above.external:
        return None
    return Handler(above, f"“{found.unit.name}”未接入本平台，由其主管单位转办。")


def _duty_reason(weight: Weight) -> str:
    owner = units.unit(weight.unit_id).name
    words = "、".join(word.replace("+", "…") for word in weight.hit.words[:4])
    return f"文中“{words}”与“{owner}”的职责“{weight.hit.duty.text}”相符（依据：{weight.hit.duty.source}）。"


def _abstain(facts: RoutingFacts, weighed: Weighed, handlers: list[tuple[Weight, Handler]]) -> Proposal:
    choices = list(_alternatives(handlers, skip=set()))
    government = district_government(facts.place_id, facts.on)
    if government is not None and government.id not in [each.unit_id for each in choices]:
        reason = "责任单位不明确的，送区（县）政府协调办理。"
        choices = [*choices[: MOST_ALTERNATIVES - 1], Alternative(government.id, None, reason)]
    lane = None
    if weighed.clear > 1:
        lane, _ = propose_lane(
            duty_lane="", units=weighed.clear, sections=1, repeats=facts.repeats, length=len(facts.text)
        )
    why = weighed.why_unsure or "文中内容只与纪检监察机关或者平台外单位的职责相符，请核定类别后人工分流。"
    return Proposal(None, lane=lane, place_id=facts.place_id, reasons=(why,), alternatives=tuple(choices))


def _alternatives(handlers: list[tuple[Weight, Handler]], *, skip: set[int]) -> tuple[Alternative, ...]:
    found: dict[int, Alternative] = {}
    for weight, handler in handlers:
        if handler.unit.id not in skip:
            found.setdefault(
                handler.unit.id, Alternative(handler.unit.id, weight.hit.duty.id, _duty_reason(weight))
            )
    return tuple(found.values())[:MOST_ALTERNATIVES]


def _around_wall(proposal: Proposal, facts: RoutingFacts) -> Proposal:
    """Keep a complaint about a unit away from it and from those it leads (C-3)."""
    walled = walled_unit_ids(facts)
    kept = tuple(each for each in proposal.alternatives if each.unit_id not in walled)
    copies = tuple(each for each in proposal.copy_unit_ids if each not in walled)
    if proposal.unit_id is None or proposal.unit_id not in walled:
        return replace(proposal, alternatives=kept, copy_unit_ids=copies)
    return Proposal(
        None,
        place_id=facts.place_id,
        reasons=("承担该项职责的正是被反映的单位或者其下属单位，不能转给它办理，请由其上级单位处理。",),
        alternatives=kept,
    )
