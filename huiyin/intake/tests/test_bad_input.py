"""Bad input: a clear sentence with the field, or registered without loss; never a fault."""

from datetime import datetime, timedelta

import pytest

from huiyin.intake.factories import AT, SYSTEM, TEXT, WANG, a_filing
from huiyin.intake.submission import JointMember
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.models import Arrival, Claim, Clock, Matter
from huiyin.people.actions import PetitionerDraft
from huiyin.people.queries import masked
from huiyin.units import actions as unit_actions

REFUSED = [
    ({"text": ""}, "text.empty", "text"),
    ({"text": " 　\n\t"}, "text.empty", "text"),
    ({"text": "。。。！！"}, "text.empty", "text"),
    ({"text": "\x00\x01"}, "text.empty", "text"),
    ({"text": "字" * 50_001}, "text.too_long", "text"),
    ({"claims": tuple("一二三四五六七八九十" * 3)}, "claims.too_many", "claims"),
    ({"claim_class": "urgent"}, "class.unknown", "claim_class"),
    ({"place_id": 999_999}, "place.unknown", "place_id"),
    ({"accused_unit_ids": (999_999,)}, "accused.unknown", "accused_unit_ids"),
    ({"received_at": AT + timedelta(days=1)}, "received.future", "received_at"),
    ({"received_at": datetime(1970, 1, 1, tzinfo=SHANGHAI)}, "received.too_early", "received_at"),
    ({"people_count": -1}, "people_count.wrong", "people_count"),
    ({"people_count": 10**9}, "people_count.wrong", "people_count"),
    ({"petitioner": PetitionerDraft(name="王", phone="13800001111")}, "people.name", "name"),
    ({"petitioner": PetitionerDraft(name="王小明", phone="123")}, "people.phone", "phone"),
    (
        {"petitioner": PetitionerDraft(name="王小明", id_number="37010119900101123X")},
        "people.id_number",
        "id_number",
    ),
    ({"petitioner": WANG, "amount": "很多钱"}, "amount.wrong", "amount"),
    ({"petitioner": WANG, "amount": "NaN"}, "amount.wrong", "amount"),
    (
        {"petitioner": WANG, "co_petitioners": (JointMember(petitioner=WANG),)},
        "co_petitioners.twice",
        "co_petitioners",
    ),
    (
        {"co_petitioners": (JointMember(petitioner=PetitionerDraft(name="王小明", phone="1")),)},
        "people.phone",
        "co_petitioners",
    ),
]


@pytest.mark.parametrize(
    ("said", "code", "field"), REFUSED, ids=[f"{code}-{i}" for i, (_, code, _f) in enumerate(REFUSED)]
)
def test_what_cannot_be_read_is_refused_with_its_field(city, said, code, field):
    with pytest.raises(Refused) as refused:
        a_filing(**said)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert refused.value.message.endswith("。")
    assert Arrival.objects.count() == 0


@pytest.mark.parametrize(
    "text",
    [
        "长" * 12_220,
        "路灯坏了😀👨‍👩‍👧🇨🇳",
        "𠀀𠮷𡘙的名字写不出来",
        "ＡＢＣ１２３全角",
        "<script>alert(1)</script>'; DROP TABLE matters_matter;--",
        '=HYPERLINK("http://x")',
        "混排 English العربية 한국어",
        "\ud800坏掉的代理项",
        "只有一个字",
        "%s %(key)s {0} \\x00",
    ],
)
def test_whatever_was_written_is_registered(city, text):
    made = a_filing(text=text, title=text[:300], raw={"内容": text}, petitioner=WANG)
    stored = Claim.objects.get(matter_id=made.matter_id).text
    for sign in "😀👨‍👩‍👧𠀀𠮷":
        if sign in text:
            assert sign in stored
    assert len(stored) >= len(text.strip()) - 1


def test_numbers_beyond_all_measure_are_kept_in_words(city):
    """1e400 is a number of JSON, and none of PostgreSQL."""
    made = a_filing(extra={"big": float("inf"), "none": [float("nan")], "one": 1.5})
    raw = Arrival.objects.get(pk=made.arrival_id).raw
    assert (raw["big"], raw["none"], raw["one"]) == ("inf", ["nan"], 1.5)


def test_a_title_alone_is_a_text(city):
    made = a_filing(text="", title="路灯坏了")
    assert Claim.objects.get(matter_id=made.matter_id).text == "路灯坏了"


def test_full_width_and_spaced_contacts_are_read(city):
    """U11: the same petitioner however the number was typed."""
    a_filing(petitioner=PetitionerDraft(name="王小明", phone="１３８ ００００ １１１１"))
    made = a_filing(petitioner=PetitionerDraft(name=" 王小明 ", phone="+86-138-0000-1111"))
    assert not Matter.objects.get(pk=made.matter_id).is_initial


def test_a_unit_abolished_meanwhile_is_replaced_by_its_successor(city):
    """R-315: the office that the form still shows has gone; nobody loses a petition by that."""
    unit_actions.close_unit(
        city.unit("d1-xf"), on=AT.date(), successor_id=city.unit("d2-xf"), by=SYSTEM, at=AT
    )
    made = a_filing(registrar_id=city.unit("d1-xf"), at=AT + timedelta(days=1))
    assert Matter.objects.get(pk=made.matter_id).registrar_id == city.unit("d2-xf")


def test_an_office_outside_the_platform_is_refused(city):
    with pytest.raises(Refused, match="未接入本平台"):
        a_filing(registrar_id=city.unit("prov-build"))


def test_without_any_office_a_clear_sentence(db):
    with pytest.raises(Refused) as refused:
        a_filing()
    assert refused.value.code == "registrar.none"


@pytest.mark.parametrize(
    ("received", "provisional"),
    [
        (datetime(2019, 2, 28, 11, 25, tzinfo=SHANGHAI), False),
        (datetime(2014, 9, 1, 8, 0, tzinfo=SHANGHAI), True),
        (datetime(2026, 2, 20, 8, 0, tzinfo=SHANGHAI), False),
    ],
)
def test_a6_old_arrivals_register_in_their_own_year(city, received, provisional):
    made = a_filing(received_at=received, by=SYSTEM, channel="import")
    assert made.number.split("-")[1] == str(received.year)
    clock = Clock.objects.get(claim__matter_id=made.matter_id)
    assert (clock.started_on, clock.provisional) == (received.date(), provisional)


def test_a6_a_limit_that_runs_into_an_unpublished_year_is_provisional(city):
    late = datetime(2026, 12, 28, 9, 0, tzinfo=SHANGHAI)
    made = a_filing(at=late)
    assert made.due.provisional
    assert "暂定" in made.due.reason


def test_lenient_channels_keep_what_cannot_be_read(city):
    """Nobody can be asked again: registered all the same, and the words are kept sealed."""
    made = a_filing(
        by=SYSTEM, channel="transfer", petitioner=PetitionerDraft(name="王", phone="不详", address="柳岸社区")
    )
    arrival = Arrival.objects.get(pk=made.arrival_id)
    person = masked([arrival.petitioner_id])[arrival.petitioner_id]
    assert person.phone == ""
    assert person.address


def test_a_clerks_typing_error_is_told_at_once(city):
    with pytest.raises(Refused):
        a_filing(
            by=city.seat("xf", Role.CLERK),
            channel="letter",
            text=TEXT,
            petitioner=PetitionerDraft(name="王小明", phone="不详"),
        )
