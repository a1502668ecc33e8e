"""The channels: the five forms of R-102, who may use them, their own rules; a new one is only a folder."""

import sys
from pathlib import Path

import pytest

from huiyin.intake import channels
from huiyin.intake.channels import ChannelError, all_channels, channel
from huiyin.intake.factories import CITIZEN, SYSTEM, WANG, a_filing
from huiyin.intake.queries import Form
from huiyin.intake.queries import channels as listed
from huiyin.intake.submission import JointMember
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.kernel.roles import Role
from huiyin.matters.models import Arrival, Claim, Matter
from huiyin.people.actions import PetitionerDraft

CODES = tuple(all_channels())


def test_r102_all_five_forms_have_a_channel():
    assert {"web", "visit", "call", "letter", "fax", "grid", "transfer", "import"} <= set(CODES)
    assert {one.form for one in listed()} == set(Form)
    assert listed()[0].code == "web"
    assert channel("visit").form_label == "走访"


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_channel_registers(city, code):
    clerk = city.seat("xf", Role.CLERK)
    by = CITIZEN if channel(code).by_citizens else clerk
    made = a_filing(by=by, channel=code, petitioner=WANG)
    assert Arrival.objects.get(pk=made.arrival_id).channel == code


@pytest.mark.parametrize("code", sorted(CODES))
def test_who_may_use_which_door(city, code):
    """Citizens use the doors on the net; seats need a recorder's role; auditors and administrators none."""
    if not channel(code).by_citizens:
        with pytest.raises(NotAllowed):
            a_filing(by=CITIZEN, channel=code)
    for role in (Role.AUDITOR, Role.ADMIN, Role.LEADER):
        with pytest.raises(NotAllowed):
            a_filing(by=city.seat("xf", role), channel=code)


def test_an_unknown_channel_or_source_is_refused_with_the_known_ones(city):
    with pytest.raises(Refused, match=r"可用：.*web"):
        a_filing(channel="telegraph")
    with pytest.raises(Refused, match=r"可用：.*12345"):
        a_filing(by=SYSTEM, channel="call", sub_channel="110")
    assert a_filing(by=SYSTEM, channel="call", sub_channel="12319").number


def test_a_new_channel_is_only_a_folder(city, tmp_path: Path, monkeypatch):
    folder = tmp_path / "television"
    folder.mkdir()
    (folder / "__init__.py").write_text('"""Phone-in programmes."""\n')
    (folder / "channel.py").write_text(
        "from huiyin.intake.channel import Channel, Form\n"
        'CHANNEL = Channel(code="television", label="电视问政", form=Form.PHONE)\n'
    )
    monkeypatch.setattr(channels, "__path__", [*channels.__path__, str(tmp_path)])
    all_channels.cache_clear()
    try:
        assert a_filing(by=SYSTEM, channel="television").number
        assert channel("television").label == "电视问政"
    finally:
        all_channels.cache_clear()
        for name in [name for name in sys.modules if name.endswith((".television", ".television.channel"))]:
            del sys.modules[name]


def test_a_folder_without_its_channel_stops_the_start(tmp_path: Path, monkeypatch):
    folder = tmp_path / "radio"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "channel.py").write_text("")
    monkeypatch.setattr(channels, "__path__", [str(tmp_path)])
    all_channels.cache_clear()
    try:
        with pytest.raises(ChannelError, match="radio"):
            all_channels()
    finally:
        all_channels.cache_clear()


def others(n: int, representatives: int = 0) -> tuple[JointMember, ...]:
    return tuple(
        JointMember(
            petitioner=PetitionerDraft(name="工友" + "甲乙丙丁戊己庚辛"[i % 8], phone=f"138{i:08d}"),
            is_representative=i < representatives,
        )
        for i in range(n)
    )


