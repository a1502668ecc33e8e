"""What every page knows: the city, the telephone, how this reader wants to read, who acts."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.translation import get_language

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.web.parts.menu import Entry, entries

ELDER_COOKIE = "huiyin-reading"
KEYS_COOKIE = "huiyin-keys"
WALL_COOKIE = "huiyin-wall"
ELDER_SIZES = {"24": "标准", "32": "大", "40": "特大"}


@dataclass(frozen=True)
class House:
    """Read by templates as `house`."""

    request: HttpRequest

    @property
    def city(self) -> str:
        """The city's name, 江城市."""
        return str(settings.HUIYIN_CITY_NAME)

    @property
    def office(self) -> str:
        """The office that runs the platform."""
        return str(settings.HUIYIN_OFFICE_NAME)

    @property
    def phone(self) -> str:
        """The telephone that a citizen may call."""
        return str(settings.HUIYIN_CONTACT_PHONE)

    @property
    def hours(self) -> str:
        """When the telephone is answered."""
        return str(settings.HUIYIN_CONTACT_HOURS)

    @property
    def language(self) -> str:
        """zh-Hans or en, as the html element names it."""
        return "en" if (get_language() or "").startswith("en") else "zh-Hans"

    @property
    def elder(self) -> str:
        """The size of the elder view in pixels (24, 32, 40), or empty for the common view."""
        size = self.request.COOKIES.get(ELDER_COOKIE, "")
        return size if size in ELDER_SIZES else ""

    @property
    def elder_sizes(self) -> dict[str, str]:
        """The sizes that the elder view offers, with their names."""
        return ELDER_SIZES

    @property
    def keys(self) -> bool:
        """Whether single keys act; each reader may switch them off."""
        return self.request.COOKIES.get(KEYS_COOKIE) != "off"

    @property
    def dark(self) -> bool:
        """Whether the wall of this screen is dark, as halls are."""
        return self.request.COOKIES.get(WALL_COOKIE) == "dark"

    @property
    def path(self) -> str:
        """Where to come back to: this page where it can be asked for again, or the page it was sent from."""
        return self.request.get_full_path()

    @property
    def actor(self) -> Actor | None:
        """Who acts, if anybody."""
        return getattr(self.request, "actor", None)

    @property
    def seated(self) -> bool:
        """Whether a seat acts."""
        return self.actor is not None and self.actor.kind == "seat"

    @property
    def session_seconds(self) -> int:
        """How long an idle session lives."""
        return int(settings.SESSION_COOKIE_AGE)

    @property
    def now(self) -> Any:
        """The moment the page was made, for print."""
        return clock.now()

    @cached_property
    def finder(self) -> str:
        """Where a number, a name or words are looked for; empty for a seat that reads no matters."""
        try:
            address = reverse("desk:search")
        except NoReverseMatch:
            return ""
        access = getattr(resolve(address).func, "access", None)
        return address if access and self.actor and self.actor.has(*access.roles) else ""

    @cached_property
    def public_menu(self) -> list[Entry]:
        """The citizens' navigation."""
        return entries("public", actor=None, path=self.request.path)

    @cached_property
    def footer_menu(self) -> list[Entry]:
        """The links on the foot of each public page."""
        return entries("footer", actor=None, path=self.request.path)

    @cached_property
    def desk_menu(self) -> list[Entry]:
        """The pages of this seat."""
        return entries("desk", actor=self.actor, path=self.request.path)


def house(request: HttpRequest) -> dict[str, House]:
    """Context processor."""
    return {"house": House(request)}
