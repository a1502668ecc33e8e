"""The offices where a citizen may file."""

from datetime import date

from huiyin.units import queries as units
from huiyin.units.queries import UnitFacts


def city_office(on: date) -> UnitFacts | None:
    """The city's petition office: where everything goes that nobody directed elsewhere."""
    city = city_id()
    return units.petition_office_of(place_id=city, on=on) if city is not None else None


def city_id() -> int | None:
    """The place that holds all others; one city has one register."""
    any_place = next(iter(units.place_tree().places.values()), None)
    return any_place.path[0] if any_place is not None else None


def offices(place_id: int | None, *, on: date) -> tuple[UnitFacts, ...]:
    """The offices to choose from for a place: the city's, and the nearest one around the place."""
    near = units.petition_office_of(place_id=place_id, on=on) if place_id is not None else None
    return tuple({one.id: one for one in (city_office(on), near) if one is not None}.values())
