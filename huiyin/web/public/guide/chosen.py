"""The place that a reader of the guide has chosen: typed as `at`, carried along as `place`."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from huiyin.kernel.text import tidy
from huiyin.units import queries as units
from huiyin.web.public.filing import places

MOST_SHOWN = 8


@dataclass(frozen=True)
class Chosen:
    """The place; or, where the typed name fits several, the choices; `typed` was found nowhere when both lack."""

    place: units.PlaceFacts | None = None
    label: str = ""
    typed: str = ""
    choices: tuple[places.Choice, ...] = ()

    @property
    def place_id(self) -> int | None:
        """Its id."""
        return self.place.id if self.place else None

    @property
    def is_unknown(self) -> bool:
        """Whether a name was typed that no place has."""
        return bool(self.typed) and not self.place and not self.choices

    @property
    def shown(self) -> str:
        """What stands in the box."""
        return self.label or self.typed

    def address(self, name: str, *args: str, **more: str) -> str:
        """The address of a page that keeps the place."""
        asked = more | ({"place": str(self.place.id)} if self.place else {})
        return reverse(f"public:{name}", args=args) + (f"?{urlencode(asked)}" if asked else "")


def chosen(request: HttpRequest) -> Chosen:
    """What was typed counts; else what the address carries."""
    typed = tidy(request.GET.get("at", ""))[:60]
    if typed:
        place, fitting = _meant(typed)
        return _of(place, typed) if place else Chosen(typed=typed, choices=places.choices(fitting))
    found = places.id_of(request.GET.get("place", "")) if "at" not in request.GET else None
    return _of(units.place(found)) if found else Chosen()


def _of(place: units.PlaceFacts, typed: str = "") -> Chosen:
    return Chosen(place, units.place_label(place.id) or place.name, typed)


def _meant(name: str) -> tuple[units.PlaceFacts | None, list[units.PlaceFacts]]:
    fitting = units.find_places(name, MOST_SHOWN)
    exact = [place for place in fitting if name in (place.name, units.place_label(place.id))]
    meant = exact if len(exact) == 1 else fitting
    if len(meant) == 1:
        return meant[0], []
    return (None, meant) if meant else (units.place_named_in(name), [])
