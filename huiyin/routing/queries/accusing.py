"""Accusations: by cadre-management authority, and never to the accused (C-1, R-302, R-303)."""

from dataclasses import replace

from huiyin.accounts import queries as accounts
from huiyin.routing.rules import Proposal, RoutingFacts
from huiyin.units import queries as units


def walled_unit_ids(facts: RoutingFacts) -> frozenset[int]:
    """The units that may not get it.

    The accused units with all they lead, the units that accused persons lead, and those in which they sit.
    """
    people = facts.accused_account_ids
    led = (units.led_unit_ids(each) for each in units.units(facts.accused_unit_ids))
    walled = frozenset().union(*led)
    if people:
        walled |= accounts.led_by_accounts(people, facts.on) | accounts.seat_unit_ids(people, facts.on)
    return walled


def decide_accusation(facts: RoutingFacts) -> Proposal:
    """Propose the discipline organ that answers for the accused units' cadres and is not itself touched.

    Units named in the text count as accused when none is given. Words never route an accusation.
    """
    named = facts.accused_unit_ids or frozenset(each.id for each in units.units_named_in(facts.text))
    facts = replace(facts, accused_unit_ids=frozenset(units.units(named)))
    walled = walled_unit_ids(facts)
    touched = facts.accused_unit_ids | accounts.seat_unit_ids(facts.accused_account_ids, facts.on)
    organ = units.discipline_organ_for(touched, place_id=facts.place_id, avoid=walled, on=facts.on)
    if organ is None:
        return Proposal(None, reasons=("没有找到有管理权限且不需回避的纪检监察机关，请报上一级机关确定。",))
    return Proposal(unit_id=organ.id, place_id=facts.place_id, reasons=_reasons(facts))


def _reasons(facts: RoutingFacts) -> tuple[str, ...]:
    """Why this organ, without naming the accused: reasons are read more widely than the matter."""
    ground = "检举控告按干部管理权限转送纪检监察机关。"
    if not facts.accused_unit_ids and not facts.accused_account_ids:
        return ground, "未写明被反映的单位或者人员，暂按属地提出，请核实后确定。"
    return ground, "已回避被反映的单位、人员及其所管理的单位。"
