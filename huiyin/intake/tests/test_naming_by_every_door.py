"""Whatever the door, who is accused in words, unit and person, stands behind the wall at once (C-1, R-302)."""

import pytest

from huiyin.accounts.factories import a_seat, an_account
from huiyin.accounts.queries import actor_for, seats_of
from huiyin.intake.channels import all_channels
from huiyin.intake.factories import AT, CITIZEN, a_filing
from huiyin.intake.queries import channel
from huiyin.intake.tests.test_sheets import csv_bytes, take_in, write
from huiyin.kernel.roles import Role
from huiyin.matters.models import Accused, Matter
from huiyin.matters.queries import may_see

WORDS = "试市建设局质量监督站的贾卫民科长"
TEXT = "反映在工程验收中收取好处，请调查。"


def sits(city, unit: str, username: str, name: str = "贾卫民", *roles: Role) -> int:
    """A person of the staff with a seat."""
    an_account(username, name)
    return a_seat(city.unit(unit), roles or (Role.HANDLER,), username=username).account_id


def named(matter_id: int) -> tuple[set[int], set[int]]:
    rows = Accused.objects.filter(matter_id=matter_id)
    return (
        set(rows.filter(unit__isnull=False).values_list("unit_id", flat=True)),
        set(rows.filter(account__isnull=False).values_list("account_id", flat=True)),
    )


@pytest.mark.parametrize("code", sorted(all_channels()))
def test_c1_unit_and_person_by_every_channel(city, code):
    person = sits(city, "build", "jia")
    by = CITIZEN if channel(code).by_citizens else city.seat("xf", Role.CLERK)
    made = a_filing(by=by, channel=code, text=TEXT, claim_class="accusation", accused=WORDS)
    assert named(made.matter_id) == ({city.unit("build")}, {person})
    assert Matter.objects.get(pk=made.matter_id).restricted


def test_c1_by_a_file(city, tmp_path):
    person = sits(city, "build", "jia")
    sheet = csv_bytes(
        [["1", TEXT, "检举控告", WORDS]], header=["编号", "反映内容", "诉求类别", "被反映单位或人员"]
    )
    take_in(write(tmp_path, sheet))
    assert named(Matter.objects.get().pk) == ({city.unit("build")}, {person})


def test_c1_a_person_alone_is_shut_out_wherever_the_seat_is(city):
    """The accused sits in the very compartment: all others there see it, this person does not."""
    person = sits(city, "xf", "jia", "贾卫民", Role.DISCIPLINE)
    other = sits(city, "xf", "other", "佟小雨", Role.DISCIPLINE)
    made = a_filing(text=TEXT, claim_class="accusation", accused="信访干部贾卫民")
    assert named(made.matter_id) == (set(), {person})
    seen = [
        may_see(actor_for(one, seats_of(one, AT.date())[0].id, AT.date()), made.matter_id, AT.date())
        for one in (person, other)
    ]
    assert not seen[0]
    assert Matter.objects.get(pk=made.matter_id).registrar_id != city.unit("xf") or seen[1]


def test_of_several_of_one_name_the_one_in_the_named_unit(city):
    person, _elsewhere = sits(city, "build", "jia1"), sits(city, "d1-cg", "jia2")
    made = a_filing(text=TEXT, claim_class="accusation", accused=WORDS)
    assert named(made.matter_id)[1] == {person}


def test_of_several_of_one_name_without_a_unit_nobody_is_guessed(city):
    """R-201: a common name must not shut out half the city, nor keep the matter from being registered."""
    sits(city, "build", "jia1"), sits(city, "d1-cg", "jia2")
    made = a_filing(text=TEXT, claim_class="accusation", accused="贾卫民")
    assert named(made.matter_id) == (set(), set())


def test_what_is_no_accusation_names_nobody(city):
    sits(city, "build", "jia")
    made = a_filing(text="请求修理路灯。", claim_class="petition", accused=WORDS)
    assert named(made.matter_id) == (set(), set())
