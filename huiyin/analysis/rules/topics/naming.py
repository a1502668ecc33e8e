"""What a topic is called: what is wrong, and where, in the words of its matters. Never the name of a person."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter

import rjieba

from huiyin.analysis.rules.topics.group import Group
from huiyin.analysis.rules.topics.language import Language
from huiyin.matching.fingerprints import bigrams

LONGEST = 40
_WORDS, _LABELLED = 6, 3
_SHORTEST_NAME, _LONGEST_NAME = 3, 16
_BESIDE = frozenset("市区县乡镇村的在对和与及为是因请")
"""A name begins with none of these when they stand alone, and not with a single letter or digit."""
_SAYING = frozenset(
    ("请求", "要求", "希望", "建议", "反映", "投诉", "咨询", "举报", "认为", "觉得", "说明", "答复")
)
_SAYING |= {"有关", "相关", "关于", "尽快", "及时", "马上", "一直", "多次", "已经"}
"""How people say whatever they say: a topic is not told by these."""
_LETTERED = re.compile(r"[a-zA-Z]\d*[市区县]")
"""A city or district called by a letter leads nowhere."""
_ESTATE = re.compile(r"【[^】]+】.{0,2}[庭苑园府湾山城邸墅阁轩坊路街道巷桥]")


@dataclass(frozen=True, slots=True)
class Name:
    """`label` for people; `words`: what the topic is told by, names first."""

    label: str
    words: tuple[str, ...]


def name_of(
    group: Group, heading: str, language: Language, place: str, is_person: Callable[[str], bool]
) -> Name:
    """Name a group by the heading of its most like member; `place` stands in where no name is shared."""
    whole = dict.fromkeys(_at_edges(one, heading, language) for one in _runs(heading, group))
    named = [one for one in whole if _fits(one) and not is_person(one)]
    told = [
        language.words[language.numbers[number]] for number in _heavy(group) if number in language.numbers
    ]
    told = [word for word in told if word not in _SAYING and not any(word in one for one in named)]
    told = [word for word in told if not is_person(word)]
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
        if _fits(run):
            found[run] = weight
        run, weight = "", 0.0
    return sorted(found, key=lambda one: -found[one])


def _fits(run: str) -> bool:
    return _SHORTEST_NAME <= len(run) <= _LONGEST_NAME


def _at_edges(run: str, heading: str, language: Language) -> str:
    """The same from the beginning of a word to the end of one: an everyday word that is cut is left out."""
    begins = heading.index(run)
    ends, kept = begins + len(run), []
    cut = rjieba.cut(_LETTERED.sub(lambda found: " " * len(found[0]), heading))
    for end, word in zip(accumulate(map(len, cut)), cut, strict=True):
        start = end - len(word)
        touched, whole = end > begins and start < ends, begins <= start and end <= ends
        if touched and word.strip() and (whole or word not in language.rows):
            kept.append(word)
    while kept and len(kept[0]) == 1 and (kept[0] in _BESIDE or kept[0].isascii()):
        del kept[0]
    return "".join(kept)


def names_estate(shown: str) -> bool:
    """Whether words of which a name was hidden name an estate or a road: some begin as persons are called."""
    return _ESTATE.fullmatch(shown) is not None
