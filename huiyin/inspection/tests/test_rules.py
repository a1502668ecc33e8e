"""Drawing, standing and counting, without a database."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huiyin.catalogue.queries import call_script
from huiyin.inspection.rules.calling import Result, Standing, Try, is_due, next_at, standing_of
from huiyin.inspection.rules.counting import results_of
from huiyin.inspection.rules.drawing import digest_of, drawn, key_of, size_wanted
from huiyin.inspection.rules.shares import Share
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Refused

AT = datetime(2026, 3, 2, 9, tzinfo=SHANGHAI)
FRAME = [f"JC-2026-{n:05d}-1" for n in range(400)]


@given(st.permutations(FRAME[:40]), st.text(max_size=20), st.integers(0, 40))
@settings(max_examples=25, deadline=None)
def test_jz28_the_same_frame_and_seed_give_the_same_members(order: list[str], seed: str, count: int) -> None:
    """Whatever the order of the frame; and a larger sample holds the smaller one."""
    assert drawn(order, seed, count) == drawn(FRAME[:40], seed, count)
    assert set(drawn(order, seed, count)) <= set(drawn(order, seed, min(count + 5, 40)))
    assert digest_of(order) == digest_of(FRAME[:40])


def test_jz28_an_auditor_can_reckon_the_key_by_hand() -> None:
    """HMAC-SHA-256 of the number under the seed, as any tool gives it."""
    assert key_of("JC-2026-00001-1", "seed").hex().startswith("721d379798404e8f")
    first = min(FRAME, key=lambda number: key_of(number, "春"))
    assert drawn(FRAME, "春", 1) == (first,)


def test_jz28_every_claim_is_as_likely_as_any_other() -> None:
    """Of 400 claims, 40 drawn under each of 400 seeds: each is drawn about 40 times (4.5 deviations at most)."""
    times = dict.fromkeys(FRAME, 0)
    for seed in range(400):
        for number in drawn(FRAME, str(seed), 40):
            times[number] += 1
    assert sum(times.values()) == 16_000
    assert min(times.values()) >= 13 and max(times.values()) <= 67


@pytest.mark.parametrize(
    ("frame", "size", "share", "count"),
    [(100, 20, None, 20), (5, 20, None, 5), (101, None, 10, 11), (1, None, 1, 1), (500, None, 100, 500)],
)
def test_jz28_how_many_are_drawn(frame: int, size: int | None, share: int | None, count: int) -> None:
    assert size_wanted(frame, size=size, share=share) == count


@pytest.mark.parametrize(
    ("frame", "size", "share", "code"),
    [
        (10, None, None, "sample.size"),
        (10, 1, 1, "sample.size"),
        (10, 0, None, "sample.size"),
        (10, None, 101, "sample.size"),
        (0, 5, None, "sample.empty"),
        (5100, None, 10, "sample.too_large"),
    ],
)
def test_jz28_what_cannot_be_drawn_is_said(
    frame: int, size: int | None, share: int | None, code: str
) -> None:
    with pytest.raises(Refused) as refusal:
        size_wanted(frame, size=size, share=share)
    assert refusal.value.code == code


def test_e7_how_a_call_back_stands() -> None:
    silent, wrong = Try(Result.NO_ANSWER, AT), Try(Result.WRONG_NUMBER, AT)
    later = Try(Result.LATER, AT, AT + timedelta(hours=3))

    def stands(*tries: Try, known: bool = True, agreed: bool = True, answered: bool = False) -> Standing:
        return standing_of(tries, known=known, agreed=agreed, answered=answered, most=3)

    assert stands() is stands(silent, later) is Standing.OPEN
    assert stands(silent, silent, silent) is Standing.UNREACHABLE
    assert stands(silent, wrong) is Standing.WRONG_NUMBER
    assert stands(Try(Result.REFUSED, AT)) is Standing.REFUSED
    assert stands(known=False) is stands(known=False, agreed=False) is Standing.NO_CONTACT
    assert stands(agreed=False) is stands(silent, later, agreed=False) is Standing.WRITTEN
    assert stands(Try(Result.REFUSED, AT), agreed=False) is Standing.REFUSED
    assert stands(silent, silent, silent, answered=True) is Standing.ANSWERED
    assert next_at([silent, later]) == later.again_at and next_at([later, silent]) is None
    assert is_due([], AT) and not is_due([silent], AT + timedelta(hours=2))
    assert is_due([silent], AT + timedelta(days=1))
    assert not is_due([later], AT + timedelta(hours=2)) and is_due([later], AT + timedelta(hours=3))


def test_jz28_who_refused_or_was_not_reached_is_counted() -> None:
    members = [(Standing.ANSWERED, {"solved": "yes"}, False)] * 15
    members += [(Standing.ANSWERED, {"solved": "no"}, True)] * 5
    members += [(Standing.REFUSED, None, False)] * 3 + [(Standing.UNREACHABLE, None, False)] * 2
    found = results_of(members, enough=20)
    assert (found.whole, found.answered, found.findings, found.enough) == (25, 20, 5, True)
    assert found.response == Share(20, 25) and found.response.percent == Decimal("80.0")
    assert found.share("solved", "yes") == Share(15, 20) and found.share("solved", "partly") == Share(0, 20)
    assert sum(found.standing.values()) == 25
    assert not results_of(members, enough=21).enough


def test_jz28_intervals_are_those_of_wilson() -> None:
    """Against values from a table: 15 of 20, 0 of 10, 62 of 69."""
    assert Share(15, 20).interval == (Decimal("53.1"), Decimal("88.8"))
    assert Share(0, 10).interval == (Decimal("0.0"), Decimal("27.8"))
    assert Share(62, 69).interval == (Decimal("80.5"), Decimal("95.0"))
    assert Share(0, 0).percent is None and Share(0, 0).interval is None


def test_s06_the_script_says_which_answers_are_findings() -> None:
    script = call_script()
    assert [one.key for one in script.questions] == ["contacted", "real", "solved", "satisfied"]
    assert script.finds({"real": "untrue"}) and script.finds({"real": "undone"})
    assert not script.finds({"real": "partly", "solved": "no", "satisfied": "1"})
