"""Tables of this module, one a file."""

from huiyin.units.models.learned_name import LearnedName
from huiyin.units.models.place import Place
from huiyin.units.models.place_name import PlaceName
from huiyin.units.models.road_range import RoadRange
from huiyin.units.models.tree_version import TreeVersion
from huiyin.units.models.unit import Unit
from huiyin.units.models.unit_change import UnitChange
from huiyin.units.models.unit_contact import UnitContact

__all__ = [
    "LearnedName",
    "Place",
    "PlaceName",
    "RoadRange",
    "TreeVersion",
    "Unit",
    "UnitChange",
    "UnitContact",
]
