"""Somebody brings again what is known: found by whatever both share, joined, linked, or told apart for good."""

import io
from datetime import timedelta
from typing import Any

import pytest

from huiyin.attachments import factories as make
from huiyin.attachments.actions import keep
from huiyin.intake.actions import JointMember, derive_texts, take_back_telling, tell_apart
from huiyin.intake.queries import KnownMatter, alike, known_of, likely_known
from huiyin.intake.rules.repeating import Kind
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.queries.backflow import backflow
from huiyin.people.actions import PetitionerDraft
from tests.scenarios.desk import AT, comes

S = ClaimState
CLERK = "xf:clerk"
pytestmark = pytest.mark.django_db
LAMP = "柳岸社区三栋楼下的路灯坏了两个星期，老人晚上出门看不清路，希望尽快修好。"
WAGE = "我在宏远建设有限公司的工地干了三个月，工资一分没有发，包工头不接电话。"
BOSS = "宏远建设集团说没有钱，拖了工人们三个月的工资，老板躲着不见，电话不接。"
NOISE = "半夜还有人在楼下唱歌，孩子睡不着觉。"
WANG = PetitionerDraft(name="王小明", phone="13800001111")
ELSEWHERE: dict[str, Any] = {"place_id": None}


def known(case: Case, seat: str = CLERK) -> dict[str, KnownMatter]:
    """What a seat is told of other matters, by number."""
    actor, on = case.cast[seat], case.at.date()
    found = known_of(actor, case.registered.matter_id, case.claim.text, on=on)
    return {one.number: one for one in found}


def of(case: Case) -> str:
    """The number of a case."""
    return case.registered.number


def test_a_second_later_the_first_is_found_before_and_after_registering() -> None:
    """Nothing has been derived in between; an accusation is found by neither (C-1)."""
    cast = Cast()
    first = comes(cast, LAMP, **ELSEWHERE)
    comes(cast, LAMP, accused="街道办李某", claim_class="accusation")
    on, second = AT.date(), AT + timedelta(seconds=1)
    before = likely_known(cast[CLERK], LAMP, on=on)
    assert [one.number for one in before] == [of(first)]
    again = comes(cast, LAMP + "谢谢。", at=second, **ELSEWHERE)
    assert list(known(again)) == [of(first)]
    derive_texts()
    assert list(known(again)) == [of(first)]


def test_bj32_the_same_company_under_two_names_is_a_reason_that_is_shown() -> None:
    """BJ-32: two workers who share no sentence."""
    cast = Cast()
    first, second = comes(cast, WAGE, **ELSEWHERE), comes(cast, BOSS, **ELSEWHERE)
    assert list(known(second)) == [of(first)]
    told = known(second)[of(first)]
    assert told.reasons[0] == "提到同一单位或者小区" and told.named == ("宏远建设集团",)
    derive_texts()
    assert alike(BOSS)[0].why == "organisation", "found in the index too"


def test_place_and_days_apart_are_told_and_count_for_more_than_words_alone() -> None:
    cast = Cast()
    first = comes(cast, LAMP)
    there = comes(cast, "路灯坏了两个星期，晚上看不清路，请修好。", at=AT + timedelta(days=9))
    elsewhere = comes(cast, "路灯坏了两个星期，晚上看不清路，请修好。", at=there.at, **ELSEWHERE)
    near, far = known(there)[of(first)], known(elsewhere)[of(first)]
    assert "同一地点" in near.reasons and near.days_apart == 9
    assert near.probability > far.probability
    apart = comes(
        cast, "路灯坏了两个星期，晚上看不清路，请修好。", at=there.at, place_id=cast.city.places["d2-s2-c1"]
    )
    told = known(apart)[of(first)]
    assert told.reasons[-1] == "地点不同" and told.kind is Kind.RELATED and told.probability < 0.3
    for place, is_told in (("d1-s1-c1", True), ("d2-s1-c1", False)):
        where = cast.city.places[place]
        heard = likely_known(Actor.citizen(), LAMP, on=there.at.date(), place_id=where)
        assert any("柳岸社区" in one.title for one in heard) is is_told, (
            "nobody is asked to join a problem elsewhere"
        )
    whole = comes(
        cast, "路灯坏了两个星期，晚上看不清路，请修好。", at=there.at, place_id=cast.city.places["d1"]
    )
    assert known(whole)[of(first)].probability == far.probability, "a district holds its communities"


def _with_file(cast: Cast, text: str, key: str, **said: Any) -> Case:
    file = keep(io.BytesIO(make.picture()), name="照片.jpg", holder=key, at=AT)
    return comes(cast, text, attachments=(file.reference,), holder=key, **ELSEWHERE, **said)


def test_the_same_file_is_a_reason_and_that_of_an_accusation_never_is() -> None:
    """C-1: neither from nor to an accusation."""
    cast = Cast()
    first = _with_file(cast, LAMP, "one")
    _with_file(cast, "李某收了钱。", "two", claim_class="accusation", accused="街道办李某")
    second = _with_file(cast, NOISE, "three")
    assert {number: one.reasons for number, one in known(second).items()} == {of(first): ("附件相同",)}
    accusing = _with_file(cast, NOISE, "four", claim_class="accusation", accused="街道办李某")
    cast.open("xf:discipline")
    assert of(first) not in known(accusing, "xf:discipline")


