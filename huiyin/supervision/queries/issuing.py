"""Which body writes to a unit."""

from datetime import date

from huiyin.units import queries as units


def issuing_office(unit_id: int, *, restricted: bool, on: date) -> int:
    """The petition office around a unit; of the office itself, and in an accusation, the body above the unit.

    A body with none above it writes to itself: its own files must show the delay (S-14).
    """
    office = None if restricted else units.petition_office_of(unit_id, on=on)
    if office is None or office.id == unit_id:
        office = units.superior_of(unit_id)
    return office.id if office is not None else unit_id