@pytest.mark.parametrize(("persons", "representatives", "fits"), [(6, 5, True), (6, 6, False), (2, 1, True)])
def test_r108_a_joint_visit_sends_at_most_five(city, persons, representatives, fits):
    clerk = city.seat("xf", Role.CLERK)
    members = others(persons - 1, representatives - 1)
    if fits:
        made = a_filing(by=clerk, channel="visit", petitioner=WANG, co_petitioners=members)
        assert Matter.objects.get(pk=made.matter_id).people_count == persons
    else:
        with pytest.raises(Refused, match="代表不得超过 5 人"):
            a_filing(by=clerk, channel="visit", petitioner=WANG, co_petitioners=members)


def test_r109_zhejiang_sends_three_of_up_to_ten(city, settings):
    settings.HUIYIN_PROFILE = "zhejiang"
    clerk = city.seat("xf", Role.CLERK)
    with pytest.raises(Refused, match="代表不得超过 3 人"):
        a_filing(by=clerk, channel="visit", petitioner=WANG, co_petitioners=others(9, 3))
    made = a_filing(by=clerk, channel="visit", petitioner=WANG, co_petitioners=others(10, 4))
    assert Matter.objects.get(pk=made.matter_id).people_count == 11


def test_r108_letters_and_the_net_know_no_such_limit(city):
    made = a_filing(petitioner=WANG, co_petitioners=others(9, 9))
    assert Matter.objects.get(pk=made.matter_id).people_count == 10


def test_r106_a_visit_two_levels_up_is_registered_and_told_where_to_turn(city):
    """N-2 looks at visits of requests alone; the note names the right place and blocks nothing."""
    said = {
        "text": "三楼邻居在楼道堆放杂物，楼道堆物堵了消防通道。",
        "place_id": city.place("d1-s1-c1"),
        "petitioner": WANG,
    }
    clerk = city.seat("xf", Role.CLERK)
    (note,) = notes_of(a_filing(by=clerk, channel="visit", **said))
    assert (note["code"], note["basis"]) == ("visit.level", "R-106")
    assert note["unit_ids"] == [city.unit("d1-xf")]
    assert "柳岸街道办事处" in note["sentence"]
    assert notes_of(a_filing(by=city.seat("d1-xf", Role.CLERK), channel="visit", **said)) == []
    assert notes_of(a_filing(by=clerk, channel="letter", **said)) == []


def test_r107_a_visit_about_a_lawsuit_is_shown_to_the_court(city):
    clerk = city.seat("xf", Role.CLERK)
    made = a_filing(
        by=clerk, channel="visit", text="法院对我的起诉立案申请不予立案，要求诉讼立案。", petitioner=WANG
    )
    assert [(note["code"], note["unit_ids"]) for note in notes_of(made)] == [
        ("visit.lawsuit", [city.unit("court")])
    ]


def notes_of(made):
    return Claim.objects.get(matter_id=made.matter_id).proposal["notes"]


def test_wh50_a_grid_workers_report_says_who_spoke_and_who_recorded(city):
    grid = city.seat("d1-s1-c1", Role.GRID)
    with pytest.raises(Refused, match="谁反映的"):
        a_filing(by=grid, channel="grid", spoken_by_other=True)
    made = a_filing(by=grid, channel="grid", spoken_by_other=True, petitioner=WANG)
    arrival = Arrival.objects.get(pk=made.arrival_id)
    assert arrival.spoken_by_other
    assert Matter.objects.get(pk=made.matter_id).registrar_id == city.unit("d1-s1")
    assert [note["code"] for note in notes_of(made)] == ["grid.for_other"]
    named = a_filing(by=grid, channel="grid", spoken_by_other=True, extra={"spoken_by": "不愿留名"})
    assert Arrival.objects.get(pk=named.arrival_id).raw["spoken_by"] == "不愿留名"


def test_wh50_a_grid_report_about_another_place_goes_to_its_street(city):
    grid = city.seat("d1-s1-c1", Role.GRID)
    made = a_filing(by=grid, channel="grid", place_id=city.place("d2-s1-c1"))
    assert Matter.objects.get(pk=made.matter_id).registrar_id == city.unit("d2-s1")
