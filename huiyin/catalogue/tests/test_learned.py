"""Fields learned from what an office has confirmed: kept, compared, switched, taken back. Texts are invented."""

import random
from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from huiyin.audit import queries as audit
from huiyin.catalogue.actions.learn_classes import Confirmed, learn_classes
from huiyin.catalogue.actions.switch_classes import go_back
from huiyin.catalogue.models import LearnedStep, LearnedVersion
from huiyin.catalogue.queries import class_by_words, forget_learned, learned_versions, propose_class
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import NotAllowed, Refused

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=SHANGHAI)
OPERATOR = Actor.system("学习分类")
# Words that everyday words do not know, as an office has its own.
OWN = {
    "0109": "蓝鲸湾 三期 连廊 幕墙 泳池",
    "1402": "启明星 托班 晨读 兴趣课 接送卡",
    "0603": "飞燕 支线 末班 摆渡 站台",
}
FILLING = ["反映", "一直", "没有", "解决", "处理", "多次", "最近", "希望", "尽快", "领导"]


def history(many, *, first=date(2026, 1, 1), seed=1, owner=lambda code: code):
    """Confirmed claims, three a day; `owner` is what a person chose."""
    chance = random.Random(seed)
    found = []
    for number in range(many):
        code = chance.choice(list(OWN))
        words = chance.sample(OWN[code].split(), 3) + chance.sample(FILLING, 4)
        found.append(
            Confirmed("\n".join((words[0], "".join(words))), owner(code), first + timedelta(number // 3))
        )
    return found


@pytest.fixture(autouse=True)
def _forgotten():
    forget_learned()
    yield
    forget_learned()


@pytest.fixture
def learn(django_capture_on_commit_callbacks):
    def done(rows):
        with django_capture_on_commit_callbacks(execute=True):
            return learn_classes(rows, by=OPERATOR, at=NOW)

    return done


@pytest.fixture
def back(django_capture_on_commit_callbacks):
    def done():
        with django_capture_on_commit_callbacks(execute=True):
            return go_back(by=OPERATOR, at=NOW)

    return done


TEXT = "蓝鲸湾三期\n蓝鲸湾三期的连廊漏水，幕墙也松了"


def test_history_is_learned_and_proposes_with_words_and_probability(learn):
    assert class_by_words(TEXT).field_code != "0109"
    made = learn(history(300))
    assert made.switched
    assert made.figures["worth"] > made.figures["present_worth"]
    found = propose_class(TEXT)
    assert (found.field_code, found.version) == ("0109", made.version)
    assert 0.6 <= found.score <= 1
    assert "幕墙" in found.reasons[1]
    assert "把握" in found.reasons[1]


def test_nothing_is_switched_when_it_is_worse(learn):
    first = learn(history(300))
    confused = random.Random(3)
    # Whoever confirmed afterwards has chosen at random.
    later = history(300, first=date(2026, 6, 1), seed=2, owner=lambda _code: confused.choice(list(OWN)))
    second = learn(history(300) + later)
    assert not second.switched
    assert second.figures["present_version"] == first.version
    assert [(one.number, one.in_use) for one in learned_versions()] == [(2, False), (1, True)]
    assert propose_class(TEXT).version == first.version
    assert LearnedVersion.objects.get(number=2).content is None


def test_what_proves_better_takes_its_place_and_one_can_go_back_to_everyday_words(learn, back):
    learn(history(300))
    # From June on the office files everything of the estate elsewhere.
    moved = {"0109": "0102"}
    later = history(600, first=date(2026, 6, 1), seed=2, owner=lambda code: moved.get(code, code))
    second = learn(history(100) + later)
    assert second.switched
    assert propose_class(TEXT).field_code == "0102"
    assert back() == 1
    assert propose_class(TEXT).field_code == "0109"
    assert back() == 0
    assert propose_class(TEXT) == class_by_words(TEXT)
    with pytest.raises(Refused) as refusal:
        back()
    assert refusal.value.code == "learn.nothing_before"
    assert list(LearnedStep.objects.order_by("pk").values_list("version__number", flat=True)) == [
        1,
        2,
        1,
        None,
    ]


def test_what_the_history_cannot_know_is_left_to_everyday_words(learn):
    learn(history(300))
    assert propose_class("化工厂夜里偷排废气，气味刺鼻").field_code == "0402"


def test_when_unsure_the_field_stays_open(learn):
    learn(history(300))
    found = propose_class("请问怎么反映")
    assert found.field_code == ""
    assert "人工选择" in found.reasons[-1]


@pytest.mark.parametrize("many", [0, 1, 199])
def test_too_little_is_refused_with_what_is_missing(learn, many):
    with pytest.raises(Refused, match=f"有{many}件，至少需要200件"):
        learn(history(many))
    assert not LearnedVersion.objects.exists()


def test_versions_are_compared_on_what_came_since(learn):
    rows = history(300)
    learn(rows)
    with pytest.raises(Refused, match="上次学习以后新核定的有0件"):
        learn(rows)


def test_an_accusation_stays_one_however_its_field_was_learned(learn):
    learn(history(300))
    assert propose_class(f"实名举报局长受贿，收钱办事，{TEXT}").claim_class == "accusation"


def test_only_the_system_or_a_city_administrator_learns():
    clerk = Actor(kind="seat", label="某窗口", seat_id=1, unit_id=None, unit_path=(1, 2))
    with pytest.raises(NotAllowed):
        learn_classes(history(300), by=clerk, at=NOW)
    with pytest.raises(NotAllowed):
        go_back(by=clerk, at=NOW)


def test_versions_and_switches_stay_and_are_audited(learn):
    learn(history(300))
    for rows in (LearnedVersion.objects.all(), LearnedStep.objects.all()):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.delete()
    assert [one.act for one in audit.trail("catalogue")][:2] == ["switch_classes", "learn_classes"]


def test_what_is_stored_holds_no_text(learn):
    learn(history(300))
    stored = bytes(LearnedVersion.objects.get().content)
    assert not any(
        word.encode(code) in stored for word in ("蓝鲸湾", "连廊") for code in ("utf-8", "utf-32-le")
    )
