"""Laws with the interval in which each version is in force; the texts themselves are in `law_library`."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, timedelta
from functools import cache
from typing import Any

from huiyin.catalogue.rules.reading import day, must, read


@dataclass(frozen=True)
class Law:
    """A version of a law as it was checked.

    `adopted` is the day of its last adoption or change; `since` is None where the text does not say when this
    version began, which is then no earlier than `adopted`. `until` is its last day. `copied` is the day or month
    of the official copy; `source` and `copied` are empty for a law that is held without its text.
    """

    name: str
    version: str
    since: date | None
    until: date | None
    replaced_by: str
    note: str = ""
    adopted: date | None = None
    fields: tuple[str, ...] = ()
    source: str = ""
    copied: str = ""

    @property
    def title(self) -> str:
        """The name in book-title marks."""
        return f"《{self.name}》"

    @property
    def begins(self) -> date | None:
        """The first day on which it may be in force."""
        return self.since or self.adopted

    @property
    def file(self) -> str:
        """The name of the file that holds its text."""
        return f"{self.name}-{self.version}.txt"

    def in_force(self, on: date) -> bool:
        """Whether the law may be cited in a decision of that day."""
        return not self.is_coming(on) and not self.is_over(on)

    def is_coming(self, on: date) -> bool:
        """Whether it takes effect only after that day."""
        return self.begins is not None and on < self.begins

    def is_over(self, on: date) -> bool:
        """Whether it had been replaced or repealed by that day."""
        return self.until is not None and self.until < on


@cache
def load_versions() -> dict[str, tuple[Law, ...]]:
    """All versions of all laws by name, the oldest first."""
    data = read("laws.json")
    labels = law_fields()
    found: dict[str, list[Law]] = {}
    for row in data["laws"]:
        one = _law(row, data["sources"])
        must(not (one.begins and one.until and one.until < one.begins), one.name, "ends before it begins")
        must(set(one.fields) <= set(labels), one.name, f"an unknown field in {one.fields}")
        found.setdefault(one.name, []).append(one)
    versions = {name: tuple(sorted(each, key=_order)) for name, each in found.items()}
    for name, each in versions.items():
        _check(name, each, versions)
    return versions


@cache
def load_laws() -> dict[str, Law]:
    """All laws by name, each in the version listed first: the one in force when the data were published."""
    laws: dict[str, Law] = {}
    for row in read("laws.json")["laws"]:
        laws.setdefault(row["name"], version_of(row["name"], row["version"]))
    return laws


def version_of(name: str, version: str) -> Law:
    """One version by its label. Raises StopIteration for an unknown one."""
    return next(one for one in load_versions()[name] if one.version == version)


def law_on(name: str, on: date) -> Law | None:
    """The version in force on a day; None when none is, or the law is not held."""
    return next((one for one in reversed(load_versions().get(name, ())) if one.in_force(on)), None)


def days_of_change(after: date) -> set[date]:
    """The days after a day on which a version of a law begins, or is no longer in force."""
    each = [one for versions in load_versions().values() for one in versions]
    begins = {one.begins for one in each if one.begins}
    ends = {one.until + timedelta(days=1) for one in each if one.until}
    return {day for day in begins | ends if day > after}


def unchanged_since(on: date) -> date:
    """The last day until a day on which a version of a law began or ended: what was proven then still holds."""
    return _days()[bisect_right(_days(), on) - 1]


@cache
def _days() -> tuple[date, ...]:
    return (date.min, *sorted(days_of_change(date.min)))


@cache
def law_fields() -> dict[str, str]:
    """The fields of laws: code and label."""
    return dict(read("laws.json")["fields"])


_FACTS = {each.name for each in fields(Law)}


def _law(row: dict[str, Any], sources: dict[str, dict[str, str]]) -> Law:
    source = sources[row["copy"].split("/")[0]] if row.get("copy") else {"source": "", "copied": ""}
    facts = {name: value for name, value in row.items() if name in _FACTS}
    days = {name: day(row.get(name)) for name in ("since", "until", "adopted")}
    return Law(**{"replaced_by": "", **facts, **source, **days, "fields": tuple(row.get("fields", ()))})


def _order(law: Law) -> date:
    return law.begins or date.min


def _check(name: str, versions: Iterable[Law], known: dict[str, tuple[Law, ...]]) -> None:
    before: Law | None = None
    for one in versions:
        must(not one.replaced_by or one.replaced_by in known, name, "replaced by an unknown law")
        if before is not None:
            must(one.version != before.version, name, "one version listed twice")
            follows = before.until is not None and one.begins is not None and before.until < one.begins
            must(follows, name, f"the versions {before.version} and {one.version} overlap")
        before = one
