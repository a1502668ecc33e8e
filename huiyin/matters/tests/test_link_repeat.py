"""Links: a repeat is linked, never deleted (R-209)."""

from datetime import timedelta

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.factories import AT, Case, at_stage, register
from huiyin.matters.models import Link, Step
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db


def _link(case: Case, other: Case, kind: str = "repeat") -> None:
    case.do("link_repeat", "xf:clerk", kind=kind, number=other.registered.number, reason="同一人同一问题")


def test_a_repeat_is_no_longer_initial_but_goes_on() -> None:
    first = register()
    second = register(first.cast, at=AT + timedelta(5))
    _link(second, first)
    assert not second.matter.is_initial
    assert first.matter.is_initial
    assert second.state is S.REGISTERED
    assert Step.objects.filter(matter=first.matter, verb="link_repeat", note__contains=second.matter.number)


def test_the_later_one_carries_the_link() -> None:
    first = register()
    second = register(first.cast, at=AT + timedelta(5))
    with pytest.raises(Refused) as refused:
        _link(first, second)
    assert refused.value.code == "link.later"
    _link(first, second, "related")


def test_not_twice() -> None:
    first = register()
    second = register(first.cast, at=AT + timedelta(5))
    _link(second, first)
    with pytest.raises(Refused) as refused:
        _link(second, first)
    assert refused.value.code == "link.twice"
    _link(second, first, "related")
    assert Link.objects.count() == 2


def test_only_what_went_elsewhere_flows_back() -> None:
    """R-307."""
    plain, diverted = register(), None
    diverted = at_stage(S.DIVERTED, cast=plain.cast)
    later = register(plain.cast, at=AT + timedelta(30))
    with pytest.raises(Refused):
        _link(later, plain, "backflow")
    _link(later, diverted, "backflow")
    assert later.matter.is_initial


def test_never_across_the_compartment() -> None:
    """C-1: not even a link may hint at an accusation."""
    case = register()
    both = case.cast["xf:clerk+discipline"]
    accusation = register(case.cast, claim_class="accusation", by=both, at=AT - timedelta(1))
    with pytest.raises(Refused) as refused:
        case.do("link_repeat", both, kind="related", number=accusation.registered.number, reason="同一问题")
    assert refused.value.code == "link.other_register"
