"""What a claim asks for, one by one: its numbered points, or else the sentences that ask (R-310)."""

import re
from collections.abc import Iterator

_NUMBERED = re.compile(
    r"(?:^|[\n。；;：:，,\s])\s*(?:[（(]\s*[一二三四五六七八九十\d]{1,2}\s*[）)]|[一二三四五六七八九十]{1,2}[、是]"
    r"|\d{1,2}\s*[、.．)）](?!\d)|第[一二三四五六七八九十][，、：:]?(?![条款项次天年个层栋])|[①-⑩]|其[一二三四五][，、：:]|诉求[一二三四五][，、：:])"
)
_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;\n]*")
_ASKING = re.compile(
    r"要求|请求|希望|恳请|恳求|诉求|建议|请(?!假|客|示|帖|柬|教|了)|能否|能不能|可否|何时|什么时候"
    r"|(?:是否|为什么|为何|怎么|多久|哪天)[^。；;\n]*[？?]"
)
_FURTHER = re.compile(
    r"[，,](?=(?:并且?|同时|另外|此外|还要|还请|还希望|也请|也希望|其次|再就是|以及)(?!不|没|无))"
)
_TELLS = re.compile(r"(?:(?!也?请?(?:告诉|答复|回复)(?:我们?|一声|一下)).){4}")
SHORTEST = 4
MOST = 12


def asks(text: str) -> tuple[str, ...]:
    """The points of a claim in order, at most `MOST`; empty where no sentence asks for anything."""
    found = [point for point in _points(text) if len(point) >= SHORTEST]
    return tuple(found[:MOST])


def _points(text: str) -> Iterator[str]:
    numbered = [part.strip() for part in _NUMBERED.split(text)]
    if len(numbered) > 2:
        yield from (part for part in numbered[1:] if part)
        return
    for sentence in _SENTENCE.findall(text):
        if _ASKING.search(sentence):
            yield from (
                part.strip(" 。！？!?；;\n") for part in _FURTHER.split(sentence) if _TELLS.search(part)
            )
