"""Listing and ending further names of places: aliases, estates, schools, markets, stations."""

from datetime import date, datetime

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound, Refused
from huiyin.units.actions.place_words import NameSeed, check_end, source_of, words_of
from huiyin.units.actions.tree_changed import brief, one_change, tree_changed
from huiyin.units.models import PlaceName
from huiyin.units.queries import check_manage, place


def add_place_name(seed: NameSeed, *, by: Actor, at: datetime) -> int:
    """From a day on people mean this place by a name; returns the row's id.

    Raises NotAllowed for a stranger, Refused for a name that is too short or stands for this place already.
    """
    place(seed.place_id)
    check_manage(by, seed.place_id)
    name = words_of(seed.name, field="name")
    with one_change():
        if PlaceName.objects.filter(name=name, place_id=seed.place_id, valid_to__isnull=True).exists():
            raise Refused(
                f"“{name}”已经列为该地域的名称，无需重复增加。", code="place_name.twice", field="name"
            )
        row = PlaceName.objects.create(
            name=name,
            kind=seed.kind.value,
            place_id=seed.place_id,
            source=source_of(seed.source),
            valid_from=seed.valid_from,
        )
        record(f"place:{seed.place_id}", "place_name.added", by=by, at=at, detail={"place_name": brief(name)})
        tree_changed()
    return row.pk


def end_place_name(name_id: int, *, on: date, by: Actor, at: datetime) -> None:
    """End it from a day on; matters keep the place they had. Raises NotFound, NotAllowed, Refused."""
    with one_change():
        row = PlaceName.objects.select_for_update().filter(pk=name_id).first()
        if row is None:
            raise NotFound("没有这条名称。请返回列表重新选择。", code="place_name.unknown")
        check_manage(by, row.place_id)
        check_end(row.valid_from, row.valid_to, on)
        row.valid_to = on
        row.save(update_fields=["valid_to"])
        detail = {"place_name": brief(row.name), "on": on.isoformat()}
        record(f"place:{row.place_id}", "place_name.ended", by=by, at=at, detail=detail)
        tree_changed()
