"""Laws, citations and grounds as other modules ask for them."""

from huiyin.catalogue.queries.limits import profile as current_profile
from huiyin.catalogue.rules.bases import Basis, Ground, all_grounds, load_bases
from huiyin.catalogue.rules.laws import Law, load_laws


def basis(rule_id: str, *, profile: str | None = None) -> Basis | None:
    """What a rule rests on under a profile (the one in force here by default); None for an unknown rule."""
    return load_bases(current_profile(profile).code).get(rule_id)


def bases(*, profile: str | None = None) -> tuple[Basis, ...]:
    """All rules with what they rest on, in the order of the handbook."""
    return tuple(load_bases(current_profile(profile).code).values())


def law(name: str) -> Law | None:
    """A law by its short name (行政复议法); None for one that the catalogue does not hold."""
    return load_laws().get(name)


def grounds(*, profile: str | None = None) -> tuple[Ground, ...]:
    """The grounds for not, or no longer, accepting that this profile knows (N-1 to N-7)."""
    here = current_profile(profile)
    return tuple(one for one in all_grounds() if not one.feature or here.has(one.feature))


def ground(code: str, *, profile: str | None = None) -> Ground | None:
    """One ground by its code; None when this profile does not know it."""
    return next((one for one in grounds(profile=profile) if one.code == code), None)
