"""A question goes to one citizen: no other reads it, hears of it, or answers it away (U29, P-6)."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters import queries
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Question, Step
from huiyin.matters.states import ClaimState
from huiyin.post.models import Message

S = ClaimState
pytestmark = pytest.mark.django_db
HANDLER, CLERK = "d1-s1:handler", "xf:clerk"
WORDS = "请说明堵塞开始的时间。"


def _two() -> tuple[Case, Case]:
    main = at_stage(S.HANDLING)
    other = register(main.cast, seed=2, at=main.at, text="请求清运垃圾")
    other.do("join", CLERK, number=main.registered.number, reason="同一小区同一问题")
    main.at = other.at
    return main, other


def _asked(main: Case, other: Case) -> None:
    """Only the second citizen is asked."""
    Message.objects.all().delete()
    main.do("ask_petitioner", HANDLER, question=WORDS, number=other.registered.number)


def _reads(case: Case, main: Case) -> str:
    return queries.tracking(case.citizen, on=main.at.date()).claims[0].question


def _offered(case: Case, main: Case) -> set[str]:
    return {offer.verb for offer in queries.offers(case.citizen, main.claim.pk, at=main.at)}


def _steps(case: Case, main: Case) -> set[str]:
    return {step["verb"] for step in queries.tracking(case.citizen, on=main.at.date()).steps}


def test_only_who_was_asked_reads_it_and_hears_of_it() -> None:
    main, other = _two()
    _asked(main, other)
    assert (_reads(other, main), _reads(main, main)) == (WORDS, "")
    assert [(row.template, row.variables["number"]) for row in Message.objects.all()] == [
        ("asked", other.registered.number)
    ]
    assert "ask_petitioner" in _steps(other, main)
    assert "ask_petitioner" not in _steps(main, main)


def test_nobody_else_answers_it_away() -> None:
    main, other = _two()
    _asked(main, other)
    assert "answer_question" in _offered(other, main)
    assert "answer_question" not in _offered(main, main)
    with pytest.raises(Refused):
        main.do("answer_question", main.citizen)
    assert Question.objects.get().answered_at is None
    main.do("answer_question", other.citizen, answer="今年二月")
    row = Question.objects.get()
    assert (row.answer, row.arrival_id) == ("今年二月", other.registered.arrival_id)


def test_without_a_choice_each_is_asked_and_answers_alone() -> None:
    main, other = _two()
    main.do("ask_petitioner", HANDLER, question=WORDS)
    assert _reads(main, main) == _reads(other, main) == WORDS
    main.do("answer_question", main.citizen, answer="三月")
    assert (_reads(main, main), _reads(other, main)) == ("", WORDS)
    main.do("answer_question", other.citizen, answer="二月")
    said = dict(Question.objects.values_list("arrival_id", "answer"))
    assert said == {main.registered.arrival_id: "三月", other.registered.arrival_id: "二月"}


def test_while_one_is_asked_the_other_may_be() -> None:
    main, other = _two()
    _asked(main, other)
    with pytest.raises(Refused) as refused:
        main.do("ask_petitioner", HANDLER, number=other.registered.number)
    assert refused.value.field == "number"
    main.do("ask_petitioner", HANDLER)
    assert _reads(main, main) == WORDS
    with pytest.raises(Refused) as refused:
        main.do("ask_petitioner", HANDLER)
    assert refused.value.code == "question.open"


def test_an_office_says_whose_answer_it_takes_down() -> None:
    main, other = _two()
    main.do("ask_petitioner", HANDLER)
    with pytest.raises(Refused) as refused:
        main.do("answer_question", HANDLER)
    assert (refused.value.code, refused.value.field) == ("question.whose", "number")
    main.do("answer_question", HANDLER, number=other.registered.number)
    step = Step.objects.filter(verb="answer_question").get()
    assert step.arrival_id == other.registered.arrival_id
    assert (_reads(main, main), _reads(other, main)) == (WORDS, "")
    main.do("answer_question", HANDLER)
    assert not Question.objects.filter(answered_at__isnull=True).exists()


def test_a_citizen_learns_no_other_number() -> None:
    main, other = _two()
    main.do("ask_petitioner", HANDLER)
    offer = queries.offer(other.citizen, main.claim.pk, "answer_question", at=main.at)
    assert main.registered.number not in str(offer.choices)


def test_who_withdraws_is_asked_no_more_and_the_other_still_is() -> None:
    main, other = _two()
    main.do("ask_petitioner", HANDLER)
    main.do("withdraw", other.citizen)
    waiting = Question.objects.filter(answered_at__isnull=True)
    assert [row.arrival_id for row in waiting] == [main.registered.arrival_id]


def test_who_goes_home_leaves_no_open_question_behind() -> None:
    main, other = _two()
    _asked(main, other)
    other.at = main.at
    other.do("unjoin", CLERK)
    assert not Question.objects.filter(claim=main.claim, answered_at__isnull=True).exists()


def test_what_was_asked_before_joining_is_asked_again_after_unjoining() -> None:
    """U29: the matter stands again as it stood."""
    main = at_stage(S.HANDLING)
    other = at_stage(S.HANDLING, cast=main.cast, seed=2)
    other.do("ask_petitioner", HANDLER, question=WORDS)
    other.do("join", CLERK, number=main.registered.number, reason="同一小区")
    main.at = other.at
    assert _reads(other, main) == ""
    other.do("unjoin", CLERK)
    assert _reads(other, other) == WORDS


def test_the_case_file_says_who_was_asked() -> None:
    main, other = _two()
    _asked(main, other)
    case = queries.case_file(main.cast[HANDLER], main.registered.number, on=main.at.date())
    assert [row["number"] for row in case.claims[0].questions] == [other.registered.number]
