"""Windows, organs and results of review and recheck (T-08…T-11, R-604, R-605, N-7)."""

from datetime import date, timedelta

import pytest

from huiyin.kernel.errors import Refused
from huiyin.review import rules

LAST = date(2026, 6, 15)
WINDOW = rules.Window(LAST, provisional=False)


def _check(asked_on: date, **changed: object) -> None:
    plain = {"stage": "review", "missed_reason": "", "own_request": True, "barred": False}
    rules.check_window(asked_on, changed.pop("window", WINDOW), **(plain | changed))  # type: ignore[arg-type]


@pytest.mark.parametrize("days", [-30, -1, 0])
def test_in_time_until_the_rolled_last_day(days: int) -> None:
    """T-08, A-3."""
    _check(LAST + timedelta(days), barred=True)


def test_late_without_reason() -> None:
    """N-7."""
    with pytest.raises(Refused) as refused:
        _check(LAST + timedelta(1))
    assert refused.value.code == "review.late"
    assert "2026年06月15日" in refused.value.message


def test_late_with_reason_is_heard_where_the_region_does_not_bar_it() -> None:
    """N-7: the national text does not say that a late request is lost."""
    _check(LAST + timedelta(1), missed_reason="住院治疗，附证明")


def test_where_barred_an_office_looks_at_the_reason() -> None:
    """N-7: Beijing, Shandong, Zhejiang."""
    with pytest.raises(Refused):
        _check(LAST + timedelta(1), missed_reason="住院治疗", barred=True)
    _check(LAST + timedelta(1), missed_reason="住院治疗，附证明", barred=True, own_request=False)


def test_without_proof_of_service_the_window_is_open() -> None:
    """A-9."""
    _check(date(2030, 1, 1), window=None, barred=True)


def test_a_provisional_last_day_shuts_nobody_out() -> None:
    """A-6."""
    _check(LAST + timedelta(3), window=rules.Window(LAST, provisional=True))


@pytest.mark.parametrize(
    ("asked", "received"), [(date(2026, 6, 2), date(2026, 6, 1)), (date(2026, 6, 1), date(2026, 6, 9))]
)
def test_a_letter_is_posted_then_received_then_entered(asked: date, received: date) -> None:
    """A-5."""
    with pytest.raises(Refused):
        rules.check_days(on=date(2026, 6, 8), asked_on=asked, received_on=received)


@pytest.mark.parametrize(
    ("wanted", "lawful", "here", "code"),
    [
        (None, (), (), "review.no_organ"),
        (None, (9,), (), "review.organ_elsewhere"),
        (None, (3, 4), (3, 4), "review.choose_organ"),
        (5, (3, 4), (3, 4), "review.wrong_organ"),
    ],
)
def test_organs_refused(
    wanted: int | None, lawful: tuple[int, ...], here: tuple[int, ...], code: str
) -> None:
    """R-605."""
    with pytest.raises(Refused) as refused:
        rules.check_organ(wanted, lawful=lawful, here=here, names="某省人民政府")
    assert refused.value.code == code


def test_the_petitioner_chooses_where_there_are_two() -> None:
    """R-605: a department of a district has its upper department and its government above it."""
    assert rules.check_organ(4, lawful=(3, 4), here=(3, 4), names="") == 4
    assert rules.check_organ(None, lawful=(3,), here=(3,), names="") == 3


@pytest.mark.parametrize(
    ("result", "changed", "code"),
    [
        ("change", {"outcome": None}, "review.no_outcome"),
        ("change", {"same": True}, "review.same_opinion"),
        ("order_anew", {"days": None}, "review.no_days"),
    ],
)
def test_decisions_refused(result: str, changed: dict[str, object], code: str) -> None:
    """R-604."""
    plain = {"same": False, "outcome": "support", "days": 30}
    with pytest.raises(Refused) as refused:
        rules.check_decision(result, **(plain | changed))  # type: ignore[arg-type]
    assert refused.value.code == code


def test_upholding_may_repeat_the_opinion() -> None:
    rules.check_decision("uphold", same=True, outcome=None, days=None)
