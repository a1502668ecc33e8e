"""Regional profiles: the parameters by which a place departs from the national rules."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from types import MappingProxyType
from typing import Any

from huiyin.catalogue.rules.laws import load_laws
from huiyin.catalogue.rules.reading import STATUSES, must, read
from huiyin.catalogue.rules.watch import Watch, load_watch
from huiyin.deadlines.limits import Limit, TimeUnit
from huiyin.kernel.errors import NotFound

_CODES = ("national", "beijing", "shanghai", "zhejiang", "shandong", "henan")


@dataclass(frozen=True)
class ProfileLimit:
    """A time limit with its name, what it counts from, and where it comes from (status as for a basis).

    `written` is the number as the article writes it, where it gives another one (a sum, a last day).
    """

    key: str
    label: str
    limit: Limit
    since: str
    status: str
    law: str = ""
    article: str = ""
    quote: str = ""
    note: str = ""
    written: str = ""

    @property
    def showable(self) -> bool:
        """Whether the limit may be shown to people as law."""
        return self.status == "V"


@dataclass(frozen=True)
class Feature:
    """Something that holds here or not, with its origin."""

    label: str
    on: bool
    status: str
    law: str = ""
    article: str = ""
    quote: str = ""


@dataclass(frozen=True)
class Profile:
    """All parameters of a place; what its own text is silent about comes from the national profile.

    It holds what the platform keeps to, and nothing else: each limit is started or asked for by name, each feature
    read where it binds. `groups` are (up to how many persons or None, most representatives); `agents_most` is how
    many agents one may have; `recusal` says who decides it; `watch` is what the watcher keeps to;
    `weights` say how much each indicator of quality counts where bodies are compared, never a number of petitions.
    """

    code: str
    name: str
    source: str
    limits: Mapping[str, ProfileLimit]
    features: Mapping[str, Feature]
    groups: tuple[tuple[int | None, int], ...]
    agents_most: int
    recusal: str
    watch: Watch
    weights: Mapping[str, int]

    def limit(self, key: str) -> Limit:
        """The time limit of a rule ID such as "T-05". Raises NotFound "profile.no_limit"."""
        return self.facts(key).limit

    def facts(self, key: str) -> ProfileLimit:
        """A limit with its name and origin. Raises NotFound "profile.no_limit"."""
        found = self.limits.get(key)
        if found is None:
            raise NotFound(f"{self.name}没有规定“{key}”这一期限。", code="profile.no_limit", field=key)
        return found

    def has(self, name: str) -> bool:
        """Whether this place knows a limit, or has a feature switched on."""
        feature = self.features.get(name)
        return feature.on if feature else name in self.limits

    @property
    def representatives_at_most(self) -> int:
        """The most representatives that a group of any size may send."""
        return self.groups[-1][1]

    @property
    def representatives_small_group(self) -> tuple[int, int] | None:
        """(up to how many persons, most representatives) where small groups send fewer (R-109), else None."""
        up_to, most = self.groups[0]
        return None if up_to is None else (up_to, most)

    @property
    def late_review_barred(self) -> bool:
        """Whether missing the window for 复查 or 复核 without good reason ends the matter (N-7)."""
        return self.has("late_review_barred")


def profile_codes() -> tuple[str, ...]:
    """The codes of all profiles, the national one first."""
    return _CODES


@cache
def load_profile(code: str) -> Profile:
    """A profile, checked. Raises NotFound "profile.unknown"."""
    if code not in _CODES:
        raise NotFound(f"没有名为“{code}”的地方参数，可用的有：{'、'.join(_CODES)}。", code="profile.unknown")
    data = read(f"profiles/{code}.json")
    base = load_profile(data["extends"]) if data["extends"] else None
    limits = {key: _limit(code, key, row) for key, row in data["limits"].items()}
    features = {key: Feature(**row) for key, row in data["features"].items()}
    _check(code, limits, features, base)
    return Profile(
        code=code,
        name=data["name"],
        source=data["source"],
        limits=MappingProxyType({**(base.limits if base else {}), **limits}),
        features=MappingProxyType({**(base.features if base else {}), **features}),
        groups=tuple((row["up_to_persons"], row["most"]) for row in data["representatives"]),
        agents_most=data.get("agents_most") or (base.agents_most if base else 0),
        recusal=data.get("recusal") or (base.recusal if base else ""),
        watch=load_watch(code, data.get("watch", {}), base.watch if base else None),
        weights=_weights(code, data.get("weights"), base),
    )


def _weights(code: str, row: Mapping[str, int] | None, base: Profile | None) -> Mapping[str, int]:
    if row is None and base:
        return base.weights
    must(bool(row) and min((row or {}).values()) >= 1, code, "weights must be given, each at least 1")
    return MappingProxyType(dict(row or {}))


_LIMIT_ROW = {each.name for each in fields(ProfileLimit)} - {"key", "limit"} | {"n", "unit"}


def _limit(code: str, key: str, row: dict[str, Any]) -> ProfileLimit:
    where = f"{code} {key}"
    must(not set(row) - _LIMIT_ROW, where, f"unknown entries {set(row) - _LIMIT_ROW}")
    must(row["status"] in STATUSES, where, f"unknown status {row['status']}")
    must(row["status"] != "V" or row.get("law") in load_laws(), where, "a checked limit without its law")
    rest = {name: value for name, value in row.items() if name not in ("n", "unit")}
    return ProfileLimit(key=key, limit=Limit(row["n"], TimeUnit(row["unit"])), **rest)


def _check(
    code: str, limits: Mapping[str, ProfileLimit], features: Mapping[str, Feature], base: Profile | None
) -> None:
    for key, feature in features.items():
        must(feature.status in STATUSES, f"{code} {key}", f"unknown status {feature.status}")
        must(
            feature.status != "V" or feature.law in load_laws(),
            f"{code} {key}",
            "checked, but without its law",
        )
        must(base is None or key in base.features, f"{code} {key}", "a feature that no other profile knows")
    must(bool(limits), code, "no limits")
