"""When two filings are so alike that a person should look (U6, U29)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from huiyin.intake.rules.repeating import EVEN, even
from huiyin.matching.fingerprints import likeness_to

#: From here on the same petitioner's text counts as the same matter brought again (重复信访), until a clerk
#: says otherwise.
SAME_MATTER = 0.5
#: From here on a filing is shown as possibly known: to clerks for the same petitioner, the same place, any text.
SAME_PERSON, SAME_PLACE, SAME_BODY, ANY_TEXT = 0.15, 0.2, 0.2, 0.3
#: The first signs tell what it is about; comparing more costs time and changes little.
COMPARED = 400


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier matter that may be the same: found by "person", "place", "files" or because somebody "said" so."""

    matter_id: int
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class Likely:
    """An earlier matter and how alike the texts are, 0 to 1.

    `why` is the most telling of what is shared, `also` is the rest, `named` are bodies that both texts name.
    """

    matter_id: int
    why: str
    likeness: float
    also: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """All of what is shared, the most telling first."""
        return (self.why, *self.also)

    @property
    def rank(self) -> float:
        """How far beyond the point from which on it is more probable than not; the probability grows with it."""
        return self.likeness - even(self.reasons)


_FROM = {
    "person": SAME_PERSON,
    "place": SAME_PLACE,
    "organisation": SAME_BODY,
    "text": ANY_TEXT,
    "files": 0.0,
    "said": 0.0,
}


def worth_showing(why: str, likeness: float) -> bool:
    """Whether texts that are so alike are shown to a person, where this is shared."""
    return likeness >= _FROM[why]


def likely_same(text: str, earlier: tuple[Earlier, ...], most: int = 5) -> tuple[Likely, ...]:
    """Those that are alike enough, the most alike first; each matter once."""
    likeness = likeness_to(text[:COMPARED])
    found = [
        Likely(one.matter_id, one.why, round(likeness(one.text[:COMPARED]), 2))
        for one in dict.fromkeys(earlier)
    ]
    ranked = sorted(
        merged(one for one in found if worth_showing(one.why, one.likeness)), key=lambda one: -one.likeness
    )
    return tuple(ranked[:most])


def merged(found: Iterable[Likely]) -> tuple[Likely, ...]:
    """Each matter once, with everything by which it was found."""
    by_matter: dict[int, Likely] = {}
    for one in found:
        known = by_matter.get(one.matter_id)
        by_matter[one.matter_id] = _both(known, one) if known else one
    return tuple(by_matter.values())


def _both(one: Likely, other: Likely) -> Likely:
    first, *rest = (why for why in EVEN if why in (*one.reasons, *other.reasons))
    return replace(
        one,
        why=first,
        also=tuple(rest),
        likeness=max(one.likeness, other.likeness),
        named=one.named or other.named,
    )


def is_repeat(likely: tuple[Likely, ...]) -> bool:
    """Whether the same petitioner seems to bring the same matter again."""
    return any("person" in one.reasons and one.likeness >= SAME_MATTER for one in likely)
