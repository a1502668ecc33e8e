"""What leaves, what is recorded, and what never leaves."""

import json
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given
from hypothesis import settings as budget
from hypothesis import strategies as st

from huiyin.assist import actions, client, queries
from huiyin.assist.actions import ask as asking
from huiyin.assist.actions.forget import KEPT
from huiyin.assist.factories import ModelServer, answering, model_at
from huiyin.assist.models import Outcome, Use
from huiyin.assist.rules.prompts import request_body
from huiyin.assist.server import server
from huiyin.audit import queries as audit
from huiyin.kernel.errors import NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, Cast, at_stage, register
from huiyin.people import queries as people
from huiyin.people.factories import draft as person
from huiyin.people.queries import PetitionerDraft

NOW = AT + timedelta(hours=1)
TEXT = (
    "柳岸社区东门的路灯坏了三周，宏达物业不修，请求尽快修理路灯。"
    "我住柳岸社区3号楼2单元401室，电话13912345678，微信号：lamp_wx88。"
)
BLANK = PetitionerDraft()


@pytest.fixture
def cast(db):
    return Cast()


def extract(cast, text=TEXT, claim_class="", said=BLANK):
    return actions.extract(text, said=said, claim_class=claim_class, by=cast["xf:clerk"], at=NOW)


def test_a_summary_is_made_of_veiled_texts_and_shown_with_what_stood_there(cast):
    case = register(cast, text=TEXT)
    words = "【电话1】来电反映柳岸社区东门路灯损坏，回拨13700000000。"
    with answering(ModelServer(words)) as listening, model_at(listening.url):
        found = actions.summarise(case.registered.number, by=cast["xf:clerk"], at=NOW)
    assert "路灯坏了三周" in listening.everything and "办理经过" in listening.everything
    assert not [one for one in ("13912345678", "lamp_wx88", "401室") if one in listening.everything]
    assert found.text == "13912345678来电反映柳岸社区东门路灯损坏，回拨＿＿＿。"
    assert (found.model, found.cut) == ("qwen-test", False) and found.hidden >= 3


