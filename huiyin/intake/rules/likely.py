"""When two filings are so alike that a person should look (U6, U29)."""

from dataclasses import dataclass

from huiyin.matching.fingerprints import likeness_to

#: From here on the same petitioner's text counts as the same matter brought again (重复信访), until a clerk
#: says otherwise.
SAME_MATTER = 0.5
#: From here on a filing is shown as possibly known: to clerks for the same petitioner, the same place, any text.
SAME_PERSON, SAME_PLACE, ANY_TEXT = 0.15, 0.2, 0.3
#: The first signs tell what it is about; comparing more costs time and changes little.
COMPARED = 400


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier matter that may be the same: found by "person", "place" or "text"."""

    matter_id: int
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class Likely:
    """An earlier matter and how alike the texts are, 0 to 1."""

    matter_id: int
    why: str
    likeness: float


_FROM = {"person": SAME_PERSON, "place": SAME_PLACE, "text": ANY_TEXT}


def likely_same(text: str, earlier: tuple[Earlier, ...], most: int = 5) -> tuple[Likely, ...]:
    """Those that are alike enough, the most alike first; each matter once."""
    likeness = likeness_to(text[:COMPARED])
    found: dict[int, Likely] = {}
    for one in earlier:
        alike = likeness(one.text[:COMPARED])
        if alike >= _FROM[one.why] and one.matter_id not in found:
            found[one.matter_id] = Likely(one.matter_id, one.why, round(alike, 2))
    return tuple(sorted(found.values(), key=lambda one: -one.likeness)[:most])


def is_repeat(likely: tuple[Likely, ...]) -> bool:
    """Whether the same petitioner seems to bring the same matter again."""
    return any(one.why == "person" and one.likeness >= SAME_MATTER for one in likely)
