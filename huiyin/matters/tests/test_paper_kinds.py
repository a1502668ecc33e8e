"""Each way has its own papers (WH-16)."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.rules.paper_kinds import PROCEDURE, check_kind


@pytest.mark.parametrize(
    ("claim_class", "way"),
    [("petition", way) for way in (None, 1, 2, 3, 4, 5)] + [("suggestion", None), ("accusation", 6)],
)
def test_wh16_only_way_six_ends_in_an_opinion(claim_class, way):
    """D-09: way 31(4) cannot print one, nor can a suggestion or an accusation."""
    with pytest.raises(Refused, match="第六项"):
        check_kind("D-09", claim_class=claim_class, way=way)


def test_wh16_way_six_has_its_opinion():
    check_kind("D-09", claim_class="petition", way=6)
    check_kind("D-05", claim_class="petition", way=6)


@pytest.mark.parametrize("kind", sorted(PROCEDURE))
def test_wh16_way_six_prints_no_paper_of_another_procedure(kind):
    """D-17, D-18, D-19: way 31(6) cannot print a decision."""
    with pytest.raises(Refused, match="不出具"):
        check_kind(kind, claim_class="petition", way=6)
    check_kind(kind, claim_class="petition", way=4)
