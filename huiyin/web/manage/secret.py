"""Passwords and keys that are shown once, to whoever made them, and nowhere kept in plain afterwards."""

import secrets

from django.http import HttpRequest

from huiyin.kernel import clock
from huiyin.web.public.filing.sealed import seal, unseal

PLACE = "shown_once"
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _LENGTH = 4, 4


def word() -> str:
    """A first password that can be read out: four groups of four signs that do not look alike."""
    groups = ("".join(secrets.choice(_SIGNS) for _sign in range(_LENGTH)) for _group in range(_GROUPS))
    return "-".join(groups)


def show_once(request: HttpRequest, name: str, secret: str) -> None:
    """Keep it, sealed, for the next page."""
    request.session[PLACE] = seal({"name": name, "secret": secret}, at=clock.now())


def take(request: HttpRequest, name: str) -> str:
    """What was kept under the name, once; empty where nothing was."""
    token = request.session.get(PLACE, "")
    kept = unseal(token, at=clock.now()) if token else None
    if kept is None or kept["name"] != name:
        return ""
    del request.session[PLACE]
    return str(kept["secret"])