def test_each_use_is_recorded_before_and_after_without_words(cast):
    case = register(cast, text=TEXT)
    with answering(ModelServer("路灯损坏。")) as listening, model_at(listening.url):
        actions.summarise(case.registered.number, by=cast["xf:clerk"], at=NOW)
    (use,) = queries.uses(offset=0, limit=5)
    assert (use.task, use.model, use.outcome, use.matter_id) == (
        "摘要",
        "qwen-test",
        "已回答",
        case.matter.pk,
    )
    assert use.size == len(listening.received[0]) and len(use.fingerprint) == 64 and use.who
    rows = [row for row in audit.trail(f"matter:{case.matter.pk}") if row.act.startswith("assist.")]
    ended, asked = rows
    assert (asked.act, ended.act) == ("assist.asked", "assist.ended")
    assert asked.detail["fingerprint"] == use.fingerprint and ended.detail["outcome"] == "answered"
    assert "路灯" not in json.dumps([row.detail for row in rows], ensure_ascii=False)
    assert audit.verify(f"matter:{case.matter.pk}").ok
    for table, way in (("use", "SET model = 'x'"), ("outcome", "SET code = 'x'")):
        with (
            pytest.raises(DatabaseError, match="append-only"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(f"UPDATE assist_{table} {way}")


def a_use(at):
    row = Use.objects.create(at=at, task="extract", model="m", fingerprint="f", size=1, hidden=0)
    Outcome.objects.create(use=row, code="empty", milliseconds=1)
    return row


def test_uses_go_after_three_years_and_not_before(db):
    old, young = a_use(AT - KEPT - timedelta(days=1)), a_use(AT)
    assert actions.forget(AT) == 1
    assert list(Use.objects.all()) == [young] and Outcome.objects.count() == 1 and old.pk != young.pk
    for row in (young, Outcome.objects.get()):
        with pytest.raises(DatabaseError), transaction.atomic():
            row.delete()


def test_an_accusation_never_leaves(cast):
    sealed = at_stage(ClaimState.HANDED_OVER, cast=cast)
    told = "柳岸街道办主任张某收受贿赂，我要实名举报他贪污受贿。"
    with answering(ModelServer()) as listening, model_at(listening.url):
        for refused in (
            lambda: actions.summarise(sealed.registered.number, by=cast["xf:discipline"], at=NOW),
            lambda: actions.draft(sealed.claim.pk, "issue_opinion", {}, by=cast["xf:discipline"], at=NOW),
            lambda: actions.summarise(
                register(cast, text=told).registered.number, by=cast["xf:clerk"], at=NOW
            ),
            lambda: extract(cast, text=told),
            lambda: extract(cast, text=told, claim_class="petition"),
            lambda: extract(cast, claim_class="accusation"),
        ):
            with pytest.raises(Refused, match="检举控告不使用大模型"):
                refused()
        with pytest.raises(NotFound):
            actions.summarise(sealed.registered.number, by=cast["d1-s1:handler"], at=NOW)
        assert not listening.received
    assert not Use.objects.exists()


def test_whoever_asked_for_secrecy_is_not_shown_to_a_model(cast):
    case = register(cast, text=TEXT, keep_secret=True)
    with answering(ModelServer()) as listening, model_at(listening.url):
        with pytest.raises(Refused, match="要求保密"):
            actions.summarise(case.registered.number, by=cast["xf:clerk"], at=NOW)
        assert not listening.received


def test_a_draft_answers_with_the_asked_parts_and_is_known_again(cast):
    case = at_stage(ClaimState.HANDLING, cast=cast)
    said = {
        "facts": "经查，路灯因线路老化损坏。",
        "opinion": "由物业于三月九日前修复。",
        "article": "第九条",
        "outcome": "support",
    }
    with answering(ModelServer(json.dumps(said, ensure_ascii=False))) as listening, model_at(listening.url):
        by, typed = cast["d1-s1:handler"], {"outcome": "support", "facts": "线路老化，联系13912345678"}
        found = actions.draft(case.claim.pk, "issue_opinion", typed, by=by, at=case.at)
        assert found.fields == {name: said[name] for name in ("facts", "opinion")}
        assert "线路老化" in listening.everything and "13912345678" not in listening.everything
        with pytest.raises(NotFound):
            actions.draft(case.claim.pk, "withdraw", {}, by=by, at=case.at)
    sent = said | {"article": "《信访工作条例》第九条"}
    told = queries.assisted(case.claim.pk, "issue_opinion", sent, at=case.at)
    assert told["model"] == "qwen-test" and told["percent"] >= 50 and len(told["fingerprint"]) == 64
    own = {"facts": "工作人员到场测量，更换了三盏灯具。", "opinion": "今后每周巡查一次。"}
    assert queries.assisted(case.claim.pk, "issue_opinion", own, at=case.at) == {}


def test_elements_are_quoted_as_they_stand_in_the_text(cast):
    said = {
        "place": "柳岸社区【门牌1】",
        "time": "去年",
        "organisation": "宏达物业",
        "sum": "",
        "requests": ["尽快修理路灯"],
    }
    with answering(ModelServer(json.dumps(said, ensure_ascii=False))) as listening, model_at(listening.url):
        found = extract(cast, said=PetitionerDraft(name="宏达", phone="13912345678")).elements
    assert "宏达" not in listening.everything
    assert (found.place, found.time, found.organisation) == ("柳岸社区3号楼2单元401室", "", "宏达物业")
    assert found.requests == ("尽快修理路灯",)


@pytest.mark.parametrize(
    ("manner", "reason"),
    [
        ({"way": "status"}, "大模型服务出错"),
        ({"way": "body", "body": b"<html>"}, "无法使用"),
        ({"words": "这里没有JSON"}, "无法使用"),
        ({"words": ""}, "没有给出内容"),
        ({"way": "drip"}, "没有在规定的时间内"),
    ],
    ids=["500", "html", "words", "empty", "drip"],
)
def test_every_failure_is_one_sentence_and_on_record(cast, manner, reason):
    with answering(ModelServer(**manner)) as listening, model_at(listening.url, HUIYIN_ASSIST_SECONDS=0.3):
        for _each in range(3):
            with pytest.raises(actions.Unavailable, match=reason):
                extract(cast)
            if "时间" in reason:
                return
        with pytest.raises(actions.Unavailable, match="暂停使用"):
            extract(cast)
    assert (
        len(listening.received) == 3
        and Use.objects.count() == Outcome.objects.exclude(code="answered").count() == 3
    )


def test_off_is_off(cast):
    assert not queries.is_on() and queries.model_name() == "" and not actions.look().on
    with pytest.raises(NotFound, match="没有开启"):
        extract(cast)
    with answering(ModelServer()) as listening, model_at(listening.url, HUIYIN_ASSIST_TASKS=("draft",)):
        assert (
            queries.is_on() and queries.is_on(queries.Task.DRAFT) and not queries.is_on(queries.Task.SUMMARY)
        )
        with pytest.raises(NotFound):
            extract(cast)


def test_only_so_many_wait_at_once(cast):
    held = [asking._places.acquire(blocking=False) for _each in range(asking.MOST_AT_ONCE)]
    try:
        with answering(ModelServer()) as listening, model_at(listening.url):
            with pytest.raises(actions.Unavailable, match="人较多"):
                extract(cast)
            assert not listening.received
    finally:
        for _each in held:
            asking._places.release()


def test_an_operator_looks_without_sending_a_matter():
    with answering(ModelServer()) as listening, model_at(listening.url):
        assert actions.look().models == ("qwen-test",) and not actions.look().why
        with model_at(listening.url, HUIYIN_ASSIST_MODEL="other"):
            assert "没有“other”" in actions.look().why
        assert not listening.received
    with model_at(listening.url):
        assert "连不上" in actions.look().why


@given(st.integers(1, 4000), st.sampled_from(["，", " ", "\n", "说："]))
@budget(max_examples=15)
def test_nothing_that_is_known_of_a_matter_arrives_at_the_server(seed, between):
    one, other = person(seed), person(seed + 1, email=f"p{seed}x@example.cn")
    told = [one.name, one.phone, one.id_number, one.address, other.name, other.phone, other.email]
    texts = people.veiled([between.join(told)], said=[one, other]).texts
    with answering(ModelServer()) as listening, model_at(listening.url):
        client.ask(server(), request_body("m", queries.Task.SUMMARY, texts))
    assert listening.received and not [word for word in told if word in listening.everything]
