"""Whether a draft answers what was asked: each point of the claim, and the claim at all (R-310, JZ-13).

Offices answer in other words than citizens ask, so sentences are compared by meaning beside their words. The figures
were fitted on half of the invented drafts that `huiyin evaluate replies` asks with.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from huiyin.analysis.rules.drafts.asks import asks
from huiyin.analysis.rules.drafts.draft import ANSWERS, Draft, Finding, Known
from huiyin.analysis.rules.drafts.telling import share, signs, telling_pairs
from huiyin.matching.meaning import Directions, directions, unit

READ = 800
_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;]?")
_SHORTEST, _MOST = 4, 40
# How much the meaning of the nearest sentences and the shared words tell, and from where on they answer the claim.
_MEANT, _SHARED, _TOUCHED = 24.0, 43.0, 7.6
# For one point beside others: the sentence that is more its own than another's, its words, its own signs.
_OWN, _WORDS, _SIGNS, _TAKEN_UP = 21.0, 1.6, 6.0, 2.1


def unanswered(draft: Draft, known: Known) -> Iterator[Finding]:
    """Name the points of the claim that nothing takes up; where the whole is missed, the answer is beside it."""
    answer = _sentences(draft.answer)
    if draft.verb not in ANSWERS or not answer or not _sentences(draft.asked):
        return
    told = unit(directions(answer))
    if _is_beside(draft, told, known):
        yield Finding(
            code="answer.beside",
            rule="R-310",
            says="答复似乎没有谈到信访人反映的问题。",
            mend="请对照信访人的诉求，写明查明的事实和处理意见。",
            must=False,
        )
        return
    points = asks(draft.asked)
    if len(points) > 1:
        yield from _each(points, answer, told, known)


def _sentences(text: str) -> list[str]:
    found = (part.strip() for part in _SENTENCE.findall(text[: 10 * READ]))
    return [part for part in found if len(part) >= _SHORTEST][:_MOST]


def _is_beside(draft: Draft, told: Directions, known: Known) -> bool:
    """Whether neither the words nor the meaning of the three nearest sentences touch the claim."""
    asked = unit(directions(_sentences(draft.asked[:READ])))
    nearest = np.sort((asked @ told.T).max(axis=1))[-3:].mean()
    shared = share(telling_pairs(draft.asked[:READ]), telling_pairs(draft.answer), known)
    return bool(_MEANT * nearest + _SHARED * shared < _TOUCHED)


def _each(
    points: tuple[str, ...], answer: Sequence[str], told: Directions, known: Known
) -> Iterator[Finding]:
    near = unit(directions(points)) @ told.T
    near = near - near.mean(axis=1, keepdims=True)
    words, said = telling_pairs("".join(answer)), signs("".join(answer))
    for place, point in enumerate(points):
        others = np.delete(near, place, axis=0).max(axis=0)
        own = signs(point) - signs("".join(points[:place] + points[place + 1 :]))
        score = (
            _OWN * float((near[place] - others).max())
            + _WORDS * share(telling_pairs(point), words, known)
            + _SIGNS * (len(own & said) / len(own) if own else 1.0)
        )
        if score < _TAKEN_UP:
            yield _finding(place + 1, point)


def _finding(number: int, point: str) -> Finding:
    return Finding(
        code="claim.unanswered",
        rule="R-310",
        says=f"第{number}项诉求似乎没有答复：“{point[:40]}”。",
        mend="请逐项答复：写明是否支持、理由和依据。",
        quote=point,
        must=False,
    )
