"""Similar cases: what ended and is alike, with how it ended; never what is sealed or out of sight."""

import pytest

from huiyin.analysis.actions import derive, point
from huiyin.analysis.models import MatterMeaning
from huiyin.analysis.queries import similar_cases
from huiyin.analysis.queries.similar import alike
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register

LAMP = "柳岸三号楼门口的路灯坏了三周，晚上看不清台阶，请求尽快修理路灯。"
ALIKE = LAMP.replace("三周", "一个月").replace("三号楼", "五号楼")


@pytest.fixture
def done(cast):
    return at_stage(ClaimState.ARCHIVED, cast=cast, text=LAMP)


def numbers(actor, case):
    return [one.ending.number for one in similar_cases(actor, case.matter.pk, on=case.at.date())]


def test_bj35_a_concluded_case_is_found_with_how_it_ended(cast, done):
    """BJ-35: outcome, way, law cited, time taken, satisfaction, and the paragraphs to copy from."""
    case = at_stage(ClaimState.HANDLING, cast=cast, at=done.at, text=ALIKE, seed=2)
    handler = cast["d1-s1:handler"]
    assert numbers(handler, case) == []
    derive()
    (found,) = similar_cases(handler, case.matter.pk, on=case.at.date())
    assert found.ending.number == done.registered.number
    assert 30 < found.percent < 100 and "号楼门口的路灯坏了" in found.said
    assert found.ending.outcome_label and found.ending.way_label and found.ending.days
    assert [one.field for one in found.paragraphs] == ["facts", "opinion", "article"]
    assert found.law.startswith("《") and found.satisfaction == ""


def test_the_verdict_of_the_petitioner_stands_beside_it(cast):
    done = at_stage(ClaimState.SERVED, cast=cast, text=LAMP)
    done.do("evaluate", after=1)
    case = at_stage(ClaimState.HANDLING, cast=cast, at=done.at, text=ALIKE, seed=2)
    derive()
    (found,) = similar_cases(cast["d1-s1:handler"], case.matter.pk, on=case.at.date())
    assert found.satisfaction


def test_what_is_open_far_off_out_of_sight_or_itself_is_not_shown(cast, done):
    open_one = register(cast, text=ALIKE, seed=2)
    far = register(cast, text="竹园物业乱收停车费，请求查处退还。", seed=3)
    derive()
    clerk = cast["xf:clerk"]
    assert numbers(clerk, open_one) == [done.registered.number]
    assert numbers(clerk, done) == []
    assert numbers(clerk, far) == []
    assert numbers(cast["d2-s2:handler"], open_one) == []
    assert numbers(cast["build:handler"], open_one) == []


def test_bj35_what_was_sealed_later_is_gone_at_once(cast, done):
    """BJ-35: restricted cases never appear, neither in a list nor in its length."""
    case = register(cast, text=ALIKE, seed=2)
    derive()
    done.matter.__class__.objects.filter(pk=done.matter.pk).update(restricted=True)
    assert numbers(cast["xf:clerk"], case) == []
    derive(whole=True)
    assert numbers(cast["xf:clerk"], case) == []


def test_an_accusation_is_compared_with_nothing(cast: Cast, done):
    sealed = register(cast, text=ALIKE, claim_class="accusation", by=cast["xf:discipline"], seed=4)
    derive()
    assert numbers(cast["xf:discipline"], sealed) == numbers(cast["xf:clerk"], sealed) == []


def test_of_several_that_say_the_very_same_the_newest_alone_is_shown(cast: Cast, done):
    again = at_stage(ClaimState.ARCHIVED, cast=cast, at=done.at, text=LAMP, seed=5)
    case = register(cast, text=ALIKE, seed=2)
    derive()
    assert numbers(cast["xf:clerk"], case) == [again.registered.number]
    assert done.registered.number not in numbers(cast["xf:clerk"], case)


def test_what_both_are_about_counts_beside_the_words(cast: Cast, done):
    """Of two that share as many words the one about the same problem comes first; unchanged words stay pointed."""
    fee = at_stage(
        ClaimState.ARCHIVED, cast=cast, at=done.at, text="柳岸三号楼物业乱收停车费，请求退还。", seed=5
    )
    case = register(cast, text="柳岸三号楼停车费不该这样收，物业要退。", seed=2)
    derive()
    clerk, key = cast["xf:clerk"], case.matter.pk
    by_words = {one.id: one for one in alike(clerk, key, on=case.at.date())}
    assert all(one.score == one.words for one in by_words.values())
    assert point() == 3 and point() == 0
    by_both = alike(clerk, key, on=case.at.date())
    assert by_both[0].id == fee.matter.pk and by_both[0].score > by_both[0].words
    MatterMeaning.objects.filter(pk=key).update(words=0)
    case.do("classify", "xf:clerk")
    assert derive() == 1 and point() == 1
