"""Laws with the interval in which they are in force."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from huiyin.catalogue.rules.reading import day, must, read


@dataclass(frozen=True)
class Law:
    """A law as it was checked. `since` is None where the checked text does not say when this version began."""

    name: str
    version: str
    since: date | None
    until: date | None
    replaced_by: str
    note: str = ""

    @property
    def title(self) -> str:
        """The name in book-title marks."""
        return f"《{self.name}》"

    def in_force(self, on: date) -> bool:
        """Whether the law may be cited in a decision of that day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@cache
def load_laws() -> dict[str, Law]:
    """All laws by name."""
    laws = {}
    for row in read("laws.json")["laws"]:
        one = Law(**{**row, "since": day(row["since"]), "until": day(row["until"])})
        must(one.name not in laws, one.name, "listed twice")
        must(not (one.since and one.until and one.until < one.since), one.name, "ends before it begins")
        laws[one.name] = one
    for one in laws.values():
        must(not one.replaced_by or one.replaced_by in laws, one.name, "replaced by an unknown law")
    return laws
