"""The ways of filing that are not the usual one: joint, for another, for a body, without a name, accusations."""

import re

import pytest

from huiyin.matters.models import Accused, Arrival, ArrivalPetitioner, Claim, Matter
from huiyin.people import queries as people
from huiyin.people.models import Representation
from huiyin.units.factories import SmallCity
from huiyin.web.public.tests.journey import PHONE, TEXT, Journey

pytestmark = pytest.mark.django_db


def _filed(journey: Journey) -> Arrival:
    journey.attachments()
    journey.client.get("/file/known/")
    assert journey.send("/file/check/").headers["Location"] == "/receipt/"
    return Arrival.objects.get()


def test_together_with_representatives(journey: Journey) -> None:
    """R-108: the number of people, further representatives and names are registered."""
    journey.what()
    journey.where()
    assert journey.who(filer="together").headers["Location"] == "/file/together/"
    answer = journey.send(
        "/file/together/",
        people_count="６０",
        name_1="李四光",
        phone_1="139 0000 1234",
        others="王五\n赵六七\n",
    )
    assert answer.headers["Location"] == "/file/attachments/"
    journey.attachments()
    journey.client.get("/file/known/")
    page = journey.client.get("/file/check/", follow=True).content.decode()
    assert "李四光 13900001234" in page
    arrival = _filed(journey)
    assert Matter.objects.get().people_count == 60
    rows = ArrivalPetitioner.objects.filter(arrival=arrival)
    assert rows.count() == 4
    assert rows.filter(is_representative=True).count() == 2


@pytest.mark.parametrize(
    ("typed", "sentence"), [("", "请填写"), ("一", "只填数字"), ("1", "2到"), ("1e9", "只填数字")]
)
def test_wrong_number_of_people(journey: Journey, typed: str, sentence: str) -> None:
    """A number that cannot be read is refused with what to do."""
    journey.what()
    journey.where()
    journey.who(filer="together")
    answer = journey.send("/file/together/", people_count=typed, name_1="李四光")
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert 'value="李四光"' in answer.content.decode()


def test_for_another_with_written_authority(journey: Journey) -> None:
    """R-111: the principal is the petitioner, the filer the agent with a recorded authority."""
    journey.what()
    journey.where()
    assert journey.who(filer="agent").headers["Location"] == "/file/agent/"
    journey.send("/file/agent/", principal_name="王老太", authority="written")
    arrival = _filed(journey)
    assert people.masked([arrival.petitioner_id])[arrival.petitioner_id].name.startswith("王")
    assert people.masked([arrival.agent_id])[arrival.agent_id].name.startswith("张")
    assert Representation.objects.get().kind == "agent"


def test_relayed_without_authority(journey: Journey) -> None:
    """Nobody becomes an agent by saying so: it is marked as spoken by another, and both are kept."""
    journey.what()
    journey.where()
    journey.who(filer="agent")
    journey.send("/file/agent/", principal_name="王老太", authority="none")
    arrival = _filed(journey)
    assert arrival.spoken_by_other
    assert arrival.agent_id is None
    assert Representation.objects.count() == 0
    assert ArrivalPetitioner.objects.filter(arrival=arrival).count() == 2


def test_for_a_body(journey: Journey) -> None:
    """R-101: legal persons and other organisations may petition."""
    journey.what()
    journey.where()
    journey.who(filer="organisation", name="柳岸小区业主委员会", phone="")
    arrival = _filed(journey)
    assert people.masked([arrival.petitioner_id])[arrival.petitioner_id].kind == "organisation"


def test_without_a_name(journey: Journey) -> None:
    """P-4, R-201: nobody has to give a name; what else was typed is not kept."""
    journey.what()
    journey.where()
    assert journey.who(filer="nameless", name="", phone="", address="某处").status_code == 302
    assert _filed(journey).petitioner_id is None


def test_wrong_contact_is_shown_all_at_once(journey: Journey) -> None:
    """U4, U11: every mistake in one go, at its field, with the typed text kept."""
    journey.what()
    journey.where()
    answer = journey.who(name="张3", phone="12")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#id_name"' in page
    assert 'href="#id_phone"' in page
    assert 'value="张3"' in page


@pytest.mark.parametrize(
    "typed", ["138 0000 5678", "+86-138-0000-5678", "１３８００００５６７８", " 0379-65230000转8 "]
)
def test_telephones_as_people_write_them(journey: Journey, typed: str) -> None:
    """U11: spaces, hyphens, full-width digits, +86 and extensions are understood."""
    journey.what()
    journey.where()
    assert journey.who(phone=typed).status_code == 302


