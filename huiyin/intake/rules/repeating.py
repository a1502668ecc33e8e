"""What an alike earlier matter is to a new arrival, and how probable it is that both are one (U29, WH-25)."""

from collections.abc import Mapping
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

STEEP = 18.0
#: From this likeness of texts on it is more probable than not that both are about the same: by what else is shared.
EVEN: Mapping[str, float] = {"person": 0.36, "place": 0.40, "text": 0.46}
#: Words alone never make it certain: a person decides.
NEVER_SURER = 0.99
#: One voice that came by two doors: hardly a word changed, within so many days.
ONE_VOICE, DAYS_APART = 0.8, 7


@dataclass(frozen=True)
class Repetition:
    """The kind, and the probability that both are about the same, 0 to 1 (fitted by `bench duplicates`)."""

    kind: Kind
    probability: float


def repetition(*, why: str, likeness: float, days_apart: int) -> Repetition:
    """Tell by what is shared ("person", "place" or "text"), how alike the texts are, and how far apart they came."""
    probability = 1 / (1 + exp(-STEEP * (likeness - EVEN[why])))
    kind = _kind(why, likeness, days_apart, probable=probability >= 0.5)
    return Repetition(kind, min(round(probability, 2), NEVER_SURER))


def _kind(why: str, likeness: float, days_apart: int, *, probable: bool) -> Kind:
    if not probable:
        return Kind.RELATED
    if why != "person":
        return Kind.SAME_PROBLEM
    return Kind.SAME_ARRIVAL if likeness >= ONE_VOICE and abs(days_apart) <= DAYS_APART else Kind.SAME_FACTS
