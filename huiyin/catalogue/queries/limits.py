"""Time limits of the profile in force here."""

import re

from django.conf import settings

from huiyin.catalogue.rules.profiles import Profile, load_profile, profile_codes

__all__ = ["limit_label", "profile", "profile_codes", "with_limits"]

_PLACE = re.compile(r"{([TX]-[0-9A-Z-]+)}")


def profile(code: str | None = None) -> Profile:
    """A regional profile; without a code the one that setting HUIYIN_PROFILE names, else the national.

    Raises NotFound "profile.unknown".
    """
    return load_profile(code or getattr(settings, "HUIYIN_PROFILE", "national"))


def limit_label(key: str) -> str:
    """The Chinese name of a limit, so that no key is ever shown bare; one that only other places know names them.

    Raises NotFound "profile.no_limit" for a key that no profile knows.
    """
    here = profile()
    if key in here.limits:
        return here.facts(key).label
    others = [load_profile(code) for code in profile_codes() if key in load_profile(code).limits]
    if not others:
        return here.facts(key).label
    return f"{others[0].facts(key).label}（仅{'、'.join(other.name for other in others)}）"


def with_limits(text: str) -> str:
    """Fill in the limits that a text names: {T-03} becomes 15日 or 5个工作日, as the place has it."""
    here = profile()
    return _PLACE.sub(lambda found: str(here.limit(found[1])), text)
