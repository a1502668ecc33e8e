"""The only ways to change the trees."""

from huiyin.units.actions.close_place import close_place
from huiyin.units.actions.close_unit import close_unit
from huiyin.units.actions.import_words import (
    NAME_COLUMNS,
    ROAD_COLUMNS,
    ImportedWords,
    import_place_names,
    import_road_ranges,
)
from huiyin.units.actions.learned_names import judge_learned_name, learn_names
from huiyin.units.actions.load_tree import Loaded, load_tree
from huiyin.units.actions.move_unit import move_unit
from huiyin.units.actions.open_field_groups import open_field_groups
from huiyin.units.actions.open_place import open_place
from huiyin.units.actions.open_unit import open_unit
from huiyin.units.actions.place_names import add_place_name, end_place_name
from huiyin.units.actions.place_words import NameSeed, RoadSeed
from huiyin.units.actions.rename_unit import rename_unit
from huiyin.units.actions.road_ranges import add_road_range, end_road_range
from huiyin.units.actions.seeds import PlaceSeed, UnitSeed
from huiyin.units.actions.set_contact import set_contact

__all__ = [
    "NAME_COLUMNS",
    "ROAD_COLUMNS",
    "ImportedWords",
    "Loaded",
    "NameSeed",
    "PlaceSeed",
    "RoadSeed",
    "UnitSeed",
    "add_place_name",
    "add_road_range",
    "close_place",
    "close_unit",
    "end_place_name",
    "end_road_range",
    "import_place_names",
    "import_road_ranges",
    "judge_learned_name",
    "learn_names",
    "load_tree",
    "move_unit",
    "open_field_groups",
    "open_place",
    "open_unit",
    "rename_unit",
    "set_contact",
]
