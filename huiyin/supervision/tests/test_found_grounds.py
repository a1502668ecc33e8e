"""What the check finds becomes a numbered paper by itself: an order, or a suggestion first; each once (S-03…S-07)."""

from datetime import date, timedelta

import pytest

from huiyin.catalogue import queries as catalogue
from huiyin.documents import queries as documents
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage
from huiyin.matters.models import Arrival, Claim, Clock, Matter
from huiyin.supervision.actions import (
    answer_order,
    check_procedure,
    issue_order,
    judge_answer,
    suggest,
    sweep,
)
from huiyin.supervision.models import Checked, Finding, Order
from huiyin.supervision.queries.owed import Source, owed_keys, still_owed
from huiyin.supervision.rules.procedure import RULES, Follow
from huiyin.supervision.rules.procedure.conduct import CALLS
from huiyin.supervision.rules.rungs import Rung, found_until
from huiyin.supervision.tests.conftest import limit_of, morning, working_day_after

pytestmark = pytest.mark.django_db

SAID = "已与信访人当面沟通，重新调查核实，逐项答复。"


@pytest.fixture
def pasted() -> tuple[Case, date]:
    """An answer without contact in the words of the last one: two findings on one ground, seen on its day."""
    cast = Cast()
    at_stage(ClaimState.SERVED, cast=cast)
    case = at_stage(ClaimState.HANDLING, cast=cast)
    case.do("issue_opinion", "d1-s1:handler", after=1, contacted="未联系")
    check_procedure(case.at, whole=True)
    Clock.objects.update(ended_on=case.at.date())
    return case, case.at.date()


def said_in(order: Order) -> str:
    return "".join(line for part in documents.document(order.document_id).sections for line in part["lines"])


def test_s04_what_is_found_is_one_order_on_the_next_working_day(pasted: tuple[Case, date]) -> None:
    """Two findings of one claim, unit and ground are one numbered paper; silence leads to the next rung."""
    case, day = pasted
    late = working_day_after(day)
    assert [sweep(morning(day)), sweep(morning(late)), sweep(morning(late))] == [0, 1, 0]
    made = Order.objects.get()
    assert (made.rung, made.ground, made.unit_id) == (Rung.ORDER, "S-04", case.cast.unit("d1-s1"))
    said = said_in(made)
    assert "推诿、敷衍" in said and "没有与信访人联系" in said and "逐字相同" in said and "第三十一条" in said
    assert set(Finding.objects.values_list("order_id", flat=True)) == {made.pk}
    silent = working_day_after(made.answer_by)
    assert [sweep(morning(silent)), sweep(morning(silent))] == [1, 0]
    last = Order.objects.latest("pk")
    assert (last.rung, last.subject) == (Rung.FURTHER_ORDER, made.subject)
    answer_order(last.pk, SAID, by=case.cast["d1-s1:handler"], at=morning(silent))
    judge_answer(last.pk, accept=True, by=_judge(case, last), at=morning(silent))
    assert set(Finding.objects.values_list("ended_by", flat=True)) == {"accepted"}
    assert sweep(morning(working_day_after(silent))) == 0


def _judge(case: Case, order: Order):
    code = next(code for code, key in case.cast.city.units.items() if key == order.office_id)
    return case.cast[f"{code}:supervisor"]


def test_s04_an_order_by_hand_takes_up_what_was_found(pasted: tuple[Case, date]) -> None:
    case, day = pasted
    made = issue_order(case.claim.pk, "S-04", by=case.cast["xf:supervisor"], at=morning(day))
    assert "逐字相同" in said_in(made) and Finding.objects.filter(order=made).count() == 2
    assert sweep(morning(working_day_after(day))) == 0


def test_s04_while_an_order_on_the_ground_is_under_way_none_follows(pasted: tuple[Case, date]) -> None:
    case, day = pasted
    late, office = working_day_after(day), case.cast["xf:supervisor"]
    made = issue_order(case.claim.pk, "S-04", by=office, at=morning(day))
    Finding.objects.filter(rule="PA-23").update(order=None)
    assert sweep(morning(late)) == 0
    answer_order(made.pk, SAID, by=case.cast["d1-s1:handler"], at=morning(late))
    judge_answer(made.pk, accept=True, by=office, at=morning(late))
    assert sweep(morning(late)) == 1
    assert Finding.objects.get(rule="PA-23").order.subject != made.subject


def test_s04_what_a_person_ended_or_suggested_or_is_gone_is_not_ordered(pasted: tuple[Case, date]) -> None:
    case, day = pasted
    keys = owed_keys(working_day_after(day), limit=9)[Source.FOUND]
    copied = Finding.objects.get(rule="PA-23")
    suggest(copied.pk, by=case.cast["xf:supervisor"], at=morning(day))
    Finding.objects.filter(rule="PA-21").update(ended_at=case.at, ended_by="gone")
    assert still_owed(working_day_after(day), Source.FOUND, keys) == []
    with pytest.raises(Refused, match="已经就这个问题"):
        suggest(copied.pk, by=case.cast["xf:supervisor"], at=morning(day))


def test_of_what_ended_more_than_a_year_ago_nothing_is_written_by_itself(pasted: tuple[Case, date]) -> None:
    case, day = pasted
    claims, late = Claim.objects.filter(pk=case.claim.pk), working_day_after(day)
    claims.update(ended_on=late - timedelta(days=367))
    assert sweep(morning(late)) == 0
    claims.update(ended_on=late - timedelta(days=366))
    assert sweep(morning(late)) == 1


