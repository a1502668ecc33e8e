"""Who is not content: exactly one of a second handling or a screening, with dates, and the remedy stays open."""

import pytest

from huiyin.evaluation.queries import evaluations
from huiyin.kernel.errors import HuiyinError
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import LONG, Case, at_stage
from tests.scenarios.desk import case_file, numbers, queue, tracked

S = ClaimState
pytestmark = pytest.mark.django_db
LOW = {"unit_level": "1", "office_level": "4", "solved": "no", "reason": "污水还在往外溢"}


def _dissatisfied() -> Case:
    case = at_stage(S.SERVED)
    case.do("evaluate", **LOW)
    return case


def test_jz29_a_dissatisfied_verdict_asks_the_unit_by_a_day() -> None:
    """JZ-29: the verdict itself starts the limit for what follows; the citizen reads it too."""
    case = _dissatisfied()
    owed = {due.rule: due for due in case_file(case, "d1-s1:head").claims[0].dues}
    assert owed["X-VERDICT"].unit_id == case.cast.unit("d1-s1")
    assert "X-VERDICT" in {due.rule for due in tracked(case).claims[0].dues}


@pytest.mark.parametrize(
    ("first", "second", "state", "rule"),
    [
        ("arrange_second_handling", "screen", S.SECOND_HANDLING, "X-SECOND"),
        ("screen", "arrange_second_handling", S.SCREENING, "X-SCREEN"),
    ],
)
def test_jz29_exactly_one_of_both_and_its_clock_is_seen(
    first: str, second: str, state: ClaimState, rule: str
) -> None:
    """JZ-29: whichever comes first shuts the other out; the new limit stands on the citizen's page."""
    case = _dissatisfied()
    case.do(first, "xf:clerk")
    assert case.state is state
    with pytest.raises(HuiyinError):
        case.do(second, "xf:clerk")
    assert rule in {due.rule for due in tracked(case).claims[0].dues}
    assert [window.rule for window in tracked(case).claims[0].own_windows] == ["T-08"]
    (verdict,) = evaluations(case.cast["xf:clerk"], case.matter.pk, on=case.at.date())
    assert verdict.reaction == {"screen": "screening"}.get(first, "second_handling")


def test_jz29_the_second_handling_ends_with_a_new_answer_and_a_new_verdict() -> None:
    """JZ-29: the unit that answered answers anew; the window for a review counts from the new paper."""
    case = _dissatisfied()
    old = case.clock("T-08")
    case.do("arrange_second_handling", "xf:clerk")
    assert queue(case.cast, "d1-s1:handler", case, "handling") == numbers(case)
    case.do("issue_opinion", "d1-s1:handler", opinion="已更换整段主管并试水三天，" + LONG, after=5)
    case.do("serve", "d1-s1:handler", after=1)
    new = case.clock("T-08")
    assert old is not None and new is not None and new.strict > old.strict
    case.do("evaluate", unit_level="5", solved="yes", after=1)
    assert case.state is S.SERVED
    levels = [view.unit_level for view in evaluations(case.citizen, case.matter.pk, on=case.at.date())]
    assert levels == [1, 5]


def test_jz29_a_satisfied_verdict_opens_neither() -> None:
    """JZ-29: nothing is arranged behind the back of who is content."""
    case = at_stage(S.SERVED)
    case.do("evaluate", unit_level="3")
    for verb in ("arrange_second_handling", "screen"):
        with pytest.raises(HuiyinError):
            case.do(verb, "xf:clerk")
