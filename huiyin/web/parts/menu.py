"""What stands in the navigation: each page group lists its own pages in `menu.py` as MENU."""

import importlib
import importlib.util
import pkgutil
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from django.urls import NoReverseMatch, reverse

import huiyin.web
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role

Place = Literal["desk", "public", "footer"]


@dataclass(frozen=True)
class MenuItem:
    """One entry. `page` is the name of an address without arguments; without roles every seat sees it.

    `key` is the letter that opens the page after "g"; entries with the same `section` stand together. `holds` names
    a list of another entry, or its single page, where the single pages belong to this one for whoever sees it.
    """

    label: str
    page: str
    place: Place = "desk"
    section: str = ""
    icon: str = "list"
    order: int = 100
    roles: frozenset[Role] = frozenset()
    key: str = ""
    holds: str = ""


@dataclass(frozen=True)
class Entry:
    """An entry as the page shows it."""

    label: str
    url: str
    icon: str
    section: str
    key: str
    current: bool


@lru_cache(maxsize=1)
def items() -> tuple[MenuItem, ...]:
    """All entries of all page groups, in order."""
    found: list[MenuItem] = []
    for group in pkgutil.iter_modules(huiyin.web.__path__, "huiyin.web."):
        if (
            group.ispkg
            and group.name != "huiyin.web.parts"
            and importlib.util.find_spec(f"{group.name}.menu")
        ):
            found += importlib.import_module(f"{group.name}.menu").MENU
    return tuple(sorted(found, key=lambda item: item.order))


def entries(place: Place, *, actor: Actor | None, path: str) -> list[Entry]:
    """The entries that this actor may see; the one to which the page at the path belongs is current."""
    shown = [
        (item, _address(item.page))
        for item in items()
        if item.place == place and (not item.roles or (actor is not None and actor.has(*item.roles)))
    ]
    near = {url: _near(item, url, path) for item, url in shown if url}
    here = max(near, key=near.__getitem__, default="")
    return [
        Entry(item.label, url, item.icon, item.section, item.key, url == here and near[url] > (0, False))
        for item, url in shown
        if url
    ]


def _near(item: MenuItem, url: str, path: str) -> tuple[int, bool]:
    """How much of a path an entry covers; what it holds of another list comes before that list itself."""
    held = _held(item.holds) if item.holds else ""
    if held and path.startswith(held) and path != held:
        return len(held), True
    under = path.startswith(url) and (url != "/" or path == "/")
    return len(url) if under else 0, False


def landing(actor: Actor) -> str:
    """The first page of this actor's work, or the choice of seats where there is none."""
    listed = entries("desk", actor=actor, path="")
    return listed[0].url if listed else reverse("sign_in:seat")


def _held(page: str) -> str:
    """What the addresses of single pages begin with: that of their list, or their own without the number."""
    return _address(page) or reverse(page, args=[0]).removesuffix("0/")


def _address(page: str) -> str:
    try:
        return reverse(page)
    except NoReverseMatch:
        return ""
