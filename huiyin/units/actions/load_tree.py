"""Loading a whole city's places and bodies at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.units.actions.planting import insert_places, insert_units, known_places, known_units
from huiyin.units.actions.seeds import PlaceSeed, UnitSeed
from huiyin.units.actions.tree_changed import one_change, tree_changed


@dataclass(frozen=True)
class Loaded:
    """Ids by code of everything asked for, and how much of it was new."""

    places: dict[str, int]
    units: dict[str, int]
    new_places: int
    new_units: int


def load_tree(places: Sequence[PlaceSeed], units: Sequence[UnitSeed], *, by: Actor, at: datetime) -> Loaded:
    """Insert all places and bodies whose codes are not there yet; upper ones must stand before lower ones.

    For setting a city up; only the system itself may do it. Raises Refused "units.unknown_code" that names
    the row.
    """
    if by.kind != "system":
        raise NotAllowed("整体导入单位和地域须由系统命令进行。", code="units.system_only")
    with one_change():
        place_ids, place_paths = known_places()
        fresh_places = [seed for seed in places if seed.code not in place_ids]
        insert_places(fresh_places, place_ids, place_paths)
        unit_ids, unit_paths = known_units()
        fresh_units = [seed for seed in units if seed.code not in unit_ids]
        insert_units(fresh_units, unit_ids, unit_paths, place_ids)
        if fresh_places or fresh_units:
            counts = {"places": len(fresh_places), "units": len(fresh_units)}
            record("units", "units.loaded", by=by, at=at, detail=counts)
            tree_changed()
    return Loaded(
        places={seed.code: place_ids[seed.code] for seed in places},
        units={seed.code: unit_ids[seed.code] for seed in units},
        new_places=len(fresh_places),
        new_units=len(fresh_units),
    )
