"""What an alike earlier matter is to a new one, how sure that is, and what the law says of bringing it again."""

from datetime import timedelta

import pytest

from huiyin.intake.factories import AT, WANG, a_filing
from huiyin.intake.queries import likely_known
from huiyin.intake.rules.again import advice_on
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
    assert repetition(why=why, likeness=likeness, days_apart=days).kind is kind
    assert KIND_LABELS[kind]


def test_the_more_alike_the_more_probable_and_the_same_person_more_than_a_stranger() -> None:
    tried = [repetition(why="text", likeness=n / 100, days_apart=0).probability for n in range(101)]
    assert tried == sorted(tried) and tried[0] < 0.01 and tried[100] == 0.99
    assert repetition(why="person", likeness=0.4, days_apart=0).probability > tried[40]


def test_n3_n4_every_state_has_its_sentence_or_none() -> None:
    """N-3, N-4, WH-19."""
    said = {state: advice_on(state) for state in ClaimState}
    assert "不予受理" in said[ClaimState.HANDLING] and "不予受理" in said[ClaimState.REGISTERED]
    assert "复查" in said[ClaimState.SERVED] and "不再受理" in said[ClaimState.CONCLUDED]
    assert {state for state, words in said.items() if not words} == {
        ClaimState.DECLINED,
        ClaimState.NO_LONGER_ACCEPTED,
        ClaimState.WITHDRAWN,
        ClaimState.JOINED,
    }


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
