"""How right the proposed units of an office were, by field: on that rests whether claims may go by themselves."""

from datetime import date

from huiyin.matters.queries import measured_routing
from huiyin.routing import queries as routing

_NONE = (0, 0)


def measured(office_id: int, field: str, *, on: date) -> "routing.Measured":
    """The newest claims of the last year, of an office and field, with what was proposed and who took them."""
    return routing.Measured(*_asked(office_id, on, field).get(field, _NONE))


def measured_fields(office_id: int, *, on: date) -> dict[str, "routing.Measured"]:
    """The same of all fields of which anything was measured."""
    return {field: routing.Measured(*found) for field, found in sorted(_asked(office_id, on).items())}


def _asked(office_id: int, on: date, field: str = "") -> dict[str, tuple[int, int]]:
    return measured_routing(
        office_id, on=on, days=routing.MEASURED_DAYS, most=routing.MEASURED_MOST, field=field
    )
