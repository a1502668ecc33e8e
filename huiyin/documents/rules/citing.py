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


@dataclass(frozen=True)
class Named:
    """An article as a paper names it; `former` where the law is called the former one (原《…》)."""

    field: str
    law: str
    article: str
    former: bool


def named(needs: Sequence[Need], contents: Mapping[str, Any]) -> Iterator[Named]:
    """The articles named in the contents that cite, those of each entry of a list too."""
    for need in needs:
        given = contents.get(need.key)
        if need.items and isinstance(given, list | tuple):
            for entry in given:
                yield from named(need.items, entry)
        elif need.cites and isinstance(given, str):
            yield from _in(need.key, given)


def _in(field: str, text: str) -> Iterator[Named]:
    for former, law, places in _NAMED.findall(text):
        for article in _ONE.findall(places):
            yield Named(field, law, article, bool(former))
