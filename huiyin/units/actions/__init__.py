"""The only ways to change the trees."""

from huiyin.units.actions.close_place import close_place
from huiyin.units.actions.close_unit import close_unit
from huiyin.units.actions.load_tree import Loaded, load_tree
from huiyin.units.actions.move_unit import move_unit
from huiyin.units.actions.open_field_groups import open_field_groups
from huiyin.units.actions.open_place import open_place
from huiyin.units.actions.open_unit import open_unit
from huiyin.units.actions.rename_unit import rename_unit
from huiyin.units.actions.seeds import PlaceSeed, UnitSeed
from huiyin.units.actions.set_contact import set_contact

__all__ = [
    "Loaded",
    "PlaceSeed",
    "UnitSeed",
    "close_place",
    "close_unit",
    "load_tree",
    "move_unit",
    "open_field_groups",
    "open_place",
    "open_unit",
    "rename_unit",
    "set_contact",
]
