"""Open claims of the territory by body, in the order of the tree, and by channel: never by how many there are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import indicators
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import channel_choices, channel_name
from huiyin.web.parts.areas import by_area
from huiyin.web.parts.pages import page
from huiyin.web.parts.show import Number


@dataclass(frozen=True, kw_only=True)
class UnitLine:
    """One body with its counts."""

    name: str
    level: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True, kw_only=True)
class ChannelLine:
    """One channel with its counts."""

    name: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True, kw_only=True)
class Area:
    """The bodies of the city, or of a district with its streets, and their sums."""

    name: str
    totals: tuple[Number, ...]
    lines: tuple[UnitLine, ...]


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """Show all bodies that hold open claims."""
    actor, on = actor_of(request), clock.today()
    found = indicators.standings(actor, on=on)
    context = {
        "areas": areas(found.units),
        "channels": channels(found.channels),
        "totals": totals(found.units.values()),
        "at": clock.now(),
    }
    return page(request, "supervise/overview.html", context)


def areas(standing: Mapping[int | None, matters.Standing]) -> tuple[Area, ...]:
    """The bodies in the order of the tree, folded by district."""
    ways = _ways()
    folded = by_area(unit for unit in units.tree() if unit.id in standing)
    return tuple(
        Area(
            name=name,
            totals=totals([standing[unit.id] for unit in listed]),
            lines=tuple(_line(unit, standing[unit.id], ways) for unit in listed),
        )
        for name, listed in folded.items()
    )


def channels(standing: Mapping[str, matters.Standing]) -> tuple[ChannelLine, ...]:
    """The channels in their usual order, each as far as something open has come by it."""
    known = [code for code, _label in channel_choices()]
    listed = [*(code for code in known if code in standing), *sorted(standing.keys() - set(known))]
    ways = _ways()
    return tuple(
        ChannelLine(
            name=channel_name(code),
            numbers=_numbers(standing[code], {key: f"{way}?channel={code}" for key, way in ways.items()}),
        )
        for code in listed
    )


def _ways() -> dict[str, str]:
    """The list of all behind each count; that of one body lies below it, that of a channel is chosen from it."""
    return {key: reverse("supervise:all", args=[key]) for key, _label in matters.STANDINGS}


def _line(unit: units.UnitFacts, standing: matters.Standing, ways: Mapping[str, str]) -> UnitLine:
    numbers = _numbers(standing, {key: f"{way}{unit.id}/" for key, way in ways.items()})
    return UnitLine(name=unit.name, level=units.LEVEL_LABELS[unit.level], numbers=numbers)


def totals(found: Collection[matters.Standing]) -> tuple[Number, ...]:
    """The sums over all bodies."""
    ways = _ways()
    return tuple(
        Number(key=key, label=label, count=sum(getattr(one, key) for one in found), url=ways[key])
        for key, label in matters.STANDINGS
    )


def _numbers(one: matters.Standing, ways: Mapping[str, str]) -> tuple[Number, ...]:
    return tuple(
        Number(key=key, label=label, count=getattr(one, key), url=ways[key])
        for key, label in matters.STANDINGS
    )
