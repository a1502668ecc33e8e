"""The earlier matter of a refusal is the same petitioner's own, or is linked as repeated (N-3, N-4)."""

from datetime import timedelta

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Clock
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db
CLERK = "xf:clerk"


def _again(earlier: Case, *, seed: int = 1, named: bool = True) -> Case:
    case = register(earlier.cast, at=earlier.at, seed=seed, named=named)
    case.do("classify", CLERK)
    return case


def _decline(case: Case, earlier: Case) -> None:
    case.do("decline", CLERK, ground="N-3", earlier_number=earlier.registered.number)


def _accept_no_longer(case: Case, earlier: Case) -> None:
    case.do("no_longer_accept", CLERK, ground="N-4", earlier_number=earlier.registered.number)


def _link(case: Case, earlier: Case, kind: str) -> None:
    case.do("link_repeat", CLERK, kind=kind, number=earlier.registered.number, reason="经核对为同一家庭")


def test_the_same_petitioner_brings_it_again() -> None:
    earlier = at_stage(S.HANDLING)
    case = _again(earlier)
    _decline(case, earlier)
    assert case.state is S.DECLINED


@pytest.mark.parametrize("named", [True, False])
def test_somebody_elses_matter_is_no_ground_not_to_accept(named: bool) -> None:
    """N-3: another citizen, or one who gave no name, is heard for the own sake."""
    earlier = at_stage(S.HANDLING)
    case = _again(earlier, seed=2, named=named)
    with pytest.raises(Refused, match="关联其他件") as refused:
        _decline(case, earlier)
    assert (refused.value.code, refused.value.field) == ("earlier.other_petitioner", "earlier_number")
    assert case.state is S.REGISTERED


def test_somebody_elses_recheck_is_no_ground_to_accept_no_longer() -> None:
    """N-4."""
    earlier = at_stage(S.CONCLUDED)
    case = _again(earlier, seed=2)
    with pytest.raises(Refused) as refused:
        _accept_no_longer(case, earlier)
    assert refused.value.code == "earlier.other_petitioner"
    _link(case, earlier, "repeat")
    _accept_no_longer(case, earlier)
    assert case.state is S.NO_LONGER_ACCEPTED


def test_only_a_link_as_repeated_counts() -> None:
    """R-209: a person has found, and written down why, that the one repeats the other."""
    earlier = at_stage(S.HANDLING)
    case = _again(earlier, seed=2)
    _link(case, earlier, "related")
    with pytest.raises(Refused):
        _decline(case, earlier)
    _link(case, earlier, "repeat")
    _decline(case, earlier)
    assert case.state is S.DECLINED


def test_each_citizen_of_a_joined_matter_must_have_brought_the_earlier_one() -> None:
    """N-3, U29: who only joined is not refused for what the other has brought."""
    earlier = at_stage(S.HANDLING)
    case = _again(earlier)
    other = register(earlier.cast, at=case.at, seed=2)
    other.do("join", CLERK, number=case.registered.number, reason="同一小区")
    case.at = other.at
    with pytest.raises(Refused) as refused:
        _decline(case, earlier)
    assert refused.value.code == "earlier.other_petitioner"


def test_only_a_statutory_limit_that_is_overdue_opens_the_way() -> None:
    """N-3: 规定期限 are those of the regulation; what offices set themselves does not count."""
    earlier = at_stage(S.HANDLING)
    case = _again(earlier)
    before = case.at.date() - timedelta(1)
    running = Clock.objects.get(claim=earlier.claim, rule="T-05")
    inner = Clock.objects.create(
        claim=earlier.claim,
        rule="X-EXEC",
        unit_id=running.unit_id,
        started_on=before,
        limit_n=running.limit_n,
        limit_unit=running.limit_unit,
        strict=before,
        rolled=before,
    )
    _decline(case, earlier)
    assert case.state is S.DECLINED
    inner.delete()
    Clock.objects.filter(pk=running.pk).update(strict=before, rolled=before)
    late = _again(earlier)
    with pytest.raises(Refused) as refused:
        _decline(late, earlier)
    assert refused.value.code == "decline.earlier_overdue"
