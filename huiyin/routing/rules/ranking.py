"""What history and duty lists say together: the units by how probable they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log

#: From this probability on a unit is proposed once history is used; below it a person chooses.
LEAST = 0.6

#: How probable a unit is of which history knows nothing, for it has handled too few.
_UNKNOWN = 0.05

#: What the duty list is believed before it was counted how often it was right: so many matters count like that.
_EXPECTED, _AS_MANY = 0.8, 5

#: Fitted on the tuned half of the platform's own messages: how sure the words of the duty list make it.
_BASE, _BY_SCORE, _BY_LEAD = 0.9, 0.8, 0.9


@dataclass(frozen=True)
class Counted:
    """How often the duty list was right where it named a unit, in all and by the line named."""

    right: int = 0
    asked: int = 0
    by_line: Mapping[str, tuple[int, int]] | None = None

    def chance(self, line: str) -> float:
        """How probable it is that the duty list is right when it names this line."""
        known = (self.right + _EXPECTED * _AS_MANY) / (self.asked + _AS_MANY)
        right, asked = (self.by_line or {}).get(line, (0, 0))
        return (right + known * _AS_MANY) / (asked + _AS_MANY)


def together(learned: Mapping[int, float], said: int | None, chance: float, *, of: int) -> dict[int, float]:
    """The learned probabilities as what the duty list says changes them; the most probable first.

    The duty list is right with this chance and otherwise names any of the others, `of` in all.
    """
    found = dict(learned)
    if said is not None:
        found = {unit: share * (1 - _UNKNOWN) for unit, share in found.items()}
        found[said] = found.get(said, 0.0) + _UNKNOWN
        other = (1 - chance) / max(of - 1, 1)
        found = {unit: share * (chance if unit == said else other) for unit, share in found.items()}
    whole = sum(found.values()) or 1.0
    return {unit: found[unit] / whole for unit in sorted(found, key=lambda unit: -found[unit])}


def chance_of_words(score: float, second: float) -> float:
    """How probable the first unit is by the words of the duty list alone, above the next one's score."""
    lead = log(max(score, 0.01) / second) if second > 0 else 1.5
    return 1 / (1 + exp(-(_BASE + _BY_SCORE * log(max(score, 0.01)) + _BY_LEAD * min(lead, 1.5))))


#: What the words of the duty list and the items of the catalogue are believed where the words alone do not tell.
_BY_WORDS, _BY_ITEMS, _ITEMS_ALONE = 0.35, 0.65, 0.9


def pooled(words: Mapping[int, float], items: Mapping[int, float]) -> dict[int, float]:
    """By unit what words that do not stand out and the items of the catalogue say together; the most probable first."""
    if not words:
        shares = {unit: share * _ITEMS_ALONE for unit, share in items.items()}
    else:
        shares = {
            unit: _BY_WORDS * words.get(unit, 0.0) + _BY_ITEMS * items.get(unit, 0.0)
            for unit in words.keys() | items.keys()
        }
    return {unit: shares[unit] for unit in sorted(shares, key=lambda unit: (-shares[unit], unit))}
