"""The proposal: which unit, by which duty, with which reasons."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from huiyin.catalogue import queries as catalogue
from huiyin.catalogue.queries import Version
from huiyin.routing.queries.accusing import decide_accusation, walled_unit_ids
from huiyin.routing.queries.by_items import with_items
from huiyin.routing.queries.choosing import Choice, Chosen, by_duties, with_history, with_objections
from huiyin.routing.queries.conduct import unit_above, with_complained
from huiyin.routing.queries.handlers import copies_for, district_government
from huiyin.routing.queries.heeding import Heeded, heeded
from huiyin.routing.queries.held import lists
from huiyin.routing.rules import Alternative, Proposal, RoutingFacts, Weighed, helps, propose_lane, weigh
from huiyin.routing.rules.facts import ACCUSATION
from huiyin.units import queries as units
from huiyin.units.queries import UnitKind

MOST_ALTERNATIVES = 3


def decide(facts: RoutingFacts) -> Proposal:
    """Propose the unit for a claim, or abstain and say why.

    Accusations go by cadre-management authority (R-303), all else by duty and territory (H-2), and, where it was
    learned (`huiyin learn`), by what was handled before. Closed units are replaced by their successors (R-315).
    Unknown places count as none.
    """
    return decide_with(facts, catalogue.version_in_use("units"))


def decide_by_lists(facts: RoutingFacts) -> Proposal:
    """The same by the words of the duty lists and by territory alone."""
    return decide_with(facts, None, items=False)


def decide_with(facts: RoutingFacts, version: Version | None, *, items: bool = True) -> Proposal:
    """The same with a learned version, or by duty and territory alone.

    `items`: whether the catalogue's items are asked where the words do not tell.
    """
    facts = _with_place(facts)
    if facts.claim_class == ACCUSATION:
        return decide_accusation(facts)
    facts = with_complained(facts)
    until = version.last_day if version else date.min
    heard = heeded(lists().duties.hits(facts.text, facts.on), facts, learned_until=until)
    weighed = weigh(heard.hits, field=facts.field)
    if _sounds_like_accusation(facts, weighed):
        return Proposal(
            None,
            place_id=facts.place_id,
            reasons=("文中疑似含有检举控告内容。请先核定诉求类别；核定前不按用语分流，以免转给被反映单位。",),
        )
    chosen = by_duties(weighed, facts)
    if version is not None:
        chosen = with_history(chosen, heard, facts, version)
    if items and not chosen.sure:
        chosen = with_items(chosen, heard, facts)
    proposal = _chosen(with_objections(chosen, heard), heard, weighed, facts)
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


def _chosen(chosen: Chosen, heeded: Heeded, weighed: Weighed, facts: RoutingFacts) -> Proposal:
    if not chosen.sure:
        return _abstain(chosen, heeded, weighed, facts)
    first = chosen.choices[0]
    unit, duty = first.handler.unit, first.duty
    lane, why = propose_lane(
        duty_lane=duty.lane if duty else "",
        units=weighed.clear,
        sections=first.weight.clear if first.weight else 1,
        repeats=facts.repeats,
        length=len(facts.text),
    )
    copies = copies_for(unit, facts.on)
    told = [f"同时送“{units.unit(each).name}”督促协调。" for each in copies]
    where = [first.handler.reason] if first.handler.reason else []
    return Proposal(
        unit_id=unit.id,
        copy_unit_ids=copies,
        lane=lane,
        duty_item_id=duty.id if duty else None,
        place_id=facts.place_id,
        reasons=(*first.reasons, *where, *told, *heeded.reasons, why),
        alternatives=_alternatives(chosen.choices[1:]),
        score=round(first.weight.score, 2) if first.weight else 0.0,
        level=unit.level.value,
        helper_unit_ids=_helpers(chosen),
        probability=first.probability,
        history=first.history,
        version=chosen.version,
    )


def _helpers(chosen: Chosen) -> tuple[int, ...]:
    """Who helps the first: the other units whose duties are met by words of their own, half as strongly at least."""
    first = chosen.choices[0].weight
    if first is None:
        return ()
    return tuple(
        each.handler.unit.id
        for each in chosen.choices[1:]
        if each.weight is not None and helps(each.weight, first) and each.handler.unit.id != first.unit_id
    )


def _abstain(chosen: Chosen, heeded: Heeded, weighed: Weighed, facts: RoutingFacts) -> Proposal:
    choices = list(_alternatives(chosen.choices))
    government = district_government(facts.place_id, facts.on)
    if government is not None and government.id not in [each.unit_id for each in choices]:
        reason = "责任单位不明确的，送区（县）政府协调办理。"
        choices = [*choices[: MOST_ALTERNATIVES - 1], Alternative(government.id, None, reason)]
    lane = None
    if weighed.clear > 1:
        lane, _ = propose_lane(
            duty_lane="", units=weighed.clear, sections=1, repeats=facts.repeats, length=len(facts.text)
        )
    return Proposal(
        None,
        lane=lane,
        place_id=facts.place_id,
        reasons=(_why_none(chosen, weighed), *heeded.reasons),
        alternatives=tuple(choices),
        version=chosen.version,
    )


def _why_none(chosen: Chosen, weighed: Weighed) -> str:
    if chosen.version and chosen.choices:
        return "职责清单与本地已办事项对照，没有足够把握判断责任单位，请人工分流。"
    return weighed.why_unsure or "文中内容只与纪检监察机关或者平台外单位的职责相符，请核定类别后人工分流。"


def _alternatives(choices: Sequence[Choice]) -> tuple[Alternative, ...]:
    found: dict[int, Alternative] = {}
    for each in choices:
        unit_id, duty = each.handler.unit.id, each.duty.id if each.duty else None
        found.setdefault(unit_id, Alternative(unit_id, duty, "".join(each.reasons), each.probability))
    return tuple(found.values())[:MOST_ALTERNATIVES]


def _around_wall(proposal: Proposal, facts: RoutingFacts) -> Proposal:
    """Keep a complaint about a unit away from it and from those it leads (C-3)."""
    walled = walled_unit_ids(facts)
    kept = tuple(each for each in proposal.alternatives if each.unit_id not in walled)
    copies = tuple(each for each in proposal.copy_unit_ids if each not in walled)
    if proposal.unit_id is None or proposal.unit_id not in walled:
        helpers = tuple(each for each in proposal.helper_unit_ids if each not in walled)
        return replace(proposal, alternatives=kept, copy_unit_ids=copies, helper_unit_ids=helpers)
    above = unit_above(facts.accused_unit_ids)
    if above is not None:
        first = Alternative(above.id, None, "被反映单位的上级或者负责监督的单位。")
        kept = (first, *(each for each in kept if each.unit_id != above.id))[:MOST_ALTERNATIVES]
    return Proposal(
        None,
        place_id=facts.place_id,
        reasons=("承担该项职责的正是被反映的单位或者其下属单位，不能转给它办理，请由其上级单位处理。",),
        alternatives=kept,
        version=proposal.version,
    )
