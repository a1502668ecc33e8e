"""Taking a place off the map."""

from datetime import date, datetime

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.units.actions.tree_changed import one_change, tree_changed
from huiyin.units.models import Place
from huiyin.units.queries import PlaceFacts, check_manage, place, places_under, tree


def close_place(
    place_id: int, *, on: date, by: Actor, at: datetime, successor_id: int | None = None
) -> PlaceFacts:
    """Close a place from a day on, naming the one that took it in; matters keep the place they had."""
    with one_change():
        old = place(place_id)
        check_manage(by, place_id)
        if old.closed_on is not None or on <= old.opened_on:
            raise Refused(f"“{old.name}”已经撤销，或者撤销日期早于设立日期。", code="place.dates", field="on")
        if successor_id == place_id or (successor_id and not place(successor_id).open_on(on)):
            raise Refused("承继的地域必须在该日存在。请另选。", code="place.bad_successor", field="successor")
        _check_empty(old, on)
        Place.objects.filter(pk=place_id).update(closed_on=on, successor_id=successor_id)
        record(
            f"place:{place_id}",
            "place.closed",
            by=by,
            at=at,
            detail={"on": on.isoformat(), "successor": successor_id},
        )
        tree_changed()
    return place(place_id)


def _check_empty(old: PlaceFacts, on: date) -> None:
    """What lies or sits in it is closed or moved first: nothing hangs in the air."""
    inside = places_under(old.id, on=on)
    if inside:
        raise Refused(
            f"“{old.name}”内还有{len(inside)}个下级地域（如“{inside[0].name}”）。请先撤销它们。",
            code="place.not_empty",
        )
    seated = [each for each in tree() if each.place_id == old.id and each.open_on(on)]
    if seated:
        raise Refused(
            f"“{old.name}”还有{len(seated)}个单位（如“{seated[0].name}”）。请先撤销这些单位，并写明承继单位。",
            code="place.not_empty",
        )
