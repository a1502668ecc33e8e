"""What an indicator is: its meaning as data, from which the number and the list behind it are both made."""

from collections.abc import Mapping
from dataclasses import dataclass, field

VERIFIED, OWN = "V", "D"


@dataclass(frozen=True, kw_only=True)
class Part:
    """Some of the cases of a source: in words, and as the conditions by which the database finds them."""

    words: str
    where: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where cases come from: what one case is, by which day it belongs to a period, and what never counts."""

    label: str
    words: str
    note: str


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """One number. `kind` is share (`hits` of `whole`), count (`whole`) or median (of the
    days `of` the cases of `whole`).

    `status` is V where a verified article sets what is measured, named in `law`; D is the platform's own.
    `better` is more, less, or neutral: of what citizens do nothing is better or worse (E-12).
    """

    key: str
    label: str
    area: str
    source: str
    whole: Part
    hits: Part | None = None
    kind: str = "share"
    of: str = ""
    better: str = "more"
    status: str = OWN
    law: str = ""

    @property
    def counted(self) -> bool:
        """Whether it is a plain number of cases."""
        return self.kind == "count"

    @property
    def parts(self) -> dict[str, Part]:
        """Its numbers by their key, each of which opens its list."""
        return {"hits": self.hits, "whole": self.whole} if self.hits else {"whole": self.whole}
