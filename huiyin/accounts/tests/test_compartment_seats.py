"""Who may say who reads accusations: the discipline body's own administrator, or the city's (C-1, R15)."""

import pytest

from huiyin.accounts import queries
from huiyin.accounts.actions import close_account, close_seat, grant_roles, open_seat, reset_password
from huiyin.accounts.factories import AT, ON, a_seat, an_account, an_actor
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.units.factories import SmallCity, a_city

pytestmark = pytest.mark.django_db

NEW = "Mudan-2026-xin"


@pytest.fixture
def city() -> SmallCity:
    return a_city()


@pytest.fixture
def local(city: SmallCity) -> Actor:
    return an_actor(city.units["d1-xf"], Role.ADMIN, username="qu")


@pytest.fixture(params=[("d1-jw", "own"), ("xf", "shi")], ids=["the body's own", "the city's"])
def keeper(request: pytest.FixtureRequest, city: SmallCity) -> Actor:
    code, username = request.param
    return an_actor(city.units[code], Role.ADMIN, username=username)


def test_c_1_a_local_administrator_signs_in_as_nobody_who_reads_accusations(
    city: SmallCity, local: Actor
) -> None:
    for code in ("d1-jw", "d1-xf"):
        account_id = a_seat(city.units[code], (Role.DISCIPLINE,), username=f"zhuanban-{code}").account_id
        assert not queries.may_manage_account(local, account_id, ON)
        with pytest.raises(NotAllowed, match="检举控告专办岗位"):
            reset_password(account_id, new=NEW, by=local, at=AT)
        with pytest.raises(NotAllowed, match="检举控告专办岗位"):
            close_account(account_id, on=ON, by=local, at=AT)


def test_c_1_a_local_administrator_lets_nobody_read_accusations(city: SmallCity, local: Actor) -> None:
    clerk = a_seat(city.units["d1-xf"], (Role.CLERK,), username="dengji")
    with pytest.raises(NotAllowed, match="检举控告专办"):
        grant_roles(clerk.id, roles=[Role.CLERK, Role.DISCIPLINE], by=local, at=AT)
    for code, role in (("d1-xf", Role.DISCIPLINE), ("d1-jw", Role.DISCIPLINE), ("d1-jw", Role.ADMIN)):
        with pytest.raises(NotAllowed, match="市级系统管理员"):
            _open(city, code, role, by=local)
    _open(city, "d1-jw", Role.HEAD, by=local)


def test_c_1_an_administrator_of_a_discipline_body_is_not_reset_by_the_locality(
    city: SmallCity, local: Actor
) -> None:
    own = a_seat(city.units["d1-jw"], (Role.ADMIN,), username="own")
    with pytest.raises(NotAllowed):
        reset_password(own.account_id, new=NEW, by=local, at=AT)


def test_the_discipline_bodys_own_administrator_and_the_citys_settle_it(
    city: SmallCity, keeper: Actor
) -> None:
    seat = _open(city, "d1-jw", Role.DISCIPLINE, by=keeper)
    reset_password(seat.account_id, new=NEW, by=keeper, at=AT)
    assert queries.may_manage_account(keeper, seat.account_id, ON)


def test_c_1_the_own_administrator_of_one_body_says_nothing_about_another(city: SmallCity) -> None:
    own = an_actor(city.units["d1-jw"], Role.ADMIN, username="own")
    with pytest.raises(NotAllowed):
        _open(city, "d1-xf", Role.DISCIPLINE, by=own)


def test_what_a_seat_has_already_stays_and_may_be_taken_away_locally(city: SmallCity, local: Actor) -> None:
    seat = a_seat(city.units["d1-xf"], (Role.DISCIPLINE,), username="zhuanban")
    renamed = grant_roles(seat.id, roles=[Role.DISCIPLINE], title="专办员", by=local, at=AT)
    assert renamed.title == "专办员"
    close_seat(seat.id, on=ON, by=local, at=AT)
    assert queries.seats_of(seat.account_id, ON) == ()


def _open(city: SmallCity, code: str, role: Role, *, by: Actor) -> queries.SeatFacts:
    return open_seat(
        account_id=an_account("xin"),
        unit_id=city.units[code],
        title="",
        roles=[role],
        opened_on=ON,
        by=by,
        at=AT,
    )
