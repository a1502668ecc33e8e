"""Chinese sentences of the lower floors, said in the reader's language.

Labels, messages and document titles are plain Chinese data below. A sentence with places to fill in
("文字共{}字，最多{}字") stands in the catalog with `{}` for each place, and is recognised by its fixed words.
"""

import re
from datetime import date
from functools import lru_cache

from django.utils.translation import get_language, trans_real
from django.utils.translation import gettext as _

from huiyin.web.parts.days import day_words

FIXED = 2
"""The fewest fixed Chinese signs by which a sentence with places is recognised."""

_CITATION = re.compile(r"(《[^》]+》[^，]*)，(.+)", re.DOTALL)
_LIMIT = re.compile(r"(\d+)(日|个工作日|个月)")
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_LIMITS = {"日": "%(n)s日", "个工作日": "%(n)s个工作日", "个月": "%(n)s个月"}


def say(text: object) -> str:
    """The text in the reader's language; what the catalog does not know stays Chinese."""
    words = str(text)
    language = get_language() or "zh-hans"
    if not words or language.startswith("zh"):
        return words
    known = _(words)
    if known != words:
        return known
    return _by_sentence(words, language) or _filled(words, language)


def _by_sentence(words: str, language: str) -> str:
    """Several sentences, each known by itself; empty where it is one, or one of them is not known."""
    pieces = re.findall("[^。]+。?", words)
    said = [_sentence(piece, language) for piece in pieces] if len(pieces) > 1 else [""]
    return " ".join(said) if all(said) else ""


def _sentence(words: str, language: str) -> str:
    """One sentence, or a label that was made one by its full stop; empty where it is not known."""
    for known, end in ((words, ""), (words.rstrip("。"), ".")):
        said = _(known)
        said = said if said != known else _filled(known, language)
        if said != known:
            return f"{said}{end}" if known != words else said
    return ""


def _filled(words: str, language: str) -> str:
    for pattern, target in patterns(language):
        found = pattern.fullmatch(words)
        if found:
            # A place may itself hold a label that has a translation, or a limit.
            return target.format(*(_part(part) if part else part for part in found.groups()))
    return _of_citation(words)


def _of_citation(words: str) -> str:
    """What is said of an article of a law: the citation stays as it is."""
    found = _CITATION.fullmatch(words)
    said = say(found[2]) if found else ""
    return f"{found[1]}: {said}" if found and said != found[2] else words


def _part(part: str) -> str:
    limit, day = _LIMIT.fullmatch(part), _DAY.fullmatch(part)
    if day:
        return day_words(date(*map(int, day.groups())), weekday=False)
    return _(_LIMITS[limit[2]]) % {"n": limit[1]} if limit else _(part)


@lru_cache(maxsize=4)
def patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Catalog sentences with `{}` places, the most specific (longest) first."""
    catalog = trans_real.translation(language)._catalog  # type: ignore[attr-defined]
    sentences = [(source, target) for source, target in catalog.items() if _is_sentence(source) and target]
    sentences.sort(key=lambda pair: -len(pair[0]))
    return tuple((_pattern(source), target) for source, target in sentences)


def _is_sentence(source: object) -> bool:
    """Whether a catalog entry has places, and enough fixed words not to be taken for something else."""
    return (
        isinstance(source, str) and "{}" in source and sum("一" <= sign <= "鿿" for sign in source) >= FIXED
    )


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(re.escape(part) for part in source.split("{}")), re.DOTALL)
