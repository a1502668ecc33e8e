"""What only a look into other records shows: articles that are not so, personal numbers, a revoked opinion's text."""

from collections.abc import Iterator

from huiyin.analysis.rules.drafts.draft import Draft, Finding, Known, Place
from huiyin.matching.sameness import same_text


def misquoted(draft: Draft, known: Known) -> Iterator[Finding]:
    """Name each article that is not in force or does not say what is quoted (WH-16, BJ-34)."""
    for one in known.misquoted:
        yield Finding(
            code="law.wrong",
            rule="R-601",
            says=f"引用的条文有误：{one.reason}。",
            mend="请核对法律名称、条款和引文，按现行有效的文本改正。",
            place=one.place,
            quote=_text(draft, one.place),
        )


def personal(draft: Draft, known: Known) -> Iterator[Finding]:
    """Name each personal number: an answer is read by others than the one whom it concerns (C-2)."""
    for one in known.numbers:
        yield Finding(
            code="personal.number",
            rule="C-2",
            says=f"写有{one.label}。",
            mend="请删去，或者只保留后四位。",
            place=one.place,
        )


def repeated(draft: Draft, known: Known) -> Iterator[Finding]:
    """Name an opinion that is basically one that a review has revoked or sent back (R-604)."""
    opinion = next((part for part in draft.parts if part.name == "opinion"), None)
    if (
        draft.verb != "issue_opinion"
        or opinion is None
        or not any(same_text(opinion.text, old) for old in known.fallen)
    ):
        return
    yield Finding(
        code="opinion.same_again",
        rule="R-604",
        says="处理意见与已被撤销或者责令重新办理的意见基本相同。",
        mend="请根据复查（复核）意见重新认定事实、拟写意见。",
        place=Place(part="opinion", start=0, end=len(opinion.text)),
        quote=opinion.text[:40],
    )


def _text(draft: Draft, place: Place) -> str:
    part = next((part for part in draft.parts if part.name == place.part), None)
    return part.text[place.start : place.end] if part else ""
