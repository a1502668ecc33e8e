"""The class and field that a text suggests, by counting everyday words."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from math import log

from huiyin.catalogue.rules.claim_class import ClaimClass, claim_class, cues
from huiyin.catalogue.rules.topics import labels, load_fields
from huiyin.kernel.phrases import PhraseFinder

_STRONG, _PLAIN = 3.0, 1.0
# What people say first matters most.
_HEAD, _HEAD_BONUS = 30, 1.5
_LONGEST_TEXT = 2500
# Below either bound the field stays open for a person to choose.
_LEAST_POINTS, _LEAST_LEAD = 4.0, 0.2
_WORDS_SHOWN = 4
# A few words alone are less sure than their share says.
_DOUBT = 0.5
# What the words share out among the fields of one text is right more often than it says (measured).
_TRUE = 0.6


@dataclass(frozen=True)
class ClassProposal:
    """What a text suggests, for a person to decide on.

    `field_code` is a second-level code ("0102"), empty when unsure. `score` is 0 to 1: how far the best field leads,
    or, where the office's own history was learned from (`version` is its number), how probable it is.
    """

    claim_class: ClaimClass
    field_code: str
    field_label: str
    score: float
    reasons: tuple[str, ...]
    version: int = 0


@dataclass(frozen=True)
class _Words:
    finder: PhraseFinder
    points: dict[str, tuple[tuple[str, float], ...]]


@cache
def _words() -> _Words:
    points: dict[str, tuple[tuple[str, float], ...]] = {}
    for field in load_fields():
        for kind in field.kinds:
            weighted = [(word, _STRONG) for word in kind.strong] + [(word, _PLAIN) for word in kind.plain]
            for word, weight in weighted:
                points[word] = (*points.get(word, ()), (kind.code, weight))
    # A word that points to several kinds tells less of each.
    shared = {
        word: tuple((code, weight / len(owners)) for code, weight in owners)
        for word, owners in points.items()
    }
    return _Words(PhraseFinder({*shared, *cues().looked_for()}), shared)


def propose(text: str) -> ClassProposal:
    """The proposal for a text; empty text gives a petition without a field."""
    text = text[:_LONGEST_TEXT]
    words = _words()
    found = words.finder.find(text)
    suggested, why = claim_class(text, found)
    code, score, telling = _field(found, words.points)
    if not code:
        return ClassProposal(suggested, "", "", score, (why, "内容领域不够明确，请人工选择"))
    label = labels()[code]
    shown = "”“".join(telling[:_WORDS_SHOWN])
    return ClassProposal(suggested, code, label, score, (why, f"出现“{shown}”等{label}用语"))


def among(text: str, codes: Collection[str]) -> tuple[str, float]:
    """Which of some fields everyday words point to most, and how probable it is; "" if to none."""
    words = _words()
    kinds, fields = _points(words.finder.find(text[:_LONGEST_TEXT]), words.points)
    given = {code: points for code, points in (kinds | fields).items() if code in codes}
    if not given:
        return "", 0.0
    best = max(given, key=lambda code: (given[code], code))
    return best, (given[best] / (sum(given.values()) + _DOUBT)) ** _TRUE


def _field(
    found: dict[str, list[int]], points: dict[str, tuple[tuple[str, float], ...]]
) -> tuple[str, float, list[str]]:
    """The best second level, how far its first level leads, and the words that told it."""
    kinds, fields = _points(found, points)
    if not fields:
        return "", 0.0, []
    best = max(fields, key=lambda code: (fields[code], code))
    most = fields.pop(best)
    lead = round((most - max(fields.values(), default=0.0)) / most, 3)
    if most < _LEAST_POINTS or lead < _LEAST_LEAD:
        return "", lead, []
    code = max((code for code in kinds if code.startswith(best)), key=lambda code: (kinds[code], code))
    telling = [word for word in found if any(owner == code for owner, _ in points.get(word, ()))]
    return code, lead, telling


def _points(
    found: dict[str, list[int]], points: dict[str, tuple[tuple[str, float], ...]]
) -> tuple[dict[str, float], dict[str, float]]:
    """How much the words found speak for each second level, and for each first one."""
    kinds: defaultdict[str, float] = defaultdict(float)
    fields: defaultdict[str, float] = defaultdict(float)
    for word, places in found.items():
        for code, weight in points.get(word, ()):
            gained = weight * (1 + log(len(places))) * (_HEAD_BONUS if places[0] < _HEAD else 1)
            kinds[code] += gained
            fields[code[:2]] += gained
    return kinds, fields
