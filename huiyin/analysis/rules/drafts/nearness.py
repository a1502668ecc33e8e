"""How near sentences are to points, by the meaning of their words: a citizen's 灯 is an office's 照明设备."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
import rjieba
from numpy.typing import NDArray

from huiyin.analysis.rules.drafts.draft import Known
from huiyin.matching.meaning import Directions, directions, unit

Table = NDArray[np.float64]

_CHINESE = re.compile(r"[\u3400-\u9fff]")
#: Kinds of words that tell something: of things, doings, qualities, and names.
_KINDS = frozenset("nvajzlsbi")
_SAYS_NOTHING = """
的 了 是 在 我 你 您 我们 他们 和 有 不 也 都 就 要 请 希望 要求 请求 给 把 让 吗 呢 能 能不能 什么 怎么 到 对 还 再
一 个 这 那 已 于 由 为 年 月 日 前 后 将 并 经 等 以 其 及 与 其他 没有 没 可以 会 说 来 去 上 下 经查 属实 情况
问题 反映 予以 自 起 应 须 该 之前 以前 需 做 弄 办 好 人
"""
_FILLING = frozenset(_SAYS_NOTHING.split())
_KEPT = 8192
_STRANGE = 0.45
"""Words of nothing in common come as near as this."""
_SINGLE = 4.0
"""How much a word of one sign tells."""
_WORDLESS = 0.3


def words(text: str) -> tuple[str, ...]:
    """The words of a text that tell something, each once."""
    told = (
        word
        for word, kind in rjieba.tag(text)
        if kind[0] in _KINDS and word not in _FILLING and _CHINESE.search(word)
    )
    return tuple(dict.fromkeys(told))


def nearness(points: Sequence[str], sentences: Sequence[str], known: Known) -> Table:
    """A row for each point, a column for each sentence: how far the words of the point are met there, 0 to 1.

    A word tells by its rarity, and less the more points use it.
    """
    asked, told = [words(point) for point in points], [words(sentence) for sentence in sentences]
    found = np.full((len(points), len(sentences)), _WORDLESS)
    for row, own in enumerate(asked):
        if own:
            weights = np.array([_weight(word, known) / sum(word in other for other in asked) for word in own])
            met = np.array([_met(own, there) for there in told])
            found[row] = met @ weights / weights.sum()
    return found


def met_in(text: str, other: str, known: Known) -> float:
    """How far the words of a text are met in another, 0 to 1."""
    own, there = words(text), words(other)
    if not own:
        return _WORDLESS
    weights = np.array([_weight(word, known) for word in own])
    return float(_met(own, there) @ weights / weights.sum())


def _met(own: Sequence[str], there: Sequence[str]) -> Table:
    """For each word how near the nearest word of a sentence comes."""
    if not there:
        return np.zeros(len(own))
    alike = _directions(own) @ _directions(there).T
    return np.asarray(np.maximum(alike.max(axis=1) - _STRANGE, 0) / (1 - _STRANGE), dtype=np.float64)


def _weight(word: str, known: Known) -> float:
    pairs = [first + second for first, second in pairwise(word)]
    return sum(known.weight.get(pair, known.rarest) for pair in pairs) / len(pairs) if pairs else _SINGLE


def _directions(several: Sequence[str]) -> Directions:
    return np.stack([_direction(word) for word in several])


@lru_cache(maxsize=_KEPT)
def _direction(word: str) -> Directions:
    """Of a single word, which says nothing of who wrote it."""
    found: Directions = unit(directions([word]))[0]
    return found
