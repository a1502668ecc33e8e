"""Where bodies are seated: the district and the street."""

from huiyin.units import queries as units

_SHOWN = (units.PlaceKind.DISTRICT, units.PlaceKind.STREET)


def places_around(unit_id: int | None) -> tuple[int, ...]:
    """The district and the street in which a body is seated; none for a body of the whole city."""
    place_id = units.unit(unit_id).place_id if unit_id else None
    path = units.place(place_id).path if place_id else ()
    return tuple(key for key, place in units.places(path).items() if place.kind in _SHOWN)
