"""Each ground finds itself: by a limit that has ended, or by a rule of procedure that is broken (S-01…S-07)."""

import pytest

from huiyin.supervision.rules.grounds import GROUNDS, ground_of_delay
from huiyin.supervision.rules.procedure import RULES


@pytest.mark.parametrize(
    ("rule", "ground"),
    [
        ("T-05", "S-01"),
        ("T-15", "S-01"),
        ("T-07", "S-02"),
        ("T-01", "S-03"),
        ("T-02", "S-03"),
        ("T-03", "S-03"),
        ("X-EXEC", "S-05"),
    ],
)
def test_s01_s02_s03_s05_a_limit_that_has_ended_says_its_ground(rule: str, ground: str) -> None:
    assert ground_of_delay(rule).code == ground


def test_s01_to_s07_every_ground_has_a_rule_that_finds_it() -> None:
    assert {rule.ground for rule in RULES.values()} == GROUNDS.keys()
