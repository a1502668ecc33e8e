"""Levels and rounds of an evaluation (E-5, E-6, JZ-29)."""

import pytest

from huiyin.evaluation import rules
from huiyin.kernel.errors import Refused


def test_five_levels_and_the_two_lowest_are_dissatisfied() -> None:
    """JZ-29."""
    assert [rules.dissatisfied(int(code)) for code, _label in rules.LEVELS] == [
        False,
        False,
        False,
        True,
        True,
    ]


def test_one_evaluation_and_one_follow_up() -> None:
    """U13."""
    assert [rules.next_round(given) for given in (0, 1)] == [1, 2]
    with pytest.raises(Refused):
        rules.next_round(2)


def test_the_evaluated_unit_never_enters_the_verdict() -> None:
    """E-6."""
    rules.check_caller(own_unit=False)
    with pytest.raises(Refused):
        rules.check_caller(own_unit=True)
