"""Accusations: in the compartment from the first moment, never with the accused, never a hint (C-1, R-302)."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.accounts.factories import a_seat, an_actor
from huiyin.accounts.models import Seat
from huiyin.intake.actions.derive_texts import derive_texts
from huiyin.intake.factories import CITIZEN, SYSTEM, TEXT, WANG, a_filing
from huiyin.intake.models import ArrivalText
from huiyin.intake.queries import alike, likely_known
from huiyin.kernel.roles import Role
from huiyin.matters.models import Accused, Arrival, Claim, Matter
from huiyin.matters.queries import may_see
from huiyin.people.queries import masked

ACCUSED = "举报柳岸社区路灯维修中有人收受贿赂，局长李某收受好处。"


@pytest.mark.parametrize(
    "said",
    [
        {"claim_class": "accusation"},
        {"accused": "柳岸街道办事处工作人员李某"},
        {"accused_unit_ids": "d1-cg"},
        {"text": ACCUSED},
    ],
    ids=["chosen", "in own words", "a unit", "sounds like one"],
)
def test_r302_it_is_restricted_from_the_first_moment(city, said):
    if "accused_unit_ids" in said:
        said = {"accused_unit_ids": (city.unit(said["accused_unit_ids"]),)}
    made = a_filing(**({"text": TEXT} | said))
    assert made.restricted
    assert Matter.objects.get(pk=made.matter_id).restricted
    assert Arrival.objects.get(pk=made.arrival_id).restricted


def test_a_request_that_the_citizen_calls_one_stays_open_with_a_warning_for_the_clerk(city):
    made = a_filing(text=ACCUSED, claim_class="petition")
    assert not made.restricted
    (note,) = Claim.objects.get(matter_id=made.matter_id).proposal["notes"]
    assert (note["code"], note["basis"]) == ("class.maybe_accusation", "R-302")


def test_r303_the_proposal_is_a_discipline_organ_with_authority(city):
    made = a_filing(text="举报", claim_class="accusation", accused_unit_ids=(city.unit("d1-cg"),))
    claim = Claim.objects.get(matter_id=made.matter_id)
    assert claim.claim_class == "accusation"
    assert claim.proposal["unit"]["id"] == city.unit("d1-jw")


@pytest.mark.parametrize(
    ("accused", "registrar"),
    [("d1-cg", "xf"), ("d1-xf", "xf"), ("xf", "jw"), ("gov", "jw"), ("d1-gov", "xf")],
)
def test_c1_no_accused_unit_registers_it(city, accused, registrar):
    made = a_filing(claim_class="accusation", accused_unit_ids=(city.unit(accused),))
    assert Matter.objects.get(pk=made.matter_id).registrar_id == city.unit(registrar)


def test_c1_the_office_chosen_or_sitting_is_passed_over_when_accused(city):
    accused = (city.unit("d1-gov"),)
    chosen = a_filing(claim_class="accusation", accused_unit_ids=accused, registrar_id=city.unit("d1-xf"))
    at_window = a_filing(
        by=city.seat("d1-xf", Role.CLERK), channel="visit", claim_class="accusation", accused_unit_ids=accused
    )
    for made in (chosen, at_window):
        assert Matter.objects.get(pk=made.matter_id).registrar_id == city.unit("xf")


def test_c1_units_named_in_own_words_are_walled_too(city):
    made = a_filing(accused="西城区城管局的张某")
    assert list(Accused.objects.filter(matter_id=made.matter_id).values_list("unit_id", flat=True)) == [
        city.unit("d2-cg")
    ]
    assert Claim.objects.get(matter_id=made.matter_id).text.startswith(
        "被反映的单位或者人员：西城区城管局的张某"
    )


def test_c1_an_accused_persons_own_office_does_not_register(city):
    seat = a_seat(city.unit("xf"), (Role.HEAD,), username="accused.head")
    made = a_filing(claim_class="accusation", accused_account_ids=(seat.account_id,))
    assert Matter.objects.get(pk=made.matter_id).registrar_id == city.unit("jw")
    assert Accused.objects.get(matter_id=made.matter_id).account_id == seat.account_id


CALLED = "我要实名举报东城区教育局王局长贪污公款，有转账记录。"


def _call_at_the_street(city, **said):
    clerk = city.seat("d1-s1", Role.LIAISON, Role.CLERK)
    made = a_filing(by=clerk, **({"channel": "call", "text": CALLED} | said))
    assert made.restricted
    return Matter.objects.get(pk=made.matter_id)


@pytest.mark.parametrize(
    ("staffed", "registrar"),
    [
        (("d1-xf", "xf", "jw"), "d1-xf"),
        (("xf", "jw"), "xf"),
        (("d1-jw", "jw"), "d1-jw"),
        (("jw",), "jw"),
        (("d1-s1", "xf"), "d1-s1"),
        ((), "d1-xf"),
    ],
)
def test_r302_what_a_street_records_lies_where_somebody_opens_it(city, staffed, registrar):
    """The street has no seat of the compartment: the office around it registers, then the city's, then the organ."""
    seats = [an_actor(city.unit(code), Role.DISCIPLINE, username=code) for code in staffed]
    matter = _call_at_the_street(city, place_id=city.place("d1-s1-c1"))
    assert matter.registrar_id == city.unit(registrar)
    assert any(may_see(seat, matter.pk, made_on()) for seat in seats) == bool(staffed)