def test_c1_of_an_accusation_nothing_follows_by_itself(pasted: tuple[Case, date]) -> None:
    case, day = pasted
    Matter.objects.filter(pk=case.matter.pk).update(restricted=True)
    assert sweep(morning(working_day_after(day))) == 0


def test_bj28_a_minor_fault_is_a_suggestion_when_nobody_took_it_up_and_an_order_on_silence() -> None:
    """S-03: a notice that came late can only be done better: 工作建议 first, 督办 when it meets with silence."""
    case = at_stage(ClaimState.FORWARDED)
    late = working_day_after(limit_of(case, "T-03").rolled)
    case.do("choose_way", "d1-s1:handler", on=late)
    case.do("accept", "d1-s1:handler")
    check_procedure(morning(late) + timedelta(hours=8), whole=True)
    assert list(Finding.objects.values_list("rule", flat=True)) == ["PA-04"]
    days = [late := working_day_after(late) for _n in range(6)]
    assert [sweep(morning(day)) for day in days] == [0, 0, 0, 0, 0, 1], "five whole working days lie between"
    made = Order.objects.get()
    assert (made.rung, made.ground, documents.document(made.document_id).kind) == (0, "S-03", "D-22")
    assert "书面告知逾期" in said_in(made) and made.answer_by > days[-1] + timedelta(days=29)
    Clock.objects.update(ended_on=late)
    silent = working_day_after(made.answer_by)
    assert [sweep(morning(silent)), sweep(morning(silent))] == [1, 0]
    assert "前次工作建议逾期未反馈" in said_in(Order.objects.latest("pk"))


def test_t04_a_window_of_the_own_that_passes_is_no_delay() -> None:
    """Who does not object within five working days owes nothing by it."""
    case = at_stage(ClaimState.FORWARDED)
    late = working_day_after(limit_of(case, "T-04").rolled)
    assert late < limit_of(case, "T-03").strict and sweep(morning(late)) == 0
    with pytest.raises(Refused, match="没有超期的时限"):
        issue_order(case.claim.pk, "S-01", by=case.cast["xf:supervisor"], at=morning(late))


def test_every_rule_says_what_follows_and_the_gravest_grounds_lead_to_an_order() -> None:
    """Section 2: of each ground S-03…S-07 something leads to an order by itself, S-06 by its call-backs."""
    ordered = {rule.ground for rule in RULES.values() if rule.follows is Follow.ORDER}
    by_limit = {rule.ground for rule in RULES.values() if rule.follows is Follow.LIMIT}
    still = {rule.ground for rule in RULES.values() if rule.follows is Follow.STILL}
    assert ordered == {"S-03", "S-04"} and still == {"S-07"} and by_limit == {"S-01", "S-02", "S-03", "S-05"}
    assert {code for code, rule in RULES.items() if rule.follows is Follow.PERSON} == {"PA-27", "PA-28"}


@pytest.mark.parametrize(
    ("on", "days", "until"),
    [
        (date(2026, 3, 17), 0, date(2026, 3, 16)),
        (date(2026, 3, 16), 0, date(2026, 3, 15)),
        (date(2026, 3, 16), 1, date(2026, 3, 12)),
        (date(2026, 10, 8), 1, date(2026, 9, 29)),
    ],
)
def test_whole_working_days_lie_between_what_is_found_and_its_paper(on: date, days: int, until: date) -> None:
    assert found_until(on, catalogue.calendar(), days=days) == until


def test_s07_what_stands_again_after_it_was_settled_is_another_paper() -> None:
    """Called often, ordered, answered, solved; and unsolved again: the ground is new, and so is its order."""
    case = at_stage(ClaimState.HANDLING)
    Clock.objects.update(ended_on=case.at.date())
    first = Arrival.objects.get(matter_id=case.registered.matter_id)
    for n in range(CALLS):
        first.pk, first.number, first.key, first.channel = None, f"{first.number}{n}", f"call-{n}", "call"
        first.save()
    day, office, state = case.at.date(), case.cast["xf:supervisor"], Claim.objects.filter(pk=case.claim.pk)
    subjects = []
    for _turn in range(2):
        check_procedure(morning(day), whole=True)
        days = [day := working_day_after(day) for _n in range(6)]
        assert [sweep(morning(each)) for each in (*days, day)] == [0, 0, 0, 0, 0, 1, 0]
        made = Order.objects.latest("pk")
        subjects.append(made.subject)
        state.update(state=ClaimState.SERVED)
        Checked.objects.update(version=0)
        check_procedure(morning(day), whole=True)
        assert Finding.objects.get(rule="PA-25").ended_by == "gone"
        answer_order(made.pk, SAID, by=case.cast["d1-s1:handler"], at=morning(day))
        judge_answer(made.pk, accept=True, by=_judge(case, made), at=morning(day))
        state.update(state=ClaimState.HANDLING)
        Checked.objects.update(version=0)
    assert subjects[0].startswith("finding:") and subjects[1] == f"{subjects[0]}:2"
    check_procedure(morning(day), whole=True)
    row = Finding.objects.get(rule="PA-25")
    assert suggest(row.pk, by=office, at=morning(day)).subject == f"{subjects[0]}:3"
