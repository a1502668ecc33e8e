"""Which remedy follows which paper (WH-17): a decision leads to reconsideration and court, an opinion to review."""

from collections.abc import Sequence
from typing import Protocol

PETITIONER = "petitioner"
#: Ways of Art. 31 that end in an act of an administrative organ: reconsideration and suit are open against it.
ADMINISTRATIVE_WAYS = (4, 5)


class Limited(Protocol):
    """A limit with whose and for what it is."""

    @property
    def whose(self) -> str: ...
    @property
    def what(self) -> str: ...


def after_the_result(
    limits: Sequence[Limited], *, steps: Sequence[str], concluding: int, shared: int
) -> tuple[int, ...]:
    """The places of the limits within which the petitioner may turn against a result, the limits counted from 0.

    `steps` names for each step its limit; those of the steps after the `concluding` one are meant, and of the last
    `shared` limits, which many paths have, all that are the petitioner's and open no step of this path.
    """
    before, after = set(steps[:concluding]), set(steps[concluding:])
    own = len(limits) - shared
    return tuple(
        place
        for place, limit in enumerate(limits)
        if limit.whose == PETITIONER
        and (limit.what in after or (place >= own and limit.what not in before))
        and limit.what
    )
