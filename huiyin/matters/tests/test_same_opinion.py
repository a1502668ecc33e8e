"""An opinion ordered anew must not come out the same (R-604)."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.rules import answering


def test_only_what_was_ordered_anew_is_compared() -> None:
    answering.check_new("不予支持", ordered_anew=False, old_opinion="不予支持", strictly=True)
    answering.check_new(
        "予以支持，一个月内更换管道", ordered_anew=True, old_opinion="不予支持", strictly=True
    )
    with pytest.raises(Refused):
        answering.check_new("不予支持！", ordered_anew=True, old_opinion="不予支持", strictly=False)