def test_c1_never_an_office_behind_the_wall_though_it_is_staffed(city):
    for code in ("d1-s1", "d1-xf", "xf", "jw"):
        an_actor(city.unit(code), Role.DISCIPLINE, username=code)
    matter = _call_at_the_street(city, accused_unit_ids=(city.unit("d1-gov"),))
    assert matter.registrar_id == city.unit("xf")


def test_a_closed_seat_opens_nothing(city):
    seat = a_seat(city.unit("d1-xf"), (Role.DISCIPLINE,), username="gone")
    Seat.objects.filter(pk=seat.id).update(closed_on=date(2026, 3, 2))
    an_actor(city.unit("xf"), Role.DISCIPLINE, username="stays")
    assert _call_at_the_street(city).registrar_id == city.unit("xf")


def test_an_ordinary_call_stays_in_the_streets_own_register_and_asks_for_no_seat(city):
    with CaptureQueriesContext(connection) as asked:
        made = a_filing(by=city.seat("d1-s1", Role.LIAISON, Role.CLERK), channel="call", text=TEXT)
    assert Matter.objects.get(pk=made.matter_id).registrar_id == city.unit("d1-s1")
    # A prepared statement is logged without its words; seats are asked for in words.
    assert not any("accounts_seat" in (each["sql"] or "") for each in asked)


def test_an_accusation_stays_whole(city):
    made = a_filing(claim_class="accusation", claims=("一", "二"))
    assert Claim.objects.filter(matter_id=made.matter_id).count() == 1


def test_an_accusers_name_is_sealed_for_all(city):
    """C-2 by default: whoever accuses is not shown even masked."""
    made = a_filing(claim_class="accusation", petitioner=WANG)
    person = Arrival.objects.get(pk=made.arrival_id).petitioner_id
    assert masked([person])[person].confidential


def test_c1_nothing_of_it_turns_up_as_known(city):
    place = city.place("d1-s1-c1")
    a_filing(text=ACCUSED, petitioner=WANG, place_id=place)
    derive_texts()
    assert not ArrivalText.objects.exists()
    assert alike(ACCUSED) == ()
    clerk = city.seat("xf", Role.CLERK, Role.LIAISON)
    secret = city.seat("xf", Role.DISCIPLINE)
    for actor in (clerk, secret, CITIZEN):
        asked = likely_known(actor, ACCUSED, on=made_on(), petitioner=WANG, place_id=place)
        assert asked == ()


def test_c1_an_ordinary_filing_does_not_tell_of_the_same_petitioners_accusation(city):
    """Not even by losing the mark of a first petition."""
    place = city.place("d1-s1-c1")
    a_filing(text=ACCUSED, petitioner=WANG, place_id=place)
    plain = a_filing(text=ACCUSED, claim_class="petition", petitioner=WANG, place_id=place)
    assert Matter.objects.get(pk=plain.matter_id).is_initial
    assert Claim.objects.get(matter_id=plain.matter_id).proposal["known"] == []
    again = a_filing(by=SYSTEM, text=ACCUSED, petitioner=WANG, place_id=place)
    assert not Matter.objects.get(pk=again.matter_id).is_initial


def made_on():
    from_filing = Matter.objects.order_by("-pk").first()
    return from_filing.received_at.date()
