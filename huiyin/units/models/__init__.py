"""Tables of this module, one a file."""

from huiyin.units.models.place import Place
from huiyin.units.models.tree_version import TreeVersion
from huiyin.units.models.unit import Unit
from huiyin.units.models.unit_change import UnitChange
from huiyin.units.models.unit_contact import UnitContact

__all__ = ["Place", "TreeVersion", "Unit", "UnitChange", "UnitContact"]
