"""Drawing at random so that anybody can draw the same again (JZ-28, WH-39).

Each claim of the frame has a number. Its key is the HMAC-SHA-256 of that number under the seed; the claims with the
smallest keys are the sample, in the order of their keys. So the order in which the frame is given does not matter,
nobody can favour a claim, and a larger sample under the same seed holds the smaller one.
"""

import hmac
from collections.abc import Iterable
from hashlib import sha256

from huiyin.kernel.errors import Refused

METHOD = "HMAC-SHA-256/1"
MOST = 500
"""Members of one sample: so many can be called in some days."""


def key_of(number: str, seed: str) -> bytes:
    """Where a claim stands in the drawing."""
    return hmac.new(seed.encode(), number.encode(), sha256).digest()


def drawn(numbers: Iterable[str], seed: str, count: int) -> tuple[str, ...]:
    """The first `count` of a frame, in the order in which they are drawn."""
    return tuple(sorted(set(numbers), key=lambda number: (key_of(number, seed), number))[:count])


def digest_of(numbers: Iterable[str]) -> str:
    """A fingerprint of a frame: the same numbers in any order have the same one."""
    return sha256("\n".join(sorted(set(numbers))).encode()).hexdigest()


def size_wanted(frame: int, *, size: int | None, share: int | None) -> int:
    """How many are drawn of a frame: a number, or a share in per cent rounded up; never more than there are.

    Raises Refused "sample.size" where neither or both are asked for, "sample.empty", "sample.too_large".
    """
    if (size is None) == (share is None):
        raise Refused("请填写抽取件数，或者填写抽取比例，二者填一项。", code="sample.size", field="size")
    if size is not None and not 1 <= size <= MOST:
        raise Refused(f"抽取件数应当在1到{MOST}之间。", code="sample.size", field="size")
    if share is not None and not 1 <= share <= 100:
        raise Refused("抽取比例应当在1%到100%之间。", code="sample.size", field="share")
    if not frame:
        raise Refused("这个范围内没有可以抽查的办结事项。请放宽办结日期、单位或者类别。", code="sample.empty")
    wanted = min(frame, size if size is not None else -(-frame * (share or 0) // 100))
    if wanted > MOST:
        raise Refused(
            f"按这个比例要抽{wanted}件，一次最多{MOST}件。请降低比例，或者按区、按月分开抽。",
            code="sample.too_large",
            field="share",
        )
    return wanted
