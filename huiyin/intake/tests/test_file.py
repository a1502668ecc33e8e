"""Filing: number, code, first limit, proposals, known petitioners, the same key."""

from datetime import date, timedelta

import pytest
from django.db import connection

from huiyin.intake.factories import AT, CITIZEN, SYSTEM, TEXT, WANG, a_filing
from huiyin.intake.queries import receipt
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.kernel.roles import Role
from huiyin.matters.models import Arrival, Claim, Clock, Involvement, Matter
from huiyin.matters.queries import prove
from huiyin.people.actions import PetitionerDraft

DONE_IN = 5


def test_r201_an_arrival_gets_number_code_first_limit_and_proposals(city):
    made = a_filing(petitioner=WANG, place_id=city.place("d1-s1-c1"))
    matter = Matter.objects.get(pk=made.matter_id)
    assert (made.number, made.known, made.restricted) == (matter.number, False, False)
    assert (matter.registrar_id, matter.is_initial, matter.people_count) == (city.unit("xf"), True, 1)
    assert made.due.strict == date(2026, 3, 17)  # T-01: 15 days
    assert Clock.objects.get(claim__matter=matter).strict == made.due.strict
    proposal = Claim.objects.get(matter=matter).proposal
    assert proposal["class"]["code"] == "petition"
    assert proposal["unit"]["id"] == city.unit("d1-cg")
    assert "路灯" in "".join(proposal["unit"]["reasons"])
    assert prove(made.number, made.code).arrival_id == made.arrival_id
    assert receipt(prove(made.number, made.code)).due == made.due


def test_a_filing_costs_five_statements(city, django_assert_num_queries, django_capture_on_commit_callbacks):
    """The budget is ten, through HTTP, with everything a door adds."""
    a_filing(petitioner=WANG, place_id=city.place("d1-s1-c1"))
    a_filing(
        petitioner=WANG, place_id=city.place("d1-s1-c1"), text="另一件事：楼道里堆满杂物，没有人来清理。"
    )
    li = PetitionerDraft(name="李小红", phone="13900002222")
    with django_assert_num_queries(DONE_IN):
        a_filing(petitioner=li, place_id=city.place("d1-s1-c1"), text="路灯又坏了", key="count")


def test_r203_the_same_petitioner_with_the_same_text_is_a_repeat(city):
    first = a_filing(petitioner=WANG)
    again = a_filing(petitioner=WANG, text=f"再次反映：{TEXT}", at=AT + timedelta(days=20))
    matter = Matter.objects.get(pk=again.matter_id)
    assert not matter.is_initial
    (known,) = Claim.objects.get(matter=matter).proposal["known"]
    assert (known["matter_id"], known["why"]) == (first.matter_id, "person")
    other = a_filing(
        petitioner=WANG, text="小区门口的早餐摊占道，堵得车都出不去。", at=AT + timedelta(days=21)
    )
    assert Matter.objects.get(pk=other.matter_id).is_initial


def test_the_same_place_is_told_and_counts_as_no_repeat(city):
    place = city.place("d1-s1-c1")
    first = a_filing(petitioner=WANG, place_id=place)
    neighbour = a_filing(petitioner=PetitionerDraft(name="李小红", phone="13900002222"), place_id=place)
    claim = Claim.objects.get(matter_id=neighbour.matter_id)
    assert [(one["matter_id"], one["why"]) for one in claim.proposal["known"]] == [(first.matter_id, "place")]
    assert Matter.objects.get(pk=neighbour.matter_id).is_initial


def test_three_brought_again_are_proposed_as_special(city):
    """JZ-21: the same problem brought again and again gets the lane 专办."""
    for week in range(3):
        made = a_filing(petitioner=WANG, at=AT + timedelta(weeks=week), key=f"k{week}")
    assert Claim.objects.get(matter_id=made.matter_id).proposal["unit"]["lane"] == "special"


