"""Who stands above, who stands in, who decides."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

from huiyin.kernel.errors import NotFound
from huiyin.units import rules
from huiyin.units.queries.bodies import unit
from huiyin.units.queries.held import place_tree, unit_tree
from huiyin.units.rules import LEVEL_ORDER, UnitFacts, UnitKind, UnitLevel


def successor_on(unit_id: int, day: date) -> UnitFacts:
    """The body that has this one's powers on a day: itself, its successor, else its government (R-315).

    Raises NotFound "unit.no_successor" when nobody stands in.
    """
    found = rules.successor_on(unit_tree(), unit(unit_id).id, day)
    if found is None:
        raise NotFound(
            f"“{unit(unit_id).name}”已撤销，且没有登记承继单位。请系统管理员登记承继单位后再办。",
            code="unit.no_successor",
            field="unit",
        )
    return found


def superior_of(unit_id: int) -> UnitFacts | None:
    """The body above: the government or office, for vertically led bodies the upper department."""
    parent_id = unit_tree().organ(unit(unit_id).id).parent_id
    return unit_tree().units[parent_id] if parent_id else None


def review_organs(unit_id: int, on: date | None = None) -> tuple[UnitFacts, ...]:
    """The organs that may review this organ's opinion, the usual one first (R-605).

    With a day, abolished bodies are replaced by their successors (R-315).
    """
    known = unit_tree()
    start = successor_on(unit_id, on).id if on else unit(unit_id).id
    found = rules.review_organs(known, start)
    if on is None:
        return tuple(known.units[each] for each in found)
    return tuple(dict.fromkeys(successor_on(each, on) for each in found))


def petition_office_of(
    unit_id: int | None = None, *, place_id: int | None = None, on: date | None = None
) -> UnitFacts | None:
    """The petition office (信访工作机构) of the smallest place around a body or a place that has one."""
    place = place_id if place_id is not None else unit(unit_id).place_id if unit_id is not None else None
    return _nearest(place, UnitKind.PETITION_OFFICE, on)


def _nearest(place_id: int | None, kind: UnitKind, on: date | None) -> UnitFacts | None:
    path = place_tree().places[place_id].path if place_id in place_tree().places else ()
    found = (unit_tree().of_kind_at(each, kind, on) for each in reversed(path))
    return next((each for each in found if each is not None), None)


def common_superior(unit_ids: Collection[int]) -> UnitFacts | None:
    """The lowest body above all of these, or None (R-314)."""
    found = unit_tree().common_superior([unit(each).id for each in unit_ids])
    return unit_tree().units[found] if found is not None else None


@dataclass(frozen=True)
class DisputeDecider:
    """Who settles a dispute about competence: the common superior, else the joint conference."""

    rung: Literal["superior", "joint_conference"]
    unit: UnitFacts


def dispute_decider(unit_ids: Collection[int], on: date | None = None) -> DisputeDecider | None:
    """Who decides when several organs dispute (R-314): 共同的上一级, else the common 信访工作联席会议."""
    superior = common_superior(unit_ids)
    if superior is not None:
        return DisputeDecider("superior", superior)
    conference = _nearest(_place_around(unit_ids), UnitKind.JOINT_CONFERENCE, on)
    return DisputeDecider("joint_conference", conference) if conference else None


def conference_of(unit_id: int, on: date | None = None) -> UnitFacts | None:
    """The joint conference (信访工作联席会议) of the smallest place around a body that has one (Art. 25)."""
    return _nearest(unit(unit_id).place_id, UnitKind.JOINT_CONFERENCE, on)


def _place_around(unit_ids: Collection[int]) -> int | None:
    known = place_tree().places
    seats = [unit(each).place_id for each in unit_ids]
    paths = [known[seat].path for seat in seats if seat is not None]
    shared = set(paths[0]).intersection(*paths[1:]) if paths else set()
    return max(shared, key=paths[0].index, default=None) if paths else None


def led_unit_ids(unit_id: int) -> frozenset[int]:
    """The bodies led by the head of this one, itself included; a Party committee leads its territory."""
    known = unit_tree()
    place_id = unit(unit_id).place_id
    territory = place_tree().under_ids(place_id) if place_id is not None else ()
    return rules.led_ids(known, unit_id, territory)


def leader_unit_ids(unit_id: int) -> frozenset[int]:
    """The bodies whose heads lead this one, itself included: the other side of `led_unit_ids`."""
    known, places = unit_tree(), place_tree().places
    seats = (known.units[each].place_id for each in unit(unit_id).path)
    around = {each for seat in seats if seat is not None for each in places[seat].path}
    return rules.leader_ids(known, unit_id, around)


def outside_government(unit_id: int) -> bool:
    """Whether a body, or one it belongs to, is no part of government (C-4)."""
    known = unit_tree().units
    return any(known[each].kind in rules.OUTSIDE_KINDS for each in unit(unit_id).path)


def discipline_organ_for(
    accused_ids: Collection[int], *, place_id: int | None, avoid: Collection[int], on: date
) -> UnitFacts | None:
    """The lowest discipline organ with authority over all accused bodies that is not to be avoided (R-303)."""
    found = discipline_organs_for(accused_ids, place_id=place_id, avoid=avoid, on=on)
    return found[0] if found else None


def discipline_organs_for(
    accused_ids: Collection[int], *, place_id: int | None, avoid: Collection[int], on: date
) -> tuple[UnitFacts, ...]:
    """All discipline organs with authority over all accused bodies, the lowest first; none to be avoided (R-303).

    Without an accused body the organ of the district of the place, else the lowest one that covers the city.
    """
    known = unit_tree()
    level = min(
        (rules.managing_level(unit(each)) for each in accused_ids),
        key=LEVEL_ORDER.index,
        default=UnitLevel.DISTRICT,
    )
    places = [seat for each in accused_ids if (seat := unit(each).place_id) is not None]
    if not places and place_id is not None:
        places = [place_id]
    return tuple(
        organ
        for organ in rules.discipline_organs(known)
        if LEVEL_ORDER.index(organ.level) <= LEVEL_ORDER.index(level)
        and organ.open_on(on)
        and organ.id not in avoid
        and _covers(organ, places)
    )


def _covers(organ: UnitFacts, places: Collection[int]) -> bool:
    """Whether all places lie in the organ's territory; an organ without a place covers the whole city."""
    if organ.place_id is None:
        return True
    known = place_tree()
    if not places:
        return known.places[organ.place_id].parent_id is None
    return all(organ.place_id in known.places[each].path for each in places)
