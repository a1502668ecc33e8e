"""Re-opening on exactly four grounds (section 4.3: guards)."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.rules import reopening
from huiyin.matters.states import ENDED, OPEN, ClaimState

S = ClaimState
GROUNDS = {"review", "backflow", "new_facts", "supervision"}


def test_there_are_four_grounds() -> None:
    assert set(reopening.GROUND_LABELS) == GROUNDS
    assert set().union(*reopening.ALLOWED.values()) == GROUNDS


def test_what_is_under_way_or_joined_cannot_be_reopened() -> None:
    assert not set(reopening.ALLOWED) & OPEN
    assert S.JOINED not in reopening.ALLOWED
    assert ENDED - {S.JOINED} <= set(reopening.ALLOWED)


@pytest.mark.parametrize("state", sorted(S))
@pytest.mark.parametrize("ground", sorted(GROUNDS | {"pressure"}))
def test_each_ground_only_where_it_can_arise(state: ClaimState, ground: str) -> None:
    lawful = ground in reopening.ALLOWED.get(state, frozenset())
    if lawful:
        reopening.check_ground(ground, state, went_elsewhere=True)
    else:
        with pytest.raises(Refused):
            reopening.check_ground(ground, state, went_elsewhere=True)


def test_only_what_went_elsewhere_flows_back() -> None:
    """R-307."""
    with pytest.raises(Refused) as refused:
        reopening.check_ground("backflow", S.ARCHIVED, went_elsewhere=False)
    assert refused.value.code == "reopen.no_backflow"


@pytest.mark.parametrize(
    ("new_unit", "accepted", "by_opinion", "here"),
    [
        (False, True, True, True),
        (True, True, True, False),
        (False, False, True, False),
        (False, True, False, False),
    ],
)
def test_former_unit_goes_on_only_with_what_it_had_accepted(
    new_unit: bool, accepted: bool, by_opinion: bool, here: bool
) -> None:
    assert reopening.goes_on_here(new_unit=new_unit, accepted=accepted, by_opinion=by_opinion) is here