def test_r3_the_same_key_answers_with_the_first_result(city):
    first = a_filing(petitioner=WANG, key="form-1")
    again = a_filing(petitioner=WANG, key="form-1", at=AT + timedelta(minutes=5))
    assert again.known
    assert (again.number, again.code, again.due, again.received_at) == (
        first.number,
        first.code,
        first.due,
        first.received_at,
    )
    assert Arrival.objects.count() == 1


def test_r3_the_same_key_with_other_content_is_refused(city):
    a_filing(key="form-1")
    with pytest.raises(Refused) as refused:
        a_filing(key="form-1", text="完全不同的另一件事情")
    assert refused.value.code == "key.other_content"
    assert Arrival.objects.count() == 1


def test_without_a_key_each_sending_is_its_own(city):
    assert a_filing().number != a_filing().number


def test_a_very_long_key_is_kept_as_its_digest(city):
    key = "键" * 300
    assert a_filing(key=key).number == a_filing(key=key).number


def test_p4_no_name_is_needed(city):
    made = a_filing(petitioner=None)
    assert Arrival.objects.get(pk=made.arrival_id).petitioner_id is None
    blank = a_filing(petitioner=PetitionerDraft())
    assert Arrival.objects.get(pk=blank.arrival_id).petitioner_id is None


def test_the_arrival_is_kept_as_it_came_and_without_contacts(city):
    raw = {"内容": f"{TEXT}\x00", "来源": ["网页", 1, None, {"深": True}]}
    made = a_filing(raw=raw, spot="3栋后面", extra={"browser": "手机"}, petitioner=WANG)
    kept = Arrival.objects.get(pk=made.arrival_id).raw
    assert kept["came"] == {"内容": f"{TEXT}\\u0000", "来源": ["网页", 1, None, {"深": True}]}
    assert (kept["spot"], kept["browser"]) == ("3栋后面", "手机")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT row_to_json(a)::text || (SELECT row_to_json(m)::text FROM matters_matter m) FROM matters_arrival a"
        )
        (everything,) = cursor.fetchone()
    assert WANG.phone not in everything
    assert WANG.name not in everything


def test_r310_several_requests_become_claims(city):
    made = a_filing(claims=("修好路灯", "  ", "补种行道树"))
    claims = Claim.objects.filter(matter_id=made.matter_id).order_by("ordinal")
    assert [claim.text for claim in claims] == ["修好路灯", "补种行道树"]


def test_the_citizen_may_choose_the_district_office(city):
    made = a_filing(registrar_id=city.unit("d1-xf"))
    assert Matter.objects.get(pk=made.matter_id).registrar_id == city.unit("d1-xf")


def test_t02_an_organ_that_receives_directly_owes_the_answer_itself(city):
    clerk = city.seat("d1-cg", Role.LIAISON)
    made = a_filing(by=clerk, channel="letter")
    claim = Claim.objects.get(matter_id=made.matter_id)
    assert (claim.state, claim.unit_id) == ("forwarded", city.unit("d1-cg"))
    assert Clock.objects.get(claim=claim).rule == "T-02"
    assert Involvement.objects.get(matter_id=made.matter_id).unit_id == city.unit("d1-cg")


def test_a_section_registers_for_its_organ(city):
    made = a_filing(by=city.seat("xf-s", Role.CLERK), channel="letter")
    assert Matter.objects.get(pk=made.matter_id).registrar_id == city.unit("xf")


def test_a_citizen_uses_no_clerks_door_and_an_auditor_none(city):
    with pytest.raises(NotAllowed):
        a_filing(channel="visit", by=CITIZEN)
    with pytest.raises(NotAllowed):
        a_filing(channel="letter", by=city.seat("xf", Role.AUDITOR))
    assert a_filing(channel="letter", by=SYSTEM).number


def test_a_receipt_needs_proof(city):
    with pytest.raises(Exception, match="请先输入编号和查询码"):
        receipt(Actor.citizen())
