"""Remedies and limits that do not belong to the paper: reconsideration of an opinion, a wrong number of days (T-08)."""

import re
from collections.abc import Iterator

from huiyin.analysis.rules.drafts.draft import OF_OTHER_WAYS, OPINIONS, Draft, Finding, Known, Part, Place

_SUE = re.compile(
    r"(?:不服|对)(?:本|此|该|上述)?(?:信访)?(?:事项)?(?:处理|答复|办理|复查|复核)?(?:意见书?|答复)(?:不服)?[^。；\n]{0,40}?"
    r"(?P<wrong>(?:申请|提起|提出)(?:行政)?(?:复议|行政诉讼|诉讼)|向[^。；，]{0,20}法院(?:提起)?(?:起诉|诉讼))"
)
_ASK_REVIEW = re.compile(
    r"(?:不服|对)(?:本|此|该)?(?:决定|告知|通知|答复)[^。；\n]{0,40}?(?P<wrong>(?:请求|申请|提出)(?:信访)?(?:事项)?(?:复查|复核))"
)
_WRONG_TITLE = re.compile(r"(?:本|此|该)(?P<wrong>(?:信访(?:事项)?)?(?:处理|复查|复核)意见书?)")
_DAYS = re.compile(
    r"(?P<n>\d{1,3}|[一二两三四五六七八九十百]{1,4})\s*(?P<unit>个?工作日|日|天|个月)(?:之?内|以内)?[^。；\n]{0,30}?"
    r"(?:请求|申请|提出|提起)(?:信访)?(?:事项)?(?P<what>复查|复核)"
)
_DIGITS = {sign: n for n, sign in enumerate("零一二三四五六七八九")} | {"两": 2}


def wrong_remedy(draft: Draft) -> Iterator[Finding]:
    """Name a remedy that this paper does not open, or a paper that this way does not know (WH-16)."""
    for part in draft.parts:
        if draft.verb in OPINIONS:
            yield from _named(_SUE, part, *_SUED_WORDS)
        elif draft.verb in OF_OTHER_WAYS:
            yield from _named(_ASK_REVIEW, part, *_REVIEWED_WORDS)
            yield from _named(_WRONG_TITLE, part, *_OPINION_WORDS)


_SUED_WORDS = (
    "remedy.wrong",
    "信访处理意见不能申请行政复议，也不能提起行政诉讼。",
    "请改为：可以自收到书面答复之日起，在规定期限内请求上一级机关复查（复核）。",
)
_REVIEWED_WORDS = (
    "remedy.wrong",
    "导入法定程序的事项不适用信访复查、复核。",
    "请按该程序的法律写明救济途径，例如行政复议、诉讼或者仲裁。",
)
_OPINION_WORDS = (
    "paper.wrong",
    "导入法定程序的事项不出具信访处理意见书。",
    "请写出该程序作出的决定、裁决等文书的名称和文号。",
)


def _named(pattern: re.Pattern[str], part: Part, code: str, says: str, mend: str) -> Iterator[Finding]:
    for found in pattern.finditer(part.text):
        yield Finding(
            code=code,
            rule="R-605" if code == "remedy.wrong" else "R-301",
            says=says,
            mend=mend,
            place=Place(part=part.name, start=found.start("wrong"), end=found.end("wrong")),
            quote=found["wrong"],
        )


def wrong_limit(draft: Draft, known: Known) -> Iterator[Finding]:
    """Name a limit for review or recheck that is not the one in force here (T-08, T-10)."""
    for part in draft.parts:
        for found in _DAYS.finditer(part.text):
            right = known.limits.get(found["what"])
            if right is not None and not _is(found, right):
                yield Finding(
                    code="limit.wrong",
                    rule="T-08" if found["what"] == "复查" else "T-10",
                    says=f"请求{found['what']}的期限写错了：“{found['n']}{found['unit']}”。",
                    mend=f"应为自收到书面答复之日起{right}日内。",
                    place=Place(part=part.name, start=found.start("n"), end=found.end("unit")),
                    quote=found["n"] + found["unit"],
                )


def _is(found: re.Match[str], right: int) -> bool:
    return found["unit"] in {"日", "天"} and _number(found["n"]) == right


def _number(written: str) -> int:
    """30 or 三十; hundreds only as 一百, more is no limit of these."""
    if written.isdigit():
        return int(written)
    hundreds, _, rest = written.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    value = (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
    return value + _DIGITS.get(hundreds, 0) * 100
