"""Which discipline organ answers for a body by cadre-management authority (R-302, R-303)."""

from collections.abc import Collection

from huiyin.units.rules.facts import UnitFacts
from huiyin.units.rules.kinds import LEVEL_ORDER, UnitKind, UnitLevel
from huiyin.units.rules.unit_tree import UnitTree

# The heads of these are managed one level up; of all others, by the organ of the level at which they stand.
_LED_FROM_ABOVE = frozenset({UnitKind.GOVERNMENT, UnitKind.PARTY_COMMITTEE, UnitKind.DISCIPLINE})


def managing_level(unit: UnitFacts) -> UnitLevel:
    """The level whose discipline organ answers for the cadres of a body; never below the district."""
    rank = LEVEL_ORDER.index(unit.level)
    if unit.kind in _LED_FROM_ABOVE or unit.vertical:
        rank -= 1
    lowest = LEVEL_ORDER.index(UnitLevel.DISTRICT)
    return LEVEL_ORDER[max(0, min(rank, lowest))]


def discipline_organs(tree: UnitTree) -> list[UnitFacts]:
    """All discipline organs, the lowest first."""
    organs = [unit for unit in tree.units.values() if unit.kind is UnitKind.DISCIPLINE]
    return sorted(organs, key=lambda unit: (-LEVEL_ORDER.index(unit.level), unit.id))


def led_ids(tree: UnitTree, unit_id: int, territory: Collection[int] = ()) -> frozenset[int]:
    """The bodies led by the head of one: itself and all below it.

    A Party committee leads all in its territory; `territory` holds the ids of the places under the body's
    own place, that place included.
    """
    led = tree.subtree_ids(unit_id)
    if tree.units[unit_id].kind is not UnitKind.PARTY_COMMITTEE:
        return led
    seated = {each for place in territory for each in tree.at_place.get(place, ())}
    return led | {each for seat in seated for each in tree.subtree_ids(seat)}


def leader_ids(tree: UnitTree, unit_id: int, around: Collection[int] = ()) -> frozenset[int]:
    """The bodies whose heads lead this one: the other side of `led_ids`.

    `around` holds the ids of all places around the places of this body and of those above it.
    """
    seated = (tree.units[each] for place in around for each in tree.at_place.get(place, ()))
    committees = frozenset(unit.id for unit in seated if unit.kind is UnitKind.PARTY_COMMITTEE)
    return committees.union(tree.units[unit_id].path)
