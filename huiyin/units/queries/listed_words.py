"""What an office has listed and learned, as the gazetteer takes it in."""

from collections.abc import Iterator

from huiyin.units.models import LearnedName, PlaceName, RoadRange
from huiyin.units.rules import How, NameKind, NameStanding, PlaceWord, RoadStretch, Side


def listed_words() -> Iterator[PlaceWord]:
    """Aliases, landmarks, and the learned names that nobody has struck; confirmed ones count as listed."""
    names = PlaceName.objects.order_by("id").values_list("name", "kind", "place_id", "valid_from", "valid_to")
    for name, kind, place_id, begun, ended in names:
        how = How.ALIAS if kind == NameKind.ALIAS else How.LANDMARK
        yield PlaceWord(name, place_id, how, 1.0, begun, ended)
    in_use = LearnedName.objects.filter(standing__in=(NameStanding.LEARNED, NameStanding.CONFIRMED))
    for name, place_id, here, whole, standing in in_use.order_by("id").values_list(
        "name", "place_id", "here", "whole", "standing"
    ):
        confirmed = standing == NameStanding.CONFIRMED
        how = How.ALIAS if confirmed else How.LEARNED
        yield PlaceWord(name, place_id, how, 1.0 if confirmed else here / whole, learned=True)


def listed_roads() -> Iterator[RoadStretch]:
    """The stretches of roads with their house numbers."""
    columns = ("id", "road", "first", "last", "side", "place_id", "valid_from", "valid_to")
    for key, road, first, last, side, place_id, begun, ended in RoadRange.objects.order_by("id").values_list(
        *columns
    ):
        yield RoadStretch(key, road, first, last, Side(side), place_id, begun, ended)
