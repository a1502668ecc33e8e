"""Whether a draft answers what was asked: each point of the claim, and the claim at all (R-310, JZ-13)."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from huiyin.analysis.rules.drafts.asks import asks
from huiyin.analysis.rules.drafts.draft import ANSWERS, Draft, Finding, Known
from huiyin.matching.fingerprints import normalise

ANSWERED = 0.12
"""A point counts as taken up from this share of its telling pairs on; fitted on invented drafts."""
TOUCHED = 0.08
"""Below this share of the whole claim's telling pairs the answer speaks of something else."""
READ = 800
_CHINESE = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]")
_EMPTY_SIGNS = frozenset("的了是在我们你您和有不也都就要请问希望反映问题情况为这个那到对于一与等并其他她它")


def unanswered(draft: Draft, known: Known) -> Iterator[Finding]:
    """Name the points of the claim that no part takes up; where none is, the answer is beside the question."""
    if draft.verb not in ANSWERS or not draft.answer.strip():
        return
    told = telling_pairs(draft.answer)
    points = asks(draft.asked)
    if share(telling_pairs(draft.asked[:READ]), told, known) < TOUCHED and not any(
        share(telling_pairs(point), told, known) >= ANSWERED for point in points
    ):
        yield Finding(
            code="answer.beside",
            rule="R-310",
            says="答复没有谈到信访人反映的问题。",
            mend="请对照信访人的诉求，写明查明的事实和处理意见。",
        )
        return
    if len(points) > 1:
        yield from _each(points, told, known)


def _each(points: tuple[str, ...], told: frozenset[str], known: Known) -> Iterator[Finding]:
    for number, point in enumerate(points, 1):
        wanted = telling_pairs(point)
        if wanted and share(wanted, told, known) < ANSWERED:
            yield Finding(
                code="claim.unanswered",
                rule="R-310",
                says=f"第{number}项诉求没有答复：“{point[:40]}”。",
                mend="请逐项答复：写明是否支持、理由和依据。",
                quote=point,
            )


def telling_pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters that tell something; numbers and filling words do not."""
    plain = normalise(text)
    return frozenset(a + b for a, b in pairwise(plain) if _tells(a) and _tells(b))


def _tells(sign: str) -> bool:
    return sign not in _EMPTY_SIGNS and _CHINESE.match(sign) is not None


def share(wanted: frozenset[str], told: frozenset[str], known: Known) -> float:
    """How much of what is wanted is told, by weight, 0 to 1; 1 where nothing is wanted."""
    whole = sum(_weight(pair, known.weight, known.rarest) for pair in wanted)
    if not whole:
        return 1.0
    return sum(_weight(pair, known.weight, known.rarest) for pair in wanted & told) / whole


def _weight(pair: str, weight: Mapping[str, float], rarest: float) -> float:
    return weight.get(pair, rarest)
