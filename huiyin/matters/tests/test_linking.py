"""Links between matters (R-209, C-1)."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.rules import linking


@pytest.mark.parametrize(
    ("kind", "changed", "code"),
    [
        ("related", {"same_seal": False}, "link.other_register"),
        ("repeat", {"earlier": False}, "link.later"),
        ("backflow", {"earlier": False}, "link.later"),
        ("backflow", {"went_elsewhere": False}, "link.no_backflow"),
    ],
)
def test_refusals(kind: str, changed: dict[str, bool], code: str) -> None:
    facts = {"same_seal": True, "earlier": True, "went_elsewhere": True}
    linking.check(kind, **facts)
    with pytest.raises(Refused) as refused:
        linking.check(kind, **(facts | changed))
    assert refused.value.code == code


def test_related_matters_have_no_order() -> None:
    linking.check("related", same_seal=True, earlier=False, went_elsewhere=False)
