"""The pairs and signs of a text that tell something, and how much of them another text shares."""

import re
from itertools import pairwise

from huiyin.analysis.rules.drafts.draft import Known
from huiyin.matching.fingerprints import normalise

_CHINESE = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]")
_FILLING = frozenset("的了是在我们你您和有不也都就要请问希望反映问题情况为这个那到对于一与等并其他她它")
_OF_DAYS = frozenset("已将日前月年")


def telling_pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters that tell something; numbers and filling words do not."""
    plain = normalise(text)
    return frozenset(a + b for a, b in pairwise(plain) if _tells(a) and _tells(b))


def signs(text: str) -> frozenset[str]:
    """The single characters that tell something."""
    return frozenset(sign for sign in normalise(text) if _tells(sign) and sign not in _OF_DAYS)


def share(wanted: frozenset[str], told: frozenset[str], known: Known) -> float:
    """How much of what is wanted is told, by the weight of each pair, 0 to 1; 1 where nothing is wanted."""
    whole = sum(known.weight.get(pair, known.rarest) for pair in wanted)
    if not whole:
        return 1.0
    return sum(known.weight.get(pair, known.rarest) for pair in wanted & told) / whole


def _tells(sign: str) -> bool:
    return sign not in _FILLING and _CHINESE.match(sign) is not None
