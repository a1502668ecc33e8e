"""Listing and ending stretches of roads: which house numbers lie in which place."""

from collections.abc import Iterable
from datetime import date, datetime

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound, Refused
from huiyin.units.actions.place_words import RoadSeed, check_end, check_numbers, source_of, words_of
from huiyin.units.actions.tree_changed import brief, one_change, tree_changed
from huiyin.units.models import RoadRange
from huiyin.units.queries import PlaceKind, RoadStretch, check_manage, place, place_at, place_label
from huiyin.units.queries.held import held
from huiyin.units.rules import meeting


def add_road_range(seed: RoadSeed, *, by: Actor, at: datetime) -> int:
    """From a day on these house numbers lie in a place; returns the row's id.

    Raises NotAllowed for a stranger, Refused for numbers out of order or houses that another stretch of the road
    holds in the same district: another district may have a road of the same name.
    """
    place(seed.place_id)
    check_manage(by, seed.place_id)
    check_numbers(seed.first, seed.last)
    road = words_of(seed.road, field="road")
    with one_change():
        _check_free(RoadStretch(0, road, seed.first, seed.last, seed.side, seed.place_id, seed.valid_from))
        row = RoadRange.objects.create(
            road=road,
            first=seed.first,
            last=seed.last,
            side=seed.side.value,
            place_id=seed.place_id,
            source=source_of(seed.source),
            valid_from=seed.valid_from,
        )
        detail = {"road": brief(road), "first": seed.first, "last": seed.last, "side": seed.side.value}
        record(f"place:{seed.place_id}", "road.added", by=by, at=at, detail=detail)
        tree_changed()
    return row.pk


def end_road_range(range_id: int, *, on: date, by: Actor, at: datetime) -> None:
    """End it from a day on. Raises NotFound, NotAllowed, Refused."""
    with one_change():
        row = RoadRange.objects.select_for_update().filter(pk=range_id).first()
        if row is None:
            raise NotFound("没有这段门牌。请返回列表重新选择。", code="road.unknown")
        check_manage(by, row.place_id)
        check_end(row.valid_from, row.valid_to, on)
        row.valid_to = on
        row.save(update_fields=["valid_to"])
        detail = {"road": brief(row.road), "on": on.isoformat()}
        record(f"place:{row.place_id}", "road.ended", by=by, at=at, detail=detail)
        tree_changed()


def _check_free(new: RoadStretch) -> None:
    other = meeting(_beside(new), new)
    if other is not None:
        raise Refused(
            f"与已有的“{other.road}{other.first}至{other.last}号”（{place_label(other.place_id)}）重叠，"
            "请先终止原来的一段，或者改正起止号。",
            code="road.overlaps",
            field="first",
        )


def _beside(new: RoadStretch) -> Iterable[RoadStretch]:
    """The stretches of the same road in the same district."""
    here = place_at(new.place_id, PlaceKind.DISTRICT)
    known = held().gazetteer.book.roads.get(new.road, ())
    return (each for each in known if place_at(each.place_id, PlaceKind.DISTRICT) == here)
