"""Agents with written authority (R-111)."""

from datetime import date

import pytest

from huiyin.audit import queries as audit
from huiyin.kernel.errors import NotFound, Refused
from huiyin.people import queries
from huiyin.people.actions import authorise_agent, revoke_agent
from huiyin.people.factories import AT, CLERK, petitioner

pytestmark = pytest.mark.django_db

ON = date(2026, 3, 2)


def authorise(principal, agent, **more):
    plain = {
        "scope": "代为提出、查询",
        "authority": "授权委托书 2026-03-01",
        "valid_from": ON,
        "by": CLERK,
        "at": AT,
    }
    return authorise_agent(principal, agent, **(plain | more))


@pytest.fixture
def people():
    return [petitioner(n) for n in range(4)]


def test_an_agent_speaks_within_the_dates(people):
    """R-111."""
    authorise(people[0], people[1], valid_until=date(2026, 6, 30))
    assert queries.may_speak_for(people[1], people[0], on=ON)
    assert queries.may_speak_for(people[1], people[0], on=date(2026, 6, 30))
    assert not queries.may_speak_for(people[1], people[0], on=date(2026, 7, 1))
    assert not queries.may_speak_for(people[1], people[0], on=date(2026, 3, 1))
    assert not queries.may_speak_for(people[0], people[1], on=ON)


def test_after_revocation_no_more(people):
    """R-111, Beijing: after the principal withdraws, the agent's continued petition is not accepted."""
    key = authorise(people[0], people[1])
    revoke_agent(key, reason="委托人来函解除", on=date(2026, 4, 1), by=CLERK, at=AT)
    assert queries.may_speak_for(people[1], people[0], on=date(2026, 3, 31))
    assert not queries.may_speak_for(people[1], people[0], on=date(2026, 4, 1))
    with pytest.raises(Refused, match="已经解除"):
        revoke_agent(key, reason="委托人来函解除", on=date(2026, 4, 1), by=CLERK, at=AT)


def test_at_most_two_at_one_time(people):
    """R-111, Shandong: one or two agents; the number is the profile's."""
    authorise(people[0], people[1])
    authorise(people[0], people[2])
    with pytest.raises(Refused, match="不超过 2 名"):
        authorise(people[0], people[3])
    authorise(people[0], people[3], at_most=3)
    assert [row.agent_id for row in queries.agents_of(people[0], on=ON)] == people[1:]


def test_one_who_left_makes_room(people):
    first = authorise(people[0], people[1])
    authorise(people[0], people[2])
    revoke_agent(first, reason="委托人来函解除", on=ON, by=CLERK, at=AT)
    authorise(people[0], people[3])
    assert [row.agent_id for row in queries.agents_of(people[0], on=ON)] == people[2:]


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("authority", {"authority": ""}),
        ("scope", {"scope": " "}),
        ("kind", {"kind": "friend"}),
        ("valid_until", {"valid_until": date(2026, 3, 1)}),
    ],
)
def test_what_is_missing_is_named(people, field, more):
    """R-111: authority is written."""
    with pytest.raises(Refused) as refused:
        authorise(people[0], people[1], **more)
    assert refused.value.field == field


def test_nobody_is_the_own_agent(people):
    with pytest.raises(Refused, match="同一人"):
        authorise(people[0], petitioner(0, phone="13900001111"))


def test_the_same_agent_twice(people):
    authorise(people[0], people[1])
    with pytest.raises(Refused, match="无需重复"):
        authorise(people[0], people[1])


def test_a_guardian_for_a_minor(people):
    """R-111: minors act through guardians."""
    authorise(people[0], people[1], kind="guardian", authority="监护关系证明")
    assert queries.agents_of(people[0], on=ON)[0].kind == "guardian"


def test_each_leaves_one_audit_row(people):
    """R11."""
    key = authorise(people[0], people[1])
    revoke_agent(key, reason="委托人来函解除", on=ON, by=CLERK, at=AT)
    acts = [row.act for row in audit.trail(f"people:{people[0]}")]
    assert acts == ["people.revoke_agent", "people.authorise_agent", "people.keep"]


def test_unknown_ones(people):
    with pytest.raises(NotFound):
        authorise(people[0], 0)
    with pytest.raises(NotFound):
        revoke_agent(0, reason="委托人来函解除", on=ON, by=CLERK, at=AT)
