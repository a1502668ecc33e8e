"""Accounts, seats and what they let a person do."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.accounts import queries
from huiyin.accounts.actions import (
    change_own_password,
    close_account,
    close_seat,
    grant_roles,
    join_virtual_unit,
    open_account,
    open_seat,
    reset_password,
)
from huiyin.accounts.factories import AT, ON, PASSWORD, SYSTEM, a_seat, an_account, an_actor
from huiyin.accounts.models import Account
from huiyin.audit.queries import trail
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.kernel.roles import Role
from huiyin.units.actions import close_unit
from huiyin.units.factories import a_city

pytestmark = pytest.mark.django_db


def test_an_actor_carries_the_way_to_its_unit_in_one_statement() -> None:
    city = a_city()
    seat = a_seat(city.units["d1-s1"], (Role.HANDLER, Role.LIAISON))
    with CaptureQueriesContext(connection) as captured:
        actor = queries.actor_for(seat.account_id, seat.id, ON)
    assert len(captured) == 1
    assert actor == Actor(
        kind="seat",
        label="张三（柳岸街道办事处 承办人）",
        seat_id=seat.id,
        unit_id=city.units["d1-s1"],
        account_id=seat.account_id,
        unit_name="柳岸街道办事处",
        unit_path=city.unit("d1-s1").path,
        roles=frozenset({Role.HANDLER, Role.LIAISON}),
    )


def test_rights_end_at_once_when_the_seat_closes() -> None:
    seat = a_seat(a_city().units["cg"])
    close_seat(seat.id, on=ON, by=SYSTEM, at=AT)
    with pytest.raises(NotAllowed, match="停用"):
        queries.actor_for(seat.account_id, seat.id, ON)
    assert queries.actor_for(seat.account_id, seat.id, ON - timedelta(days=1)).has(Role.HANDLER)
    assert queries.seats_of(seat.account_id, ON) == ()
    assert queries.seats_in(seat.unit.id, None, ON) == ()


def test_rights_end_at_once_when_the_unit_closes() -> None:
    city = a_city()
    seat = a_seat(city.units["cg"])
    close_unit(city.units["d1-cg"], on=ON, by=SYSTEM, at=AT)
    assert queries.actor_for(seat.account_id, seat.id, ON)
    close_unit(city.units["cg"], on=ON, by=SYSTEM, at=AT)
    with pytest.raises(NotAllowed):
        queries.actor_for(seat.account_id, seat.id, ON)


def test_nobody_acts_by_the_seat_of_another() -> None:
    city = a_city()
    seat = a_seat(city.units["cg"])
    with pytest.raises(NotAllowed):
        queries.actor_for(an_account("lisi"), seat.id, ON)


def test_a_seat_gives_no_right_before_its_first_day() -> None:
    seat = a_seat(a_city().units["cg"], opened_on=ON)
    with pytest.raises(NotAllowed):
        queries.actor_for(seat.account_id, seat.id, ON - timedelta(days=1))


def test_wh_23_a_person_with_two_memberships_sees_both_queues_only() -> None:
    city = a_city()
    seat = a_seat(city.units["cg"])
    a_seat(city.units["build"], username="lisi")
    joined = join_virtual_unit(
        seat.id, unit_id=city.units["online"], title="受理办理组", roles=[Role.CLERK], on=ON, by=SYSTEM, at=AT
    )
    queues = queries.queues_of(seat.account_id, ON)
    assert [(queue.unit_name, queue.roles) for queue in queues] == [
        ("试市城管局", frozenset({Role.HANDLER})),
        ("试市网上群众工作部", frozenset({Role.CLERK})),
    ]
    assert [member.id for member in queries.members_of(city.units["online"], ON)] == [joined.id]


def test_wh_23_a_membership_ends_with_the_own_seat() -> None:
    city = a_city()
    seat = a_seat(city.units["cg"])
    joined = join_virtual_unit(
        seat.id, unit_id=city.units["online"], title="受理办理组", roles=[Role.CLERK], on=ON, by=SYSTEM, at=AT
    )
    close_seat(seat.id, on=ON + timedelta(days=1), by=SYSTEM, at=AT)
    assert queries.queues_of(seat.account_id, ON + timedelta(days=1)) == ()
    with pytest.raises(NotAllowed):
        queries.actor_for(seat.account_id, joined.id, ON + timedelta(days=1))


def test_wh_23_only_own_seats_are_sent_and_only_into_virtual_units() -> None:
    city = a_city()
    seat = a_seat(city.units["cg"])
    terms = {"title": "组员", "roles": [Role.CLERK], "on": ON, "by": SYSTEM, "at": AT}
    with pytest.raises(Refused, match="虚拟机构"):
        join_virtual_unit(seat.id, unit_id=city.units["build"], **terms)
    joined = join_virtual_unit(seat.id, unit_id=city.units["online"], **terms)
    with pytest.raises(Refused, match="派出岗位"):
        join_virtual_unit(joined.id, unit_id=city.units["online"], **terms)


@pytest.mark.parametrize(
    "roles", [(), (Role.ADMIN, Role.AUDITOR), (Role.ADMIN, Role.DISCIPLINE), (Role.HANDLER, Role.REVIEWER)]
)
def test_roles_that_check_one_another_do_not_meet(roles: tuple[Role, ...]) -> None:
    city = a_city()
    with pytest.raises(Refused):
        open_seat(
            account_id=an_account(),
            unit_id=city.units["cg"],
            title="",
            roles=roles,
            opened_on=ON,
            by=SYSTEM,
            at=AT,
        )


def test_an_administrator_opens_seats_in_the_own_territory_but_none_for_himself() -> None:
    city = a_city()
    east = an_actor(city.units["d1-xf"], Role.ADMIN, username="guanli")
    terms = {"title": "承办", "roles": [Role.HANDLER], "opened_on": ON, "by": east, "at": AT}
    assert open_seat(account_id=an_account(), unit_id=city.units["d1-s1"], **terms).title == "承办"
    with pytest.raises(NotAllowed):
        open_seat(account_id=an_account(), unit_id=city.units["d2-s1"], **terms)
    with pytest.raises(NotAllowed, match="本人"):
        open_seat(account_id=an_account("guanli"), unit_id=city.units["d1-s1"], **terms)
    assert east.seat_id is not None
    with pytest.raises(NotAllowed, match="本人"):
        grant_roles(east.seat_id, roles=[Role.DISCIPLINE], by=east, at=AT)


def test_seats_are_not_opened_in_closed_units_or_for_closed_accounts() -> None:
    city = a_city()
    close_unit(city.units["d1-cg"], on=ON, by=SYSTEM, at=AT)
    with pytest.raises(Refused, match="撤销"):
        a_seat(city.units["d1-cg"], opened_on=ON)
    seat = a_seat(city.units["cg"])
    close_account(seat.account_id, on=ON, by=SYSTEM, at=AT)
    with pytest.raises(NotFound):
        a_seat(city.units["cg"])
    with pytest.raises(NotAllowed):
        queries.actor_for(seat.account_id, seat.id, ON)


def test_changed_roles_count_at_the_next_request_and_leave_one_audit_row() -> None:
    seat = a_seat(a_city().units["cg"])
    grant_roles(seat.id, roles=[Role.HEAD], by=SYSTEM, at=AT)
    assert queries.actor_for(seat.account_id, seat.id, ON).roles == {Role.HEAD}
    acts = [row.act for row in trail(f"account:{seat.account_id}")]
    assert sorted(acts) == ["seat.opened", "seat.roles_changed"]


def test_a_seat_gets_another_title_and_none_after_its_end() -> None:
    seat = a_seat(a_city().units["cg"])
    changed = grant_roles(seat.id, roles=[Role.HEAD], title=" 副局长 ", by=SYSTEM, at=AT)
    assert (changed.title, changed.roles) == ("副局长", {Role.HEAD})
    detail = next(
        row.detail for row in trail(f"account:{seat.account_id}") if row.act == "seat.roles_changed"
    )
    assert (detail["title_before"], detail["title_after"]) == (seat.title, "副局长")
    assert grant_roles(seat.id, roles=[Role.HEAD], by=SYSTEM, at=AT).title == "副局长"
    close_seat(seat.id, on=ON, by=SYSTEM, at=AT)
    with pytest.raises(Refused, match="另行设岗"):
        grant_roles(seat.id, roles=[Role.HANDLER], by=SYSTEM, at=AT)


def test_seats_by_role() -> None:
    city = a_city()
    head = a_seat(city.units["cg"], (Role.HEAD,), username="wang")
    a_seat(city.units["cg"], (Role.HANDLER,))
    assert [each.id for each in queries.seats_in(city.units["cg"], Role.HEAD, ON)] == [head.id]
    assert len(queries.seats_in(city.units["cg"], None, ON)) == 2
    assert queries.seats_by_ids([head.id, -1]).keys() == {head.id}
    with pytest.raises(NotFound):
        queries.seat(-1)


def test_an_account_is_opened_signed_in_and_closed(settings: Any) -> None:
    settings.AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
    account_id = open_account(username=" WangWu ", display_name="王五", password=PASSWORD, by=SYSTEM, at=AT)
    found = authenticate(username="ｗangwu ", password=PASSWORD)
    assert found is not None
    assert (found.pk, found.must_change_password) == (account_id, True)
    assert authenticate(username="wangwu", password="falsch") is None
    close_account(account_id, on=ON, by=SYSTEM, at=AT)
    assert authenticate(username="wangwu", password=PASSWORD) is None


@pytest.mark.parametrize(
    ("username", "name", "code"),
    [
        ("zhangsan", "张三", "accounts.username_taken"),
        ("张三", "张三", "accounts.username_malformed"),
        ("x", "张三", "accounts.username_malformed"),
        ("lisi", " ", "accounts.name_missing"),
    ],
)
def test_accounts_that_cannot_be_opened(username: str, name: str, code: str) -> None:
    an_account()
    with pytest.raises(Refused) as error:
        open_account(username=username, display_name=name, password=PASSWORD, by=SYSTEM, at=AT)
    assert error.value.code == code


def test_only_administrators_open_accounts() -> None:
    clerk = Actor(kind="seat", label="登记员", roles=frozenset({Role.CLERK}))
    with pytest.raises(NotAllowed):
        open_account(username="lisi", display_name="李四", password=PASSWORD, by=clerk, at=AT)


def test_passwords_are_changed_by_the_person_and_reset_by_an_administrator() -> None:
    account_id = an_account()
    me = Actor(kind="seat", label="张三", account_id=account_id)
    change_own_password(account_id, old=PASSWORD, new="Baihe-2026-xin", by=me, at=AT)
    for old, new, code in (
        ("falsch", "Baihe-2026-neu", "accounts.wrong_password"),
        ("Baihe-2026-xin", "Baihe-2026-xin", "accounts.same_password"),
        ("Baihe-2026-xin", "123456", "accounts.weak_password"),
    ):
        with pytest.raises(Refused) as error:
            change_own_password(account_id, old=old, new=new, by=me, at=AT)
        assert error.value.code == code
    with pytest.raises(Refused):
        change_own_password(account_id, old="Baihe-2026-xin", new="Meigui-2026-xin", by=SYSTEM, at=AT)
    reset_password(account_id, new="Mudan-2026-xin", by=SYSTEM, at=AT)
    account = Account.objects.get(pk=account_id)
    assert account.check_password("Mudan-2026-xin")
    assert account.must_change_password


def test_an_administrator_has_power_over_accounts_of_the_own_territory_alone() -> None:
    """Whoever sets a password can sign in as that person: with a seat elsewhere, it is not for this one to set."""
    city = a_city()
    east = an_actor(city.units["d1-xf"], Role.ADMIN, username="guanli")
    city_admin = an_actor(city.units["xf"], Role.ADMIN, username="shiguanli")
    clerk, discipline = (
        a_seat(city.units["d1-s1"]),
        a_seat(city.units["jw"], (Role.DISCIPLINE,), username="jw"),
    )
    both = a_seat(city.units["d1-cg"], username="both").account_id
    a_seat(city.units["d2-cg"], username="both", opened_on=ON + timedelta(days=9))
    new = "Mudan-2026-xin"
    reset_password(clerk.account_id, new=new, by=east, at=AT)
    for account_id in (discipline.account_id, both, city_admin.account_id):
        with pytest.raises(NotAllowed, match="地域以外"):
            reset_password(account_id, new=new, by=east, at=AT)
        with pytest.raises(NotAllowed, match="地域以外"):
            close_account(account_id, on=ON, by=east, at=AT)
        assert Account.objects.get(pk=account_id).is_active
        assert not queries.may_manage_account(east, account_id, ON)
    reset_password(both, new=new, by=city_admin, at=AT)
    assert queries.may_manage_account(east, an_account("nobody"), ON)


def test_lists_for_the_pages() -> None:
    city = a_city()
    a_seat(city.units["d1-s1"])
    a_seat(city.units["d1-cg"], (Role.HEAD,), username="wang")
    a_seat(city.units["d2-cg"], (Role.HEAD,), username="zhao")
    east = queries.seats_page(on=ON, unit_id=city.units["d1-gov"], below=True)
    assert {seat.username for seat in east.rows} == {"zhangsan", "wang"}
    assert queries.seats_page(on=ON, unit_id=city.units["d1-gov"]).total == 0
    assert [seat.username for seat in queries.seats_page(on=ON, role=Role.HEAD, search="西城").rows] == [
        "zhao"
    ]
    assert queries.seats_page(on=ON, size=1, number=9).number == 3
    assert queries.seats_page(on=date(2000, 1, 1)).total == 0
    assert queries.seats_page(on=date(2000, 1, 1), with_closed=True).total == 3
    assert queries.seat_counts(city.units.values(), ON)[city.units["d1-cg"]] == 1
    (line,) = queries.accounts_page(on=ON, search="wang").rows
    assert (line.username, line.seats) == ("wang", 1)
    assert queries.account_id_of(" WANG") == line.id
    assert queries.seats_page(on=ON, search="wang").rows[0].role_labels == ("单位负责人",)
