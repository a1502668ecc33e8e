"""Which organs may review an organ's opinion (R-605)."""

from huiyin.units.rules.facts import UnitFacts
from huiyin.units.rules.kinds import UnitKind, UnitLevel
from huiyin.units.rules.unit_tree import UnitTree

# 条例 第35条: 原办理机关、单位的上一级机关、单位. The order is that of 北京市信访条例 第48条, which names
# the upper department before the government for a department of a district, and the government for one of
# the city.
_UPPER_FIRST = ("guide_id", "parent_id")
_GOVERNMENT_FIRST = ("parent_id", "guide_id")
_ABOVE_ONLY = ("parent_id",)
_GUIDE_ONLY = ("guide_id",)

_WAYS: dict[UnitKind, tuple[str, ...]] = {
    UnitKind.GOVERNMENT: _ABOVE_ONLY,
    UnitKind.PARTY_COMMITTEE: _ABOVE_ONLY,
    UnitKind.STREET_OFFICE: _ABOVE_ONLY,
    UnitKind.PUBLIC_BODY: _ABOVE_ONLY,
    UnitKind.JOINT_CONFERENCE: _ABOVE_ONLY,
    UnitKind.DISCIPLINE: _GUIDE_ONLY,
    UnitKind.COURT: _GUIDE_ONLY,
    UnitKind.PROCURATORATE: _GUIDE_ONLY,
}


def review_organs(tree: UnitTree, unit_id: int) -> tuple[int, ...]:
    """The organs that may review, the usual one first; empty when the organ has none above it here."""
    unit = tree.organ(unit_id)
    found = (getattr(unit, way) for way in _ways(unit))
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _ways(unit: UnitFacts) -> tuple[str, ...]:
    if unit.vertical:
        return _ABOVE_ONLY
    if unit.kind in _WAYS:
        return _WAYS[unit.kind]
    return _UPPER_FIRST if unit.level is UnitLevel.DISTRICT else _GOVERNMENT_FIRST