def test_secrecy_and_consents(journey: Journey) -> None:
    """C-2, U9: both are kept as chosen; what is not ticked is not agreed to."""
    journey.what()
    journey.where()
    journey.who(consents=["keep_secret", "survey"])
    arrival = _filed(journey)
    assert arrival.consents == {"share_contact": False, "publish": False, "survey": True}
    assert Matter.objects.get().keep_secret


def test_no_contact_in_the_raw_record(journey: Journey) -> None:
    """R-104: names and telephones live in people only."""
    journey.what()
    journey.where()
    journey.who()
    raw = str(_filed(journey).raw)
    assert "张三丰" not in raw
    assert PHONE not in raw


def test_accusation_has_its_own_way(journey: Journey, city: SmallCity) -> None:
    """C-1, R-302: own explanation, the accused asked and walled off, no look at other matters, neutral titles."""
    assert journey.what(claim_class="accusation").headers["Location"] == "/file/accused/"
    asked = journey.send("/file/accused/", accused="东城区城管局的李某，科长")
    page = asked.content.decode()
    assert asked.status_code == 200
    assert "东城区城管局" in page
    assert "<title>填写内容 - 网上服务</title>" in page
    shown = journey.send("/file/accused/", accused="东城区城管局的李某，科长")
    ids = [str(city.units["d1-cg"])]
    sent = journey.client.post(
        "/file/accused/",
        {"accused": "东城区城管局的李某，科长", "unit_ids": ids, "asked": _asked(shown.content.decode())},
    )
    assert sent.headers["Location"] == "/file/where/"
    journey.where()
    assert journey.who().headers["Location"] == "/file/attachments/"
    assert "<title>填写内容 - 网上服务</title>" in journey.client.get("/file/attachments/").content.decode()
    assert journey.attachments().headers["Location"] == "/file/check/"
    assert "提交检举控告" in journey.client.get("/file/check/").content.decode()
    assert journey.send("/file/check/").headers["Location"] == "/receipt/"
    matter = Matter.objects.get()
    assert matter.restricted
    assert city.units["d1-cg"] in set(Accused.objects.values_list("unit_id", flat=True))
    receipt = journey.client.get("/receipt/").content.decode()
    assert "保密登记" in receipt
    assert "<title>回执 - 网上服务</title>" in receipt


def _asked(page: str) -> str:
    return page.partition('name="asked" value="')[2].partition('"')[0]


def test_known_matters_are_told_but_never_block(journey: Journey, city: SmallCity) -> None:
    """U6, C-2: an alike matter is shown by place, field and day, without a word of whose it is.

    One may go on, or join: the own number stays, and the clerk is told.
    """
    place = str(city.places["d1-s1-c1"])
    journey.what()
    journey.where(place_id=place)
    journey.who()
    _filed(journey)
    journey.what(text=TEXT + "今天又堵了。")
    journey.where(place_id=place)
    journey.who(name="李四光", phone="13900001234")
    journey.attachments()
    page = journey.client.get("/file/known/").content.decode()
    assert "可能已有人反映" in page
    assert "柳岸社区 · " in page, "the field as it was proposed, for nobody has confirmed one"
    assert "柳岸小区3号楼" not in page
    assert "张三丰" not in page
    assert Arrival.objects.get().number not in page
    assert journey.send("/file/known/").headers["Location"] == "/file/check/"
    (picked,) = re.findall(r'name="same_as" value="(\d+)"', page)
    journey.send("/file/known/", same_as=picked)
    journey.send("/file/check/")
    first, joining = Arrival.objects.order_by("pk")
    assert joining.number != first.number and str(first.matter_id) == picked
    assert Claim.objects.get(matter_id=joining.matter_id).proposal["same_as"] == first.matter_id


def test_an_accusation_is_never_shown_as_known(journey: Journey) -> None:
    """C-1: the same words filed later find nothing."""
    journey.what(claim_class="accusation")
    journey.send("/file/accused/", accused="某干部")
    journey.where()
    journey.who()
    journey.attachments()
    journey.send("/file/check/")
    journey.what()
    journey.where()
    journey.who()
    journey.attachments()
    assert journey.client.get("/file/known/").headers["Location"] == "/file/check/"
