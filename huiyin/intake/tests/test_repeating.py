"""What an alike earlier matter is to a new one, how sure that is, and what the law says of bringing it again."""

from datetime import timedelta

import pytest

from huiyin.intake.factories import AT, WANG, a_filing
from huiyin.intake.queries import likely_known
from huiyin.intake.rules.again import advice_on, link_kind
from huiyin.intake.rules.repeating import KIND_LABELS, Kind, repetition
from huiyin.kernel.roles import Role
from huiyin.matters.actions import ClaimState
from huiyin.people.actions import PetitionerDraft

LI = PetitionerDraft(name="李小红", phone="13900002222")


@pytest.mark.parametrize(
    ("why", "likeness", "days", "kind"),
    [
        ("person", 0.9, 0, Kind.SAME_ARRIVAL),
        ("person", 0.9, 30, Kind.SAME_FACTS),
        ("person", 0.5, 0, Kind.SAME_FACTS),
        ("person", 0.2, 0, Kind.RELATED),
        ("place", 0.5, 3, Kind.SAME_PROBLEM),
        ("text", 0.5, 3, Kind.SAME_PROBLEM),
        ("text", 0.3, 3, Kind.RELATED),
    ],
)
def test_u29_the_kind_follows_from_what_is_shared(why: str, likeness: float, days: int, kind: Kind) -> None:
    assert repetition(reasons=(why,), likeness=likeness, days_apart=days).kind is kind
    assert KIND_LABELS[kind]


def test_the_more_alike_the_more_probable_and_the_same_person_more_than_a_stranger() -> None:
    tried = [repetition(reasons=("text",), likeness=n / 100, days_apart=0).probability for n in range(101)]
    assert tried == sorted(tried) and tried[0] < 0.01 and tried[100] == 0.99
    assert repetition(reasons=("person",), likeness=0.4, days_apart=0).probability > tried[40]


def test_n3_n4_every_state_has_its_sentence_or_none() -> None:
    """N-3, N-4, WH-19."""
    said = {state: advice_on(state) for state in ClaimState}
    assert "并入" in said[ClaimState.HANDLING] and "并入" in said[ClaimState.REGISTERED]
    assert "复查" in said[ClaimState.SERVED] and "不再受理" in said[ClaimState.CONCLUDED]
    assert {state for state, words in said.items() if not words} == {
        ClaimState.DECLINED,
        ClaimState.NO_LONGER_ACCEPTED,
        ClaimState.WITHDRAWN,
        ClaimState.JOINED,
    }


def test_n3_only_an_organ_above_does_not_accept_and_only_in_time() -> None:
    """Art. 19: the higher organ, within the limit; past it the matter is accepted and pressed for."""
    assert "依法不予受理" in advice_on(ClaimState.HANDLING, higher=True)
    assert "不予受理" not in advice_on(ClaimState.HANDLING)
    late = advice_on(ClaimState.HANDLING, higher=True, overdue=True)
    assert "不得" in late and "受理并督促办理" in late


def test_wh19_after_a_legal_procedure_it_flows_back_and_after_an_answer_it_is_a_repeat() -> None:
    assert link_kind(ClaimState.DECIDED_ELSEWHERE, elsewhere=True) == "backflow"
    assert link_kind(ClaimState.SERVED, elsewhere=False) == "repeat"
    assert link_kind(ClaimState.HANDLING, elsewhere=True) == "repeat", "it has not come back yet"
    assert "回流" in advice_on(ClaimState.DECIDED_ELSEWHERE, elsewhere=True)
    assert "复查" in advice_on(ClaimState.SERVED)


def test_what_else_is_shared_asks_for_less_likeness_of_words() -> None:
    def probability(*reasons: str) -> float:
        return repetition(reasons=reasons, likeness=0.4, days_apart=0).probability

    assert probability("files") > probability("person") > probability("place") > probability("text")
    assert probability("organisation", "text") > probability("text")
    assert probability("place", "organisation") > probability("place")
    papers = probability("files", "person")
    assert papers < probability("files"), "the same petitioner hands in the same papers with every matter"


def test_the_same_words_from_two_places_are_two_problems_unless_more_is_shared() -> None:
    """U29: neighbours of two estates copy each other's words; a person, a file or a body tells otherwise."""
    words = repetition(reasons=("text",), likeness=0.95, days_apart=1, elsewhere=True)
    assert words.kind is Kind.RELATED and words.probability < 0.3
    for more in ("person", "organisation", "files", "said"):
        assert (
            repetition(reasons=(more, "text"), likeness=0.95, days_apart=1, elsewhere=True).probability > 0.9
        )


@pytest.mark.django_db
def test_n3_the_clerk_reads_what_follows_where_the_same_petitioner_comes_again(city) -> None:
    text = "柳岸社区三栋的路灯坏了两个星期，老人晚上出门看不清路，希望尽快修好。"
    a_filing(text=text, petitioner=WANG)
    clerk, later = city.seat("xf", Role.CLERK), (AT + timedelta(days=1)).date()
    (again,) = likely_known(clerk, text, on=later, petitioner=WANG)
    assert (again.kind, again.probability) == (Kind.SAME_ARRIVAL, 0.99)
    assert "正在办理" in again.advice
    citizen_of_another = likely_known(clerk, text, on=later, petitioner=LI)
    assert all(one.advice == "" for one in citizen_of_another)
