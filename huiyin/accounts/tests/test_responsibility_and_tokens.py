"""The three responsibilities of a unit, and keys of other systems."""

from datetime import timedelta

import pytest

from huiyin.accounts import queries
from huiyin.accounts.actions import (
    AccountSeed,
    ResponsibilitySeed,
    SeatSeed,
    assign_responsibility,
    close_seat,
    issue_token,
    load_staff,
    revoke_token,
)
from huiyin.accounts.factories import AT, ON, OPENED, PASSWORD, SYSTEM, a_seat, an_actor
from huiyin.accounts.models import ApiToken
from huiyin.audit.queries import trail
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.kernel.roles import Role
from huiyin.units.factories import a_city

pytestmark = pytest.mark.django_db
K, S = queries.ResponsibilityKind, queries.Side


def test_jz_04_a_unit_shows_its_three_responsibilities_in_order() -> None:
    city = a_city()
    unit_id = city.units["cg"]
    for kind in (K.BASE, K.LEADER, K.LEAD):
        seat = a_seat(unit_id, (Role.HEAD,), username=f"zeren-{kind}")
        assign_responsibility(unit_id, kind=kind, side=S.SUBSTANCE, seat_id=seat.id, on=ON, by=SYSTEM, at=AT)
    found = queries.responsibilities([unit_id, city.units["build"]], ON)
    assert [(each.label, each.seat.username) for each in found[unit_id]] == [
        ("领导责任", "zeren-leader"),
        ("牵头责任", "zeren-lead"),
        ("基层责任", "zeren-base"),
    ]
    assert found[city.units["build"]] == ()


def test_bj_29_procedure_and_substance_are_borne_apart() -> None:
    city = a_city()
    seats = {side: a_seat(city.units["xf"], (Role.HEAD,), username=f"zeren-{side}") for side in S}
    for side, seat in seats.items():
        assign_responsibility(
            city.units["xf"], kind=K.LEAD, side=side, seat_id=seat.id, on=ON, by=SYSTEM, at=AT
        )
    (found,) = queries.responsibilities([city.units["xf"]], ON, S.PROCEDURE)[city.units["xf"]]
    assert (found.side_label, found.seat.id) == ("程序推进", seats[S.PROCEDURE].id)


def test_wg_36_a_responsibility_passes_on_and_ends_with_the_seat() -> None:
    city = a_city()
    unit_id = city.units["cg"]
    first, second = (a_seat(unit_id, (Role.HEAD,), username=name) for name in ("jia", "yi"))
    assign_responsibility(
        unit_id, kind=K.LEAD, side=S.SUBSTANCE, seat_id=first.id, on=OPENED, by=SYSTEM, at=AT
    )
    assign_responsibility(unit_id, kind=K.LEAD, side=S.SUBSTANCE, seat_id=second.id, on=ON, by=SYSTEM, at=AT)
    held = [queries.responsibilities([unit_id], day)[unit_id] for day in (ON - timedelta(days=1), ON)]
    assert [[each.seat.username for each in found] for found in held] == [["jia"], ["yi"]]
    close_seat(second.id, on=ON + timedelta(days=1), by=SYSTEM, at=AT)
    assert queries.responsibilities([unit_id], ON + timedelta(days=1))[unit_id] == ()
    with pytest.raises(Refused):
        assign_responsibility(
            unit_id,
            kind=K.LEAD,
            side=S.SUBSTANCE,
            seat_id=second.id,
            on=ON + timedelta(days=2),
            by=SYSTEM,
            at=AT,
        )
    assert len(trail(f"unit:{unit_id}")) == 2


def test_a_key_is_shown_once_kept_as_digest_and_ends_when_revoked() -> None:
    city = a_city()
    scopes = ["arrivals:write"]
    token = issue_token(client="12345 热线", unit_id=city.units["xf"], scopes=scopes, on=ON, by=SYSTEM, at=AT)
    row = ApiToken.objects.get()
    assert token not in (row.digest, row.client)
    client = queries.client_for(token, ON)
    assert client is not None
    assert (client.label, client.unit.code, client.scopes) == ("接口：12345 热线", "xf", {"arrivals:write"})
    assert queries.client_for(token, ON - timedelta(days=1)) is None
    assert queries.client_for(token + "x", ON) is None
    revoke_token(row.pk, on=ON, by=SYSTEM, at=AT)
    assert queries.client_for(token, ON) is None
    assert [line.open for line in queries.tokens_page(on=ON).rows] == [False]
    with pytest.raises(NotFound):
        revoke_token(-1, on=ON, by=SYSTEM, at=AT)


def test_keys_need_a_name_scopes_and_an_administrator() -> None:
    city = a_city()
    clerk = an_actor(city.units["xf"], Role.CLERK)
    terms = {"unit_id": city.units["xf"], "on": ON, "at": AT}
    with pytest.raises(NotAllowed):
        issue_token(client="热线", scopes=["a_b:write"], by=clerk, **terms)
    for client, scopes in ((" ", ["arrivals:write"]), ("热线", []), ("热线", ["alles"])):
        with pytest.raises(Refused):
            issue_token(client=client, scopes=scopes, by=SYSTEM, **terms)


def test_staff_is_loaded_once_with_memberships_and_responsibilities() -> None:
    city = a_city()
    accounts = [AccountSeed("jia", "甲"), AccountSeed("yi", "乙")]
    seats = [
        SeatSeed("jia", city.units["online"], "组员", (Role.CLERK,), OPENED, home_unit_id=city.units["cg"]),
        SeatSeed("jia", city.units["cg"], "承办", (Role.HANDLER,), OPENED),
        SeatSeed("yi", city.units["cg"], "局长", (Role.HEAD,), OPENED),
    ]
    duties = [ResponsibilitySeed(city.units["cg"], K.LEADER, S.SUBSTANCE, "yi", city.units["cg"], OPENED)]
    first = load_staff(accounts, seats, duties, password=PASSWORD, by=SYSTEM, at=AT)
    again = load_staff(accounts, seats, duties, password=PASSWORD, by=SYSTEM, at=AT)
    assert (first.new_accounts, first.new_seats) == (2, 3)
    assert (again.new_accounts, again.new_seats, again.seats) == (0, 0, first.seats)
    assert len(queries.queues_of(first.accounts["jia"], ON)) == 2
    assert len(queries.responsibilities([city.units["cg"]], ON)[city.units["cg"]]) == 1
    with pytest.raises(NotAllowed):
        load_staff([], [], [], password=PASSWORD, by=an_actor(city.units["xf"], Role.ADMIN), at=AT)
