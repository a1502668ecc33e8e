"""Names of bodies, places and doors for ids and codes."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from huiyin.intake import queries as intake
from huiyin.units import queries as units


def unit_name(unit_id: int | None) -> str:
    """The name of a body, or nothing."""
    return units.unit(unit_id).name if unit_id else ""


def place_name(place_id: int | None) -> str:
    """The place with the ones around it, or nothing."""
    return units.place_label(place_id) if place_id else ""


def channel_name(code: str) -> str:
    """The name of the door by which something came."""
    return {channel.code: channel.label for channel in intake.channels()}.get(code, code)


def channel_choices() -> list[tuple[str, str]]:
    """All doors, for a filter."""
    return [(channel.code, channel.label) for channel in intake.channels()]


def unit_choices(on: date, *, first: Iterable[int] = ()) -> tuple[tuple[int, str], ...]:
    """Bodies that stand on a day, those proposed first; a name that several bear carries its code.

    Communities are no organs to which the regulations let a claim be sent; they stand here only where proposed.
    """
    wanted = [unit_id for unit_id in first if unit_id]
    standing = {
        unit.id: unit
        for unit in units.tree()
        if unit.open_on(on) and (unit.kind != units.UnitKind.COMMUNITY or unit.id in wanted)
    }
    times = Counter(unit.name for unit in standing.values())
    order = dict.fromkeys([*(unit_id for unit_id in wanted if unit_id in standing), *standing])
    return tuple((unit_id, _told_apart(standing[unit_id], times)) for unit_id in order)


def _told_apart(unit: units.UnitFacts, times: Counter[str]) -> str:
    return f"{unit.name}（{unit.code}）" if times[unit.name] > 1 else unit.name
