"""Whether a draft answers what was asked: each point of the claim, and the claim at all (R-310, JZ-13).

Offices answer in other words than citizens ask, so sentences and words are compared by meaning. The figures here and
in `beside` were fitted on every other one of the invented drafts that `huiyin evaluate replies` asks with; the rest
proves them.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from huiyin.analysis.rules.drafts.asks import asks
from huiyin.analysis.rules.drafts.beside import is_beside
from huiyin.analysis.rules.drafts.draft import ANSWERS, Draft, Finding, Known
from huiyin.analysis.rules.drafts.nearness import nearness
from huiyin.analysis.rules.drafts.telling import signs
from huiyin.analysis.rules.folding import simplified

ASKED = 800
"""What is asked stands in the beginning of a claim."""
_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;]?")
_SHORTEST, _MOST, _READ = 4, 40, 8000
# How much the nearest words and the own signs of a point tell, and up to where it counts as left out: sooner where some
# part of the answer has fewer sentences than there are points.
_MET, _SIGNS, _LEFT_OUT, _LEFT_OUT_OF_FEW = 7.0, 3.3, -0.5, 1.3


def unanswered(draft: Draft, known: Known) -> Iterator[Finding]:
    """Name the points of the claim that nothing takes up; where the whole is missed, the answer is beside it."""
    asked, parts = simplified(draft.asked), [_sentences(simplified(part)) for part in draft.answers]
    sentences = [sentence for part in parts for sentence in part][:_MOST]
    if draft.verb not in ANSWERS or not sentences or not _sentences(asked):
        return
    if is_beside(_sentences(asked[:ASKED]), sentences, known):
        yield Finding(
            code="answer.beside",
            rule="R-310",
            says="答复似乎没有谈到信访人反映的问题。",
            mend="请对照信访人的诉求，写明查明的事实和处理意见。",
            must=False,
        )
        return
    points = asks(asked)
    if len(points) > 1:
        few = min(len(part) for part in parts if part) < len(points)
        left_out = _left_out(points, sentences, known, up_to=_LEFT_OUT_OF_FEW if few else _LEFT_OUT)
        yield from (_finding(place + 1, points[place]) for place in left_out)


def _sentences(text: str) -> list[str]:
    found = (part.strip() for part in _SENTENCE.findall(text[:_READ]))
    return [part for part in found if len(part) >= _SHORTEST][:_MOST]


def _left_out(points: Sequence[str], answer: Sequence[str], known: Known, *, up_to: float) -> Iterator[int]:
    """The places of the points to which no sentence is nearer than to the others."""
    met, said = nearness(points, answer, known), signs("".join(answer))
    for place, point in enumerate(points):
        others = [*points[:place], *points[place + 1 :]]
        nearer = float((met[place] - np.delete(met, place, axis=0).max(axis=0)).max())
        told = _MET * nearer + _SIGNS * _share_said(signs(point) - signs("".join(others)), said)
        if told < up_to:
            yield place


def _share_said(own: frozenset[str], said: frozenset[str]) -> float:
    return len(own & said) / len(own) if own else 1.0


def _finding(number: int, point: str) -> Finding:
    return Finding(
        code="claim.unanswered",
        rule="R-310",
        says=f"第{number}项诉求似乎没有答复：“{point[:40]}”。",
        mend="请逐项答复：写明是否支持、理由和依据。",
        quote=point,
        must=False,
    )
