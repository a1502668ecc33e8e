"""What an alike earlier matter is to a new arrival, and how probable it is that both are one (U29, WH-25)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp


class Kind(StrEnum):
    """What an earlier matter is to a new arrival."""

    SAME_ARRIVAL = "same_arrival"
    SAME_FACTS = "same_facts"
    SAME_PROBLEM = "same_problem"
    RELATED = "related"


KIND_LABELS: Mapping[Kind, str] = {
    Kind.SAME_ARRIVAL: "可能是同一来件",
    Kind.SAME_FACTS: "可能是同一人重复反映",
    Kind.SAME_PROBLEM: "可能是多人反映同一问题",
    Kind.RELATED: "可能有关联",
}

STEEP = 30.0
#: From this likeness of texts on it is more probable than not that both are about the same: by what else is shared,
#: the most telling first.
EVEN: Mapping[str, float] = {
    "files": 0.20,
    "said": 0.30,
    "person": 0.36,
    "place": 0.40,
    "organisation": 0.44,
    "text": 0.46,
}
#: Each further thing that is shared asks for so much less likeness.
FURTHER = 0.03
#: Two places of which neither lies in the other: words alone, however alike, speak of two problems.
ELSEWHERE = 0.55
#: Words alone never make it certain: a person decides.
NEVER_SURER = 0.99
#: One voice that came by two doors: hardly a word changed, within so many days.
ONE_VOICE, DAYS_APART = 0.8, 7


@dataclass(frozen=True)
class Repetition:
    """The kind, and the probability that both are about the same, 0 to 1 (fitted by `bench duplicates`)."""

    kind: Kind
    probability: float


def even(reasons: Sequence[str]) -> float:
    """The likeness from which on it is more probable than not, where all of this is shared."""
    # The same petitioner hands in the same papers with every matter, so these tell nothing alone.
    telling = [one for one in reasons if one != "files" or "person" not in reasons]
    further = [one for one in reasons if one != "text"]
    return min(EVEN[one] for one in telling) - FURTHER * max(0, len(further) - 1)


def repetition(
    *, reasons: Sequence[str], likeness: float, days_apart: int, elsewhere: bool = False
) -> Repetition:
    """Tell by what is shared (the words of `EVEN`), how alike the texts are, and how far apart they came.

    `elsewhere`: the places of both are known and lie beside each other.
    """
    asked = even(reasons) + (ELSEWHERE if elsewhere and tuple(reasons) == ("text",) else 0)
    probability = 1 / (1 + exp(-STEEP * (likeness - asked)))
    kind = _kind(reasons, likeness, days_apart, probable=probability >= 0.5)
    return Repetition(kind, min(round(probability, 2), NEVER_SURER))


def _kind(reasons: Sequence[str], likeness: float, days_apart: int, *, probable: bool) -> Kind:
    if not probable:
        return Kind.RELATED
    if "person" not in reasons:
        return Kind.SAME_PROBLEM
    return Kind.SAME_ARRIVAL if likeness >= ONE_VOICE and abs(days_apart) <= DAYS_APART else Kind.SAME_FACTS