def test_what_a_citizen_took_for_the_same_is_shown_to_the_clerk() -> None:
    """U6."""
    cast = Cast()
    first = comes(cast, LAMP)
    second = comes(cast, NOISE, same_as=first.registered.matter_id, **ELSEWHERE)
    assert known(second)[of(first)].reasons == ("信访人或者登记人员认为是同一件",)


def test_who_brought_it_together_with_others_is_known_again() -> None:
    """R-108, JZ-21: the second of three names comes alone later, by another door, with the same facts."""
    cast = Cast()
    members = tuple(
        JointMember(petitioner=PetitionerDraft(name=f"周{n}", phone=f"1360000000{i}"))
        for i, n in enumerate("甲乙")
    )
    first = comes(cast, LAMP, petitioner=WANG, co_petitioners=members, **ELSEWHERE)
    later: dict[str, Any] = {"at": AT + timedelta(days=30), "channel": "call", "by": cast[CLERK]}
    again = comes(cast, LAMP, petitioner=members[1].petitioner, **later, **ELSEWHERE)
    told = known(again)[of(first)]
    assert told.kind is Kind.SAME_FACTS and "同一信访人" in told.reasons
    assert "并入" in told.advice and told.link == "repeat"


def test_c2_who_asked_for_secrecy_is_known_again_in_the_registering_unit_alone() -> None:
    cast = Cast()
    district = cast.unit("d1-xf")
    comes(cast, NOISE, petitioner=WANG, keep_secret=True, registrar_id=district, **ELSEWHERE)
    given: dict[str, Any] = {"on": AT.date(), "petitioner": WANG}
    found = {
        seat: [one.reasons for one in likely_known(cast[seat], "再说一次：" + NOISE, **given)]
        for seat in ("d1-xf:clerk", "xf:supervisor")
    }
    assert "同一信访人" in found["d1-xf:clerk"][0]
    assert found["xf:supervisor"] == [("内容相近",)]


def test_n3_the_higher_organ_is_advised_not_to_accept_and_past_the_limit_to_accept() -> None:
    """N-3, Art. 19: what the street handles is brought to the city by the same petitioner."""
    first = at_stage(S.HANDLING, text=LAMP)
    again = register(first.cast, text=LAMP, at=first.at)
    assert "依法不予受理" in known(again)[of(first)].advice
    assert "一并答复" in known(first)[of(again)].advice, "what lies at the own office is joined"
    again.at = first.at + timedelta(days=200)
    assert "不得以重复提出为由不予受理" in known(again)[of(first)].advice


def test_wh19_what_comes_back_after_a_legal_procedure_is_a_backflow_and_is_counted() -> None:
    """WH-19: same petitioner, same facts after the decision: linked by a person, and the rate is not nought."""
    first = at_stage(S.DECIDED_ELSEWHERE, text=LAMP)
    day = first.at.date()
    assert backflow(AT.date(), day).rate == 0
    again = register(first.cast, text=LAMP, at=first.at)
    told = known(again)[of(first)]
    assert told.link == "backflow" and "回流" in told.advice
    again.do("link_repeat", CLERK, kind=told.link, number=of(first), reason="同一事实和理由")
    assert backflow(AT.date(), day).rate == 1.0


def test_u29_what_a_person_told_apart_or_took_apart_is_never_proposed_again() -> None:
    cast = Cast()
    first, second = comes(cast, LAMP), comes(cast, LAMP + "谢谢。")
    ids = first.registered.matter_id, second.registered.matter_id
    tell_apart(ids[1], ids[0], by=cast[CLERK], at=AT)
    tell_apart(ids[0], ids[1], by=cast[CLERK], at=AT)
    assert known(first) == known(second) == {}
    take_back_telling(ids[0], ids[1], by=cast[CLERK], at=AT)
    assert list(known(second)) == [of(first)]
    second.do("join", CLERK, number=of(first), reason="同一路灯")
    third = comes(cast, LAMP + "请快些。")
    assert list(known(third)) == [of(first)], "what was joined stands for where it is handled"
    second.do("unjoin", CLERK)
    assert of(first) not in known(second) and of(second) not in known(first)
    assert of(third) in known(first)


def test_only_who_registers_and_sees_both_tells_apart() -> None:
    cast = Cast()
    first, second = comes(cast, LAMP), comes(cast, NOISE)
    hidden = comes(cast, LAMP, claim_class="accusation", accused="街道办李某")
    one, other = first.registered.matter_id, second.registered.matter_id
    with pytest.raises(NotAllowed):
        tell_apart(one, other, by=cast["xf:supervisor"], at=AT)
    for unknown in (one, hidden.registered.matter_id):
        with pytest.raises(NotFound):
            tell_apart(one, unknown, by=cast[CLERK], at=AT)


@pytest.mark.parametrize("odd", ["", "🙂🙂🙂", "啊" * 12_000, "abc路灯АБВ" * 1200, "\x00\ud800"])
def test_odd_texts_are_asked_without_harm(odd: str) -> None:
    cast = Cast()
    comes(cast, LAMP)
    assert likely_known(cast[CLERK], odd, on=AT.date()) == ()
    assert likely_known(Actor.citizen(), odd, on=AT.date()) == ()
