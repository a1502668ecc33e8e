"""Adding a place to the territory."""

from dataclasses import replace
from datetime import datetime

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.units.actions.planting import insert_places, known_places
from huiyin.units.actions.seeds import PlaceSeed
from huiyin.units.actions.tree_changed import (
    brief,
    checked_code,
    one_change,
    tidy_name,
    tree_changed,
)
from huiyin.units.queries import PlaceFacts, check_manage, place


def open_place(seed: PlaceSeed, *, by: Actor, at: datetime) -> PlaceFacts:
    """Add a place below another (the city itself has none above it).

    Raises NotAllowed for a stranger, Refused for a code in use, an unknown code or a missing name.
    """
    with one_change():
        ids, paths = known_places()
        check_manage(by, ids.get(seed.parent) if seed.parent else None)
        seed = replace(seed, code=checked_code(seed.code, ids.__contains__), name=tidy_name(seed.name))
        insert_places([seed], ids, paths)
        place_id = ids[seed.code]
        detail = {"place_name": brief(seed.name), "tree_code": seed.code}
        record(f"place:{place_id}", "place.opened", by=by, at=at, detail=detail)
        tree_changed()
    return place(place_id)
