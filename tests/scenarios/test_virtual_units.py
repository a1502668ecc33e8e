"""Bodies whose people belong elsewhere, and who answers for what: the online department, joint groups, three duties."""

from datetime import date

import pytest

from huiyin.accounts import queries as accounts
from huiyin.accounts.actions import assign_responsibility, join_virtual_unit
from huiyin.accounts.factories import SYSTEM, a_seat
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters import queries
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.units import queries as units
from huiyin.units.actions import UnitSeed, open_field_groups, open_unit
from huiyin.units.factories import OPENED
from huiyin.web.factories import signed_in
from tests.scenarios.desk import AT, numbers, queue

S, K, SIDE = ClaimState, accounts.ResponsibilityKind, accounts.Side
ON: date = AT.date()
GROUPS = {"zh": "综合协调组", "sl": "受理办理组", "dc": "督查考评组", "fx": "综合分析组"}
pytestmark = pytest.mark.django_db


def _online_department(cast: Cast) -> dict[str, int]:
    """The online department of the petition office with its four groups."""
    made = {}
    for code, name in GROUPS.items():
        seed = UnitSeed(
            f"online-{code}",
            f"试市网上群众工作部{name}",
            units.UnitKind.VIRTUAL,
            units.UnitLevel.CITY,
            OPENED,
            parent="online",
            place="c",
        )
        made[code] = open_unit(seed, by=SYSTEM, at=AT).id
    cast.city.units.update({f"online-{code}": unit_id for code, unit_id in made.items()})
    return made


def _member(cast: Cast, home: str, group: str, *roles: Role) -> Actor:
    """A person of a bureau, sent into a group."""
    seat = a_seat(cast.unit(home), (Role.HANDLER,), username=f"{home}-person")
    joined = join_virtual_unit(
        seat.id, unit_id=cast.unit(group), title="成员", roles=roles, on=ON, by=SYSTEM, at=AT
    )
    return accounts.actor_for(seat.account_id, joined.id, ON)


def _sent_to(cast: Cast, code: str, seed: int) -> Case:
    case = register(cast, seed=seed, street=code)
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk")
    return case


def test_wh22_four_groups_of_a_department_that_exists_only_together_have_queues_of_their_own() -> None:
    """WH-22: attached to the petition office; what comes to a group lies in its queue and in no other's."""
    cast = Cast()
    groups = _online_department(cast)
    assert {units.unit(unit_id).parent_id for unit_id in groups.values()} == {cast.unit("online")}
    assert units.superior_of(cast.unit("online")) is not None
    assert all(units.unit(unit_id).is_virtual for unit_id in groups.values())
    cases = {code: _sent_to(cast, f"online-{code}", seed) for seed, code in enumerate(groups, start=1)}
    for code, case in cases.items():
        assert queue(cast, f"online-{code}:clerk", case) == numbers(case)


def test_wh23_who_belongs_to_two_bodies_sees_both_queues_and_no_third() -> None:
    """WH-23: 虚拟机构、实体运作: the person keeps the own seat, acts in each as that seat, and sees nothing else."""
    cast = Cast()
    _online_department(cast)
    inside = _member(cast, "cg", "online-sl", Role.CLERK, Role.HANDLER)
    home = next(seat for seat in accounts.seats_of(inside.account_id or 0, ON) if seat.id != inside.seat_id)
    at_home = accounts.actor_for(home.account_id, home.id, ON)
    own, group, third = (
        _sent_to(cast, c, n) for n, c in enumerate(("cg", "online-sl", "online-dc"), start=1)
    )
    assert [one.unit_name for one in accounts.queues_of(home.account_id, ON)] == [
        "试市城管局",
        "试市网上群众工作部受理办理组",
    ]
    assert queue(cast, at_home, own) == numbers(own)
    assert queue(cast, inside, group) == numbers(group)
    for actor in (at_home, inside):
        assert not queries.may_see(actor, third.matter.pk, ON)
    assert not queries.may_see(at_home, group.matter.pk, ON)
    group.do("choose_way", inside)
    group.do("accept", inside)
    assert group.state is S.HANDLING


def test_jz03_one_leading_group_sixteen_streets_and_a_joint_group_for_every_field() -> None:
    """JZ-03: the N groups of 1+16+N are made from the fields; a matter of the field is handled by its group."""
    cast = Cast()
    fields = {"housing": "城乡建设", "labour": "劳动和社会保障", "land": "国土资源"}
    made = open_field_groups(cast.unit("lx"), fields=fields, on=ON, by=SYSTEM, at=AT)
    assert [(group.field, group.is_virtual) for group in made] == [(field, True) for field in fields]
    cast.city.units.update({group.field: group.id for group in made})
    member = _member(cast, "build", "housing", Role.HANDLER, Role.LIAISON)
    case = _sent_to(cast, "housing", 1)
    assert queue(cast, member, case) == numbers(case)
    case.do("choose_way", member)
    case.do("accept", member)
    case.do("issue_opinion", member)
    case.do("serve", member)
    assert case.state is S.SERVED


def _answer_for(cast: Cast, code: str, side: accounts.Side) -> dict[str, str]:
    """Name the three who answer for a unit; return their names by responsibility."""
    named = {}
    for kind in K:
        seat = a_seat(cast.unit(code), (Role.HEAD,), username=f"{code}-{kind}")
        assign_responsibility(cast.unit(code), kind=kind, side=side, seat_id=seat.id, on=ON, by=SYSTEM, at=AT)
        named[accounts.RESPONSIBILITY_LABELS[kind]] = seat.display_name
    return named


def test_jz04_wg36_every_matter_shows_the_three_who_answer_for_it() -> None:
    """JZ-04, WG-36: leader, lead and base of the unit that holds it stand on the page of every matter."""
    cast = Cast()
    named = _answer_for(cast, "d1-s1", SIDE.SUBSTANCE)
    case = at_stage(S.HANDLING, cast=cast)
    with clock.frozen(case.at):
        page = signed_in(cast["d1-s1:handler"]).get(f"/desk/matters/{case.registered.number}/")
    words = page.content.decode()
    assert list(named) == ["领导责任", "牵头责任", "基层责任"]
    assert all(label in words for label in named)
    assert "实质解决" in words


def test_bj29_a_delay_is_the_registers_until_it_is_sent_and_the_units_from_then_on() -> None:
    """BJ-29: the register answers for the procedure, the unit for the substance; the late one is named."""
    cast = Cast()
    _answer_for(cast, "xf", SIDE.PROCEDURE)
    _answer_for(cast, "d1-s1", SIDE.SUBSTANCE)
    waiting = register(cast, seed=1)
    sent = at_stage(S.HANDLING, cast=cast, seed=2)
    leader, later = cast["gov:leader"], sent.at.date().replace(month=6)
    standings = queries.standings(leader, on=later).units
    assert standings[cast.unit("xf")].late == standings[cast.unit("d1-s1")].late == 1
    for case, code, side, rule in (
        (waiting, "xf", SIDE.PROCEDURE, "T-01"),
        (sent, "d1-s1", SIDE.SUBSTANCE, "T-05"),
    ):
        (row,) = queries.overseen(leader, on=later, standing="late", unit_ids=[cast.unit(code)]).rows
        assert row.number == case.registered.number
        assert row.due is not None
        assert (row.due.rule, row.due.unit_id) == (rule, cast.unit(code))
        answerable = accounts.responsibilities([cast.unit(code)], ON, side)[cast.unit(code)]
        assert [one.kind for one in answerable] == list(K)
