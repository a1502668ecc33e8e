"""Long lists of bodies, folded by the district in which each is seated."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from huiyin.units import queries as units


def by_area(bodies: Iterable[units.UnitFacts]) -> dict[str, list[units.UnitFacts]]:
    """The bodies of the city first, then each district's with its streets and communities; the order is kept."""
    found: dict[str, list[units.UnitFacts]] = {_("市级单位"): []}
    for body in bodies:
        found.setdefault(_area(body), []).append(body)
    return {area: listed for area, listed in found.items() if listed}


def _area(body: units.UnitFacts) -> str:
    path = units.place(body.place_id).path if body.place_id else ()
    around = units.places(path)
    districts = [place.name for place in around.values() if place.kind is units.PlaceKind.DISTRICT]
    return districts[0] if districts else _("市级单位")
