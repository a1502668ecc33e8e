"""Representatives of joint visits."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.people.queries import check_representatives


@pytest.mark.parametrize(("persons", "representatives"), [(1, 0), (2, 1), (60, 5), (600, 3)])
def test_one_to_five(persons, representatives):
    """R-108."""
    check_representatives(persons, representatives)


@pytest.mark.parametrize(("persons", "representatives"), [(2, 0), (60, 6)])
def test_none_or_more_than_five_are_refused(persons, representatives):
    """R-108."""
    with pytest.raises(Refused, match="5 人"):
        check_representatives(persons, representatives)


def test_zhejiang_allows_three_for_up_to_ten():
    """R-109."""
    check_representatives(10, 3, small_group=(10, 3))
    check_representatives(11, 5, small_group=(10, 3))
    with pytest.raises(Refused, match="3 人"):
        check_representatives(10, 4, small_group=(10, 3))
