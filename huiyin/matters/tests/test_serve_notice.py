"""A refusal is issued and served, on each citizen, before the matter is put away (N-8)."""

from datetime import timedelta

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters import queries
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Clock, Service
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db
CLERK = "xf:clerk"


def _two_declined() -> tuple[Case, Case]:
    main = register()
    other = register(main.cast, seed=2)
    other.do("join", CLERK, number=main.registered.number, reason="同一小区")
    main.at = other.at
    main.do("classify", CLERK)
    main.do("decline", CLERK)
    return main, other


@pytest.mark.parametrize(("state", "kind"), [(S.DECLINED, "D-06"), (S.NO_LONGER_ACCEPTED, "D-07")])
def test_the_notice_is_served_and_the_claim_stays_refused(state: ClaimState, kind: str) -> None:
    case = at_stage(state)
    with pytest.raises(Refused, match="告知书的送达") as refused:
        case.do("archive", CLERK)
    assert refused.value.code == "archive.waiting"
    case.do("serve_notice", CLERK)
    assert case.state is state
    assert Service.objects.get().paper.kind == kind
    assert not Clock.objects.filter(claim=case.claim, ended_on__isnull=True).exists(), "no window opens"
    case.do("archive", CLERK)
    assert case.state is S.ARCHIVED


def test_the_citizen_sees_the_service() -> None:
    case = at_stage(S.DECLINED)
    case.do("serve_notice", CLERK)
    seen = queries.tracking(case.citizen, on=case.at.date())
    assert "serve_notice" in {step["verb"] for step in seen.steps}
    assert [bool(row["service"]) for row in seen.papers if row["kind"] == "D-06"] == [True]


def test_each_citizen_is_served() -> None:
    """U29: one number at a time, or all at once."""
    main, other = _two_declined()
    main.do("serve_notice", CLERK, number=other.registered.number)
    assert Service.objects.get().paper.arrival_id == other.registered.arrival_id
    with pytest.raises(Refused):
        main.do("archive", CLERK)
    main.do("serve_notice", CLERK)
    assert Service.objects.count() == 2
    main.do("archive", CLERK)


def test_nothing_is_served_twice_or_before_it_was_issued() -> None:
    case = at_stage(S.DECLINED)
    with pytest.raises(Refused) as refused:
        case.do("serve_notice", CLERK, served_on=case.at.date() - timedelta(1))
    assert refused.value.code == "date.before_issue"
    case.do("serve_notice", CLERK)
    with pytest.raises(Refused):
        case.do("serve_notice", CLERK)


def test_who_left_no_name_cannot_be_served_and_nothing_waits_for_it() -> None:
    """P-4."""
    case = at_stage(S.DECLINED, named=False)
    case.do("archive", CLERK)
    assert case.state is S.ARCHIVED


def test_the_unit_that_declined_serves() -> None:
    case = at_stage(S.FORWARDED)
    case.do("decline", "d1-s1:liaison", ground="N-1")
    case.do("serve_notice", "d1-s1:handler")
    assert Service.objects.count() == 1
