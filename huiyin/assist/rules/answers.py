"""Reading an answer: plain text or the asked fields, and nothing that the texts do not bear out."""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel.text import halfwidth, tidy
from huiyin.matching.fingerprints import bigrams, normalise

GONE = "＿＿＿"
"""Stands where an answer gives a number that no text gave."""

LONGEST_SUMMARY = 600
MOST_REQUESTS = 10
LONGEST_ELEMENT = 200
BORNE_OUT = 0.6
"""So much of a request, by pairs of signs, must stand in the text that makes it."""

_THOUGHT = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL)
_LONG_NUMBER = re.compile(r"\d(?:[ -]?\d){4,}")
_MARKUP = re.compile(r"^[ \t]*(?:#{1,6}|[*>-])[ \t]+|\*\*|```\w*", re.MULTILINE)


class Unusable(Exception):
    """An answer that is none; says which reason of `unavailable` it is."""


@dataclass(frozen=True, kw_only=True)
class Elements:
    """What a text says of where, when, with whom, how much, and what it asks for; each as far as it stands there."""

    place: str = ""
    time: str = ""
    organisation: str = ""
    sum: str = ""
    requests: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not (self.place or self.time or self.organisation or self.sum or self.requests)


def content(body: bytes) -> str:
    """The words of a completion. Raises Unusable."""
    try:
        said = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as wrong:
        raise Unusable("nonsense") from wrong
    if not isinstance(said, str):
        raise Unusable("nonsense")
    words = tidy(_THOUGHT.sub("", said))
    if not words:
        raise Unusable("empty")
    return words


def plain(words: str, longest: int) -> str:
    """Plain text without marks of layout, cut to a length."""
    return tidy(_MARKUP.sub("", words))[:longest]


def fields(words: str, wanted: Mapping[str, int]) -> dict[str, str]:
    """The wanted fields of an answer in JSON, each cut to its length; others are dropped. Raises Unusable."""
    found = _object(words)
    told = {name: found.get(name) for name in wanted}
    kept = {name: plain(text, wanted[name]) for name, text in told.items() if isinstance(text, str)}
    kept = {name: text for name, text in kept.items() if text}
    if not kept:
        raise Unusable("empty")
    return kept


def elements(words: str, text: str) -> Elements:
    """What was extracted, as far as it stands in the text. Raises Unusable for an answer without the shape."""
    found = _object(words)
    quoted = {name: _quoted(found.get(name), text) for name in ("place", "time", "organisation", "sum")}
    asked = found.get("requests")
    return Elements(**quoted, requests=tuple(_borne_out(asked if isinstance(asked, list) else [], text)))


def without_invented_numbers(answer: str, texts: Iterable[str]) -> str:
    """An answer in which a longer number that no text gave is left blank."""
    given = re.sub(r"[ -]", "", halfwidth("\n".join(texts)))
    return _LONG_NUMBER.sub(
        lambda found: found[0] if re.sub(r"[ -]", "", found[0]) in given else GONE, halfwidth(answer)
    )


def share(pairs: Collection[int], text: str) -> int:
    """How much of a text, in percent, stands in a proposal, by the pairs of signs of both."""
    own = bigrams(text)
    return round(100 * len(set(own) & set(pairs)) / len(own)) if own else 0


def _object(words: str) -> dict[str, Any]:
    start, end = words.find("{"), words.rfind("}")
    try:
        found = json.loads(words[start : end + 1]) if 0 <= start < end else None
    except (ValueError, RecursionError) as wrong:
        raise Unusable("nonsense") from wrong
    if not isinstance(found, dict):
        raise Unusable("nonsense")
    return found


def _quoted(value: object, text: str) -> str:
    """A quotation that stands in the text, whatever points stand between its signs."""
    said = tidy(value)[:LONGEST_ELEMENT] if isinstance(value, str) else ""
    own = normalise(said)
    return said if own and own in normalise(text) else ""


def _borne_out(asked: Collection[object], text: str) -> Iterable[str]:
    known, numbers = set(bigrams(text)), normalise(text)
    for one in list(asked)[:MOST_REQUESTS]:
        said = plain(one, LONGEST_ELEMENT).replace("\n", " ") if isinstance(one, str) else ""
        own = bigrams(said)
        counted = all(digits in numbers for digits in re.findall(r"\d+", normalise(said)))
        if own and counted and len(known & set(own)) >= BORNE_OUT * len(own):
            yield said
