"""Words that do not belong into an answer: rude ones, and phrases that only sound like an answer (JZ-13)."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from huiyin.analysis.rules.drafts.draft import Draft, Finding, Place


@cache
def phrases() -> Mapping[str, re.Pattern[str]]:
    """The phrases of `data/phrases.json` by their kind."""
    rows = json.loads(files("huiyin.analysis").joinpath("data/phrases.json").read_text(encoding="utf-8"))
    return {kind: re.compile("|".join(patterns)) for kind, patterns in rows["patterns"].items()}


def wording(draft: Draft) -> Iterator[Finding]:
    """Name each such phrase with its place; what somebody else has said may be quoted."""
    for part in draft.parts:
        for kind, pattern in phrases().items():
            for found in pattern.finditer(part.text):
                if not _quoted(part.text, found.start()):
                    place = Place(part=part.name, start=found.start(), end=found.end())
                    yield _finding(kind, found[0], place)


#: What is wrong with a phrase of each kind, and how it is mended.
_PHRASE_WORDS = {
    "phrase.rude": ("“{}”不是对群众说话的语气。", "请改用平实、尊重的说法，只写事实和依据。"),
    "phrase.person": ("“{}”是给人贴标签，不是答复事项。", "请删去，只写事项、事实和依据。"),
    "phrase.empty": (
        "“{}”没有说出由谁、在什么时候、做什么。",
        "请写明由哪个单位、在什么日期以前、办成什么；还定不下来的，写明原因和下次答复的日期。",
    ),
}


def _finding(kind: str, quote: str, place: Place) -> Finding:
    says, mend = _PHRASE_WORDS[kind]
    return Finding(
        code=kind,
        rule="JZ-13",
        says=says.format(quote),
        mend=mend,
        place=place,
        quote=quote,
        must=kind != "phrase.empty",
    )


def _quoted(text: str, at: int) -> bool:
    """Whether a place lies within “…”."""
    before = text[:at]
    return before.rfind("“") > before.rfind("”")
