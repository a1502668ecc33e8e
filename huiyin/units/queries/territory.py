"""Questions about places."""

from collections.abc import Iterable
from datetime import date

from huiyin.kernel.errors import NotFound
from huiyin.units.queries.held import place_tree
from huiyin.units.rules import PlaceFacts, PlaceKind


def place(place_id: int) -> PlaceFacts:
    """One place. Raises NotFound "place.unknown"."""
    found = place_tree().places.get(place_id)
    if found is None:
        raise NotFound("没有这个地点。请从地点列表中选择。", code="place.unknown", field="place")
    return found


def places(place_ids: Iterable[int]) -> dict[int, PlaceFacts]:
    """The places that exist among these ids."""
    known = place_tree().places
    return {place_id: known[place_id] for place_id in place_ids if place_id in known}


def place_by_code(code: str) -> PlaceFacts:
    """One place by its code. Raises NotFound "place.unknown"."""
    found = place_tree().by_code.get(code)
    if found is None:
        raise NotFound(f"没有代码为“{code}”的地点。请核对地点代码。", code="place.unknown", field="place")
    return found


def places_under(
    place_id: int | None, kind: PlaceKind | None = None, *, on: date | None = None
) -> tuple[PlaceFacts, ...]:
    """The places in one (all for None), of a kind if given, standing on a day if given, in order of code."""
    known = place_tree()
    ids = known.places.keys() if place_id is None else known.under_ids(place(place_id).id)
    found = (
        known.places[each]
        for each in ids
        if each != place_id and (kind is None or known.places[each].kind is kind)
    )
    return tuple(
        sorted((each for each in found if on is None or each.open_on(on)), key=lambda each: each.code)
    )


def place_at(place_id: int, kind: PlaceKind) -> PlaceFacts | None:
    """The place of a kind around this one (the district of a community)."""
    return place_tree().at(place(place_id).id, kind)


def place_label(place_id: int) -> str:
    """The name with those around it, without the city: 临江区望江街道柳林社区."""
    return place_tree().label(place(place_id).id)


def find_places(text: str, limit: int = 10) -> list[PlaceFacts]:
    """Places that fit what was typed: names, aliases, labels, pinyin initials; the closest first (U32)."""
    return place_tree().search(text, limit)
