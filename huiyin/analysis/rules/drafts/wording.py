"""Words that do not belong into an answer: rude ones, and phrases that only sound like an answer (JZ-13)."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from huiyin.analysis.rules.drafts.draft import Draft, Finding, Part, Place


@lru_cache(maxsize=1)
def phrases() -> tuple[tuple[str, re.Pattern[str], str, str], ...]:
    """The kinds of phrases of `data/phrases.json`: code, pattern, what is wrong, how it is mended."""
    rows = json.loads(files("huiyin.analysis").joinpath("data/phrases.json").read_text(encoding="utf-8"))
    return tuple(
        (row["code"], re.compile("|".join(row["patterns"])), row["says"], row["mend"])
        for row in rows["kinds"]
    )


def wording(draft: Draft) -> Iterator[Finding]:
    """Name each such phrase with its place."""
    for part in draft.parts:
        for code, pattern, says, mend in phrases():
            yield from _in(part, code, pattern, says, mend)


def _in(part: Part, code: str, pattern: re.Pattern[str], says: str, mend: str) -> Iterator[Finding]:
    for found in pattern.finditer(part.text):
        if not _quoted(part.text, found.start()):
            yield Finding(
                code=code,
                rule="JZ-13",
                says=says.format(quote=found[0]),
                mend=mend,
                place=Place(part=part.name, start=found.start(), end=found.end()),
                quote=found[0],
                must=code != "phrase.empty",
            )


def _quoted(text: str, at: int) -> bool:
    """Whether a place lies within “…”: what somebody else has said is not the office's own word."""
    before = text[:at]
    return before.rfind("“") > before.rfind("”")
