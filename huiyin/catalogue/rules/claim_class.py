"""Which of the three classes a text suggests (R-301, R-302, R-304), by words that people use.

An accusation that goes unnoticed may reach the accused (C-1), so words of corruption close to an office-holder
are enough to propose that class; a person then decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from huiyin.catalogue.rules.reading import read

ClaimClass = Literal["suggestion", "accusation", "petition"]
Found = Mapping[str, list[int]]


_NEAR = 30
_HEAD = 40
_BEFORE = 12


@dataclass(frozen=True)
class Cues:
    """Groups of words, each explained in cues.json."""

    grave: frozenset[str]
    doubtful: frozenset[str]
    light: frozenset[str]
    office: frozenset[str]
    accusing: frozenset[str]
    suggesting: frozenset[str]
    complaining: frozenset[str]
    asking: frozenset[str]
    greeting: frozenset[str]

    def looked_for(self) -> frozenset[str]:
        """All words whose places claim_class() needs."""
        misconduct = self.grave | self.doubtful | self.light
        return misconduct | self.office | self.accusing | self.suggesting | self.complaining


@cache
def cues() -> Cues:
    """The words as shipped."""
    groups = read("cues.json")["groups"]
    return Cues(**{name: frozenset(group["words"].split()) for name, group in groups.items()})


def claim_class(text: str, found: Found) -> tuple[ClaimClass, str]:
    """The class and why; `found` holds the cue words of the text with their places."""
    charge = _charge(text, found)
    if charge:
        return "accusation", f"文中述及公职人员“{charge}”，按检举控告类提出，请人工确认"
    if _suggests(found):
        return "suggestion", "文中以提出建议为主，未见投诉请求"
    return "petition", "未见检举控告或者建议的用语，按申诉求决类提出"


def _charge(text: str, found: Found) -> str:
    """The word of misconduct that makes the text an accusation, or nothing."""
    words = cues()
    accuses = not words.accusing.isdisjoint(found)
    offices = [
        place for word in words.office & found.keys() for place in found[word] if not _greeted(text, place)
    ]
    misconduct = words.grave | words.doubtful | (words.light if accuses else frozenset())
    for word in sorted(misconduct & found.keys(), key=lambda word: (word not in words.grave, word)):
        alone_enough = accuses and word in words.grave
        if any(_charged(text, place, offices, alone_enough) for place in found[word]):
            return word
    return ""


def _charged(text: str, place: int, offices: list[int], alone_enough: bool) -> bool:
    """A word of misconduct counts beside an office-holder, or alone in an accusation, but not in a question."""
    before = text[max(0, place - _BEFORE) : place]
    if any(word in before for word in cues().asking):
        return False
    return alone_enough or any(abs(place - office) <= _NEAR for office in offices)


def _greeted(text: str, place: int) -> bool:
    """Whether the office-holder is the one who is written to."""
    around = text[max(0, place - 8) : place + 8]
    return any(word in around for word in cues().greeting)


def _suggests(found: Found) -> bool:
    hits = cues().suggesting & found.keys()
    if not hits:
        return False
    points = 2 if min(found[word][0] for word in hits) < _HEAD else 0
    points += min(sum(len(found[word]) for word in hits), 3)
    return points > 1 + 2 * len(cues().complaining & found.keys())
