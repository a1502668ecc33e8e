"""Has somebody brought this already? (U6, U29)"""

import pytest

from huiyin.intake.actions.derive_texts import derive_texts
from huiyin.intake.factories import AT, CITIZEN, TEXT, WANG, a_filing
from huiyin.intake.models import ArrivalText
from huiyin.intake.queries import alike, likely_known
from huiyin.kernel.roles import Role
from huiyin.matters.models import Arrival
from huiyin.people.actions import PetitionerDraft

ON = AT.date()
OTHERS = (
    "小区门口的早餐摊占道经营，早上油烟很大，车都出不去。",
    "物业费一年涨了两次，业主委员会没有公示账目。",
    "学校门口接送孩子的车太多，希望安排交警疏导。",
)
LI = PetitionerDraft(name="李小红", phone="13900002222")


@pytest.fixture
def stored(city):
    """One matter about lamps and three about other things, derived."""
    first = a_filing(
        petitioner=WANG, place_id=city.place("d1-s1-c1"), title="柳岸社区路灯坏了，电话13800001111"
    )
    for text in OTHERS:
        a_filing(text=text, petitioner=LI)
    assert derive_texts() == 4
    return first


def test_deriving_again_does_nothing(stored):
    assert derive_texts() == 0
    assert derive_texts(whole=True) == 0
    assert ArrivalText.objects.count() == 4


def test_deriving_goes_in_batches_and_fills_what_was_emptied(stored):
    ArrivalText.objects.all().delete()
    assert [derive_texts(limit=3), derive_texts(limit=3), derive_texts(limit=3)] == [3, 1, 0]


def test_a_late_commit_with_a_lower_number_is_not_missed(stored):
    lowest = Arrival.objects.order_by("pk").first()
    ArrivalText.objects.filter(pk=lowest.pk).delete()
    assert derive_texts() == 1


def test_a_text_like_another_is_found_and_an_unlike_one_is_not(stored):
    (found,) = alike("柳岸社区的路灯坏了三个星期没有人修，老人晚上出行不安全")
    assert (found.matter_id, found.why) == (stored.matter_id, "text")
    assert alike("图书馆周一闭馆，能否延长开放时间") == ()
    assert alike("！！") == ()


def test_u29_a_clerk_sees_number_and_state_of_what_the_seat_may_see(city, stored):
    clerk = city.seat("xf", Role.CLERK)
    (known,) = likely_known(clerk, TEXT, on=ON)
    assert (known.matter_id, known.number, known.why_label) == (stored.matter_id, stored.number, "内容相近")
    assert known.state_label
    assert likely_known(clerk, TEXT, on=ON, but=stored.matter_id) == ()
    assert likely_known(city.seat("d2-xf", Role.CLERK), TEXT, on=ON) == ()


def test_what_came_at_night_came_on_that_day(city):
    """Half past midnight in China is the day before where the database tells the time."""
    night = AT.replace(hour=0, minute=30)
    a_filing(at=night)
    derive_texts()
    (known,) = likely_known(city.seat("xf", Role.CLERK), TEXT, on=ON)
    assert known.received_on == ON


def test_u29_the_same_petitioner_is_found_by_a_clerk(city, stored):
    clerk = city.seat("xf", Role.CLERK)
    found = likely_known(clerk, "楼下早餐摊占道经营的事还没有解决", on=ON, petitioner=LI)
    assert "person" in {one.why for one in found}


def test_c2_a_citizen_is_told_place_field_and_day_and_no_word_of_anybody(stored):
    (known,) = likely_known(CITIZEN, TEXT, on=ON)
    assert (known.number, known.state_label, known.received_on) == ("", "", ON)
    assert known.title.startswith("柳岸社区")
    assert "路灯坏了" not in known.title
    assert "13800001111" not in known.title


def test_u6_a_citizen_cannot_ask_what_a_telephone_number_has_filed(stored):
    assert likely_known(CITIZEN, "别的事情", on=ON, petitioner=WANG) == ()


def test_c2_who_asked_for_secrecy_is_not_hinted_at(city):
    a_filing(petitioner=WANG, keep_secret=True)
    derive_texts()
    assert likely_known(CITIZEN, TEXT, on=ON) == ()
    assert len(likely_known(city.seat("xf", Role.CLERK), TEXT, on=ON)) == 1
