"""Time limits of the profile in force here."""

from django.conf import settings

from huiyin.catalogue.rules.profiles import Profile, load_profile, profile_codes

__all__ = ["limit_label", "profile", "profile_codes"]


def profile(code: str | None = None) -> Profile:
    """A regional profile; without a code the one that setting HUIYIN_PROFILE names, else the national.

    Raises NotFound "profile.unknown".
    """
    return load_profile(code or getattr(settings, "HUIYIN_PROFILE", "national"))


def limit_label(key: str) -> str:
    """The Chinese name of a limit in this profile; the key itself for one that it does not know."""
    here = profile()
    return here.facts(key).label if here.has(key) else key
