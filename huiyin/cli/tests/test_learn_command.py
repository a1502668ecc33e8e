"""huiyin learn: from what persons confirmed to proposals, and back. Texts are invented."""

import argparse
import random
from datetime import timedelta

import pytest

from huiyin.catalogue.queries import forget_learned, propose_class
from huiyin.cli.commands import learn
from huiyin.intake.queries.proposals import as_data, proposed
from huiyin.kernel.errors import Refused
from huiyin.matters.factories import AT, Cast, register
from huiyin.matters.models import Claim

pytestmark = pytest.mark.django_db
OWN = {"0109": "蓝鲸湾 三期 连廊 幕墙 泳池", "1402": "启明星 托班 晨读 兴趣课 接送卡"}
FILLING = ["反映", "一直", "没有", "解决", "处理", "多次", "最近", "希望", "尽快"]
TEXT = "蓝鲸湾三期的连廊漏水，幕墙也松了"


@pytest.fixture(autouse=True)
def _forgotten():
    forget_learned()
    yield
    forget_learned()


@pytest.fixture
def city():
    return Cast()


def confirmed(cast, many):
    """Matters as if persons had confirmed their fields; the rows alone, for the actions are tested elsewhere."""
    chance = random.Random(1)
    for number in range(many):
        code = chance.choice(list(OWN))
        text = "".join(chance.sample(OWN[code].split(), 3) + chance.sample(FILLING, 4)) + f"第{number}次。"
        made = register(cast, text=text, named=False, received_at=AT + timedelta(hours=number))
        Claim.objects.filter(matter_id=made.registered.matter_id).update(
            claim_class="petition", class_confirmed=True, field_code=code
        )


@pytest.fixture
def said(django_capture_on_commit_callbacks):
    def run(*words):
        parser = argparse.ArgumentParser()
        learn.add_arguments(parser)
        with django_capture_on_commit_callbacks(execute=True):
            return learn.run(parser.parse_args(words))

    return run


def test_too_little_history_is_told_and_nothing_changes(said, city):
    confirmed(city, 3)
    with pytest.raises(Refused, match="有3件，至少需要200件"):
        said()
    with pytest.raises(Refused, match="没有可以退回的"):
        said("--back")


def test_learned_used_at_intake_and_taken_back(said, city, monkeypatch):
    monkeypatch.setattr("huiyin.catalogue.actions.keep_learned.LEAST", 80)
    monkeypatch.setattr("huiyin.catalogue.actions.keep_learned.LEAST_NEWER", 15)
    confirmed(city, 80)
    answer = said()
    assert (answer["switched"], answer["version"], answer["learned_from"]) == (True, 1, 80)
    assert answer["figures"]["compared_on"] == 16
    assert answer["figures"]["worth"] > answer["figures"]["present_worth"]
    assert "已启用" in learn.show(answer)
    kept = as_data(proposed(TEXT, on=AT.date()))["class"]
    assert (kept["field"], kept["version"]) == ("0109", 1)
    assert kept["score"] >= 0.6
    assert "把握" in kept["reasons"][1]
    answer = said("--back")
    assert answer == {"what": "fields", "back": True, "version": 0}
    assert "日常用语" in learn.show(answer)
    assert propose_class(TEXT).version == 0
    assert "version" not in as_data(proposed(TEXT, on=AT.date()))["class"]
