"""What a topic is called: what is wrong, and where, in the words of its matters. Never the name of a person."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter

from huiyin.analysis.rules.topics.group import Group
from huiyin.analysis.rules.topics.language import Language
from huiyin.matching.fingerprints import bigrams

LONGEST = 40
_WORDS, _LABELLED = 6, 3
_SHORTEST_NAME, _LONGEST_NAME = 3, 16


@dataclass(frozen=True, slots=True)
class Name:
    """`label` for people; `words`: what the topic is told by, names first."""

    label: str
    words: tuple[str, ...]


def name_of(
    group: Group, heading: str, language: Language, place: str, is_person: Callable[[str], bool]
) -> Name:
    """Name a group by the heading of its most like member; `place` stands in where no name is shared."""
    named = [one for one in _runs(heading, group) if not is_person(one)]
    told = [
        language.words[language.numbers[number]] for number in _heavy(group) if number in language.numbers
    ]
    told = [word for word in told if not any(word in one for one in named) and not is_person(word)]
    where, what = (named[0] if named else place), "、".join(told[:_LABELLED])
    label = "：".join(part for part in (where, what) if part) or heading[:LONGEST]
    return Name(label[:LONGEST], tuple([*named[:2], *told][:_WORDS]))


def _heavy(group: Group) -> list[int]:
    ranked = sorted(group.words.items(), key=itemgetter(1), reverse=True)
    return [number for number, _weight in ranked[: _WORDS * 2]]


def _runs(heading: str, group: Group) -> list[str]:
    """Runs of signs whose pairs all belong to the core, the heaviest first."""
    core, _whole = group.core
    found: dict[str, float] = {}
    run, weight = "", 0.0
    for first, second in zip(heading, [*heading[1:], ""], strict=True):
        run = run or first
        pairs = bigrams(first + second)
        if pairs and pairs[0] in core:
            run, weight = run + second, weight + core[pairs[0]]
            continue
        if _SHORTEST_NAME <= len(run) <= _LONGEST_NAME:
            found[run] = weight
        run, weight = "", 0.0
    return sorted(found, key=lambda one: -found[one])
