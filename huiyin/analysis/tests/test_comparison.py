"""Bodies are compared by quality alone; few cases stand apart; a middle value tells of no single body (PK-29, E-12)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from huiyin.analysis.rules.indicators.comparison import FEWEST_PEERS, may_weigh, middle, placed, score
from huiyin.analysis.rules.indicators.defined import INDICATORS
from huiyin.catalogue import queries as catalogue

WEIGHTS = {"timely_handling": 50, "changed": 25, "solved": 25}


@pytest.mark.parametrize("code", catalogue.profile_codes())
def test_only_the_quality_of_work_has_a_weight(code: str) -> None:
    weights = catalogue.profile(code).weights
    assert weights and sum(weights.values()) == 100
    assert [key for key in weights if not may_weigh(INDICATORS[key])] == []


def test_no_number_of_petitions_may_ever_weigh() -> None:
    for key in ("came", "still_overdue", "reviewed_share", "mediated_share", "median_days"):
        assert not may_weigh(INDICATORS[key]), key


@pytest.mark.parametrize(
    ("values", "made"),
    [
        ({"timely_handling": Decimal(90), "changed": Decimal(10), "solved": Decimal(80)}, Decimal("87.5")),
        ({"timely_handling": Decimal(90)}, Decimal("90.0")),
        ({"changed": Decimal(0), "solved": Decimal(100)}, Decimal("100.0")),
        ({"solved": Decimal(100)}, None),
        ({}, None),
        ({"came": Decimal(99)}, None),
    ],
)
def test_a_score_is_the_weighted_mean_of_what_there_is(
    values: dict[str, Decimal], made: Decimal | None
) -> None:
    assert score(values, WEIGHTS, INDICATORS) == made


@given(
    some.dictionaries(
        some.integers(1, 99), some.integers(0, 1000).map(lambda n: Decimal(n) / 10), max_size=12
    )
)
def test_places_follow_the_scores(scores: dict[int, Decimal]) -> None:
    found = placed(scores)
    assert sorted(key for _place, key in found) == sorted(scores)
    for place, key in found:
        assert place == 1 + sum(other > scores[key] for other in scores.values())


def test_the_middle_of_few_is_not_told() -> None:
    assert middle([Decimal(1)] * (FEWEST_PEERS - 1)) is None
    assert middle([Decimal(1), Decimal(2), Decimal(3), Decimal(4), Decimal(50)]) == Decimal("3.0")
