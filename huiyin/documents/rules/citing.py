"""The articles of law that the contents of a paper name: 《信访工作条例》第二十二条、第二十三条."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.documents.rules.kind import Need

_SIGNS = r"[零〇一二两三四五六七八九十百千0-9]+"
_ARTICLE = rf"第{_SIGNS}条(?:之{_SIGNS})?"
_PLACE = rf"{_ARTICLE}(?:第{_SIGNS}款)?(?:第[（(]?{_SIGNS}[）)]?项)?"
_NAMED = re.compile(rf"(原?)《((?:[^《》]|《[^《》]*》)+)》\s*({_PLACE}(?:[、和及以至到]+{_PLACE})*)")
_ONE = re.compile(_ARTICLE)
_QUOTED = re.compile(r"(?:的?规定|明确|要求|载明)?[，,：:]?\s*[“「]([^”」]{4,})[”」]")


@dataclass(frozen=True)
class Named:
    """An article as a paper names it; `former` where the law is called the former one (原《…》).

    `quote` is what stands right behind it between quotation marks; signs `start` to `end` of the text name it.
    """

    field: str
    law: str
    article: str
    former: bool
    quote: str = ""
    start: int = 0
    end: int = 0


def named(needs: Sequence[Need], contents: Mapping[str, Any]) -> Iterator[Named]:
    """The articles named in the contents that cite, those of each entry of a list too."""
    for need in needs:
        given = contents.get(need.key)
        if need.items and isinstance(given, list | tuple):
            for entry in given:
                yield from named(need.items, entry)
        elif need.cites and isinstance(given, str):
            yield from articles_in(given, need.key)


def articles_in(text: str, field: str = "") -> Iterator[Named]:
    """The articles named in one text, in order; a quotation belongs to the last one before it."""
    for found in _NAMED.finditer(text):
        former, law, places = found.groups()
        *earlier, last = _ONE.findall(places)
        start, end = found.span()
        for article in earlier:
            yield Named(field, law, article, bool(former), "", start, end)
        quoted = _QUOTED.match(text, end)
        yield Named(field, law, last, bool(former), quoted[1] if quoted else "", start, end)
