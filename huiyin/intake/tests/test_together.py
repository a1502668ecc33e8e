"""Joint petitions and agents."""

from datetime import date
from decimal import Decimal

import pytest

from huiyin.intake.factories import AT, CITIZEN, SYSTEM, WANG, a_filing
from huiyin.intake.submission import AgentDraft, JointMember
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.models import Arrival, ArrivalPetitioner, Matter
from huiyin.people.actions import PetitionerDraft
from huiyin.people.models import Petitioner
from huiyin.people.queries import agents_of

LAWYER = PetitionerDraft(name="赵律师", phone="13700003333")
WORDS = "甲乙丙丁戊己庚辛壬癸"


def household(i: int) -> PetitionerDraft:
    name = "周" + WORDS[i // 100 % 10] + WORDS[i // 10 % 10] + WORDS[i % 10]
    return PetitionerDraft(name=name, phone=f"136{i:08d}", address=f"竹园小区{i}号")


def members(n: int, amount: int = 0) -> tuple[JointMember, ...]:
    return tuple(
        JointMember(
            petitioner=household(i),
            is_representative=i < 4,
            own_request=f"支付拖欠工资{amount + i}元",
            amount=f"{amount + i}元" if amount else None,
        )
        for i in range(n)
    )


def test_wh15_sixty_workers_visit_with_five_representatives(city):
    clerk = city.seat("xf", Role.CLERK)
    made = a_filing(
        by=clerk,
        channel="visit",
        text="建筑公司拖欠农民工工资二百多万元，我们六十名工人要求发还。",
        petitioner=WANG,
        co_petitioners=members(59, amount=30_000),
        amount="35,000元",
        own_request="支付拖欠工资",
    )
    rows = ArrivalPetitioner.objects.filter(arrival_id=made.arrival_id)
    assert Matter.objects.get(pk=made.matter_id).people_count == 60
    assert (rows.count(), rows.filter(is_representative=True).count()) == (60, 5)
    first = Arrival.objects.get(pk=made.arrival_id).petitioner_id
    assert rows.get(petitioner_id=first).amount == Decimal("35000.00")


def test_pk03_each_of_thirty_keeps_the_own_amount(city):
    made = a_filing(petitioner=WANG, co_petitioners=members(30, amount=20_000))
    amounts = ArrivalPetitioner.objects.filter(arrival_id=made.arrival_id, amount__isnull=False)
    assert sorted(amounts.values_list("amount", flat=True))[-1] == Decimal("20029.00")


def test_pk09_six_hundred_households_are_one_matter(city):
    made = a_filing(
        by=SYSTEM,
        channel="letter",
        text="竹园小区六百户居民三年拿不到房产证。",
        co_petitioners=members(600),
        key="pk09",
    )
    assert Matter.objects.get(pk=made.matter_id).people_count == 600
    assert ArrivalPetitioner.objects.filter(arrival_id=made.arrival_id).count() == 600
    assert a_filing(
        by=SYSTEM,
        channel="letter",
        text="竹园小区六百户居民三年拿不到房产证。",
        co_petitioners=members(600),
        key="pk09",
    ).known
    assert Petitioner.objects.count() == 600


def test_more_may_stand_behind_than_are_named(city):
    made = a_filing(petitioner=WANG, people_count=60)
    assert Matter.objects.get(pk=made.matter_id).people_count == 60


def test_where_only_members_are_named_a_representative_comes_first(city):
    people = (JointMember(petitioner=household(1)), JointMember(petitioner=WANG, is_representative=True))
    made = a_filing(co_petitioners=people)
    again = a_filing(petitioner=WANG, at=AT)
    assert not Matter.objects.get(pk=again.matter_id).is_initial
    assert ArrivalPetitioner.objects.filter(arrival_id=made.arrival_id).count() == 2


def test_the_same_person_twice_is_told_by_place_in_the_list(city):
    with pytest.raises(Refused, match="第2位共同信访人与第1位是同一人"):
        a_filing(petitioner=WANG, co_petitioners=(*members(1), *members(1)))
    assert Matter.objects.count() == 0


def test_pk31_an_agent_files_by_written_authority(city):
    agent = AgentDraft(
        petitioner=LAWYER, authority="授权委托书（2026年3月1日）", valid_until=date(2026, 12, 31)
    )
    made = a_filing(by=CITIZEN, petitioner=WANG, agent=agent)
    arrival = Arrival.objects.get(pk=made.arrival_id)
    (authority,) = agents_of(arrival.petitioner_id, on=AT.date())
    assert (arrival.agent_id, authority.agent_id) == (authority.agent_id, arrival.agent_id)
    assert authority.valid_until == date(2026, 12, 31)


def test_r111_without_a_written_authority_nobody_speaks_for_another(city):
    with pytest.raises(Refused, match="代理须有书面授权"):
        a_filing(petitioner=WANG, agent=AgentDraft(petitioner=LAWYER, authority=" "))
    assert Matter.objects.count() == 0
    assert Petitioner.objects.count() == 0


def test_an_organisation_files_for_a_petitioner_only_where_the_local_text_lets_it(city, settings):
    """Shanghai, Art. 9."""
    agent = AgentDraft(
        petitioner=PetitionerDraft(name="柳岸社区法律援助社", kind="organisation"), authority="授权委托书"
    )
    with pytest.raises(Refused) as refused:
        a_filing(petitioner=WANG, agent=agent)
    assert refused.value.code == "agent.organisation"
    settings.HUIYIN_PROFILE = "shanghai"
    made = a_filing(petitioner=WANG, agent=agent)
    assert Arrival.objects.get(pk=made.arrival_id).agent_id is not None


def test_r111_the_same_agent_files_again_under_the_same_authority(city):
    agent = AgentDraft(petitioner=LAWYER, authority="授权委托书")
    first = a_filing(petitioner=WANG, agent=agent)
    second = a_filing(petitioner=WANG, agent=agent, text="另一件事：电梯停运两周没有人修。")
    ids = Arrival.objects.filter(pk__in=[first.arrival_id, second.arrival_id]).values_list(
        "agent_id", flat=True
    )
    assert len(set(ids)) == 1


def test_c2_secrecy_covers_all_who_are_named(city):
    a_filing(petitioner=WANG, co_petitioners=members(2), keep_secret=True)
    assert set(Petitioner.objects.values_list("confidential", flat=True)) == {True}
