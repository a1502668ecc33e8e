"""Setting up, renaming, moving, closing bodies and places."""

from datetime import date
from typing import Any

import pytest

from huiyin.audit.queries import trail
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.kernel.roles import Role
from huiyin.units import queries
from huiyin.units.actions import (
    PlaceSeed,
    UnitSeed,
    close_place,
    close_unit,
    load_tree,
    move_unit,
    open_field_groups,
    open_place,
    open_unit,
    rename_unit,
)
from huiyin.units.factories import AT, SYSTEM, SmallCity, a_city
from huiyin.units.queries import PlaceKind, UnitKind, UnitLevel

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def administrator_of(city: SmallCity, code: str) -> Actor:
    unit = city.unit(code)
    return Actor(
        kind="seat",
        label="管理员",
        seat_id=1,
        unit_id=unit.id,
        unit_path=unit.path,
        roles=frozenset({Role.ADMIN}),
    )


def a_seed(code: str = "d1-water", **changes: Any) -> UnitSeed:
    values: dict[str, Any] = {
        "code": code,
        "name": "东城区水务局",
        "kind": UnitKind.DEPARTMENT,
        "level": UnitLevel.DISTRICT,
        "opened_on": DAY,
        "parent": "d1-gov",
        "place": "d1",
    }
    return UnitSeed(**(values | changes))


def test_a_new_body_is_known_at_once_with_history_and_audit_row() -> None:
    a_city()
    made = open_unit(a_seed(name="　东城区水务局\x00"), by=SYSTEM, at=AT)
    assert queries.unit_by_code("d1-water") == made
    assert made.name == "东城区水务局"
    assert [change.label for change in queries.history(made.id)] == ["设立"]
    assert [row.act for row in trail(f"unit:{made.id}")] == ["unit.opened"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"code": "d1-cg"}, "units.code_taken"),
        ({"code": " "}, "units.code_missing"),
        ({"name": " "}, "units.name_missing"),
        ({"parent": "nein"}, "units.unknown_code"),
        ({"place": "nein"}, "units.unknown_code"),
        ({"vertical": True, "parent": None}, "units.vertical_without_parent"),
    ],
)
def test_a_body_that_cannot_be_set_up_is_refused(changes: dict[str, Any], code: str) -> None:
    a_city()
    with pytest.raises(Refused) as error:
        open_unit(a_seed(**changes), by=SYSTEM, at=AT)
    assert error.value.code == code


def test_an_administrator_changes_only_the_own_territory() -> None:
    city = a_city()
    east = administrator_of(city, "d1-xf")
    assert open_unit(a_seed(), by=east, at=AT).place_id == city.places["d1"]
    with pytest.raises(NotAllowed):
        open_unit(a_seed("d2-water", place="d2", parent="d2-gov"), by=east, at=AT)
    with pytest.raises(NotAllowed):
        rename_unit(city.units["cg"], name="新名", on=DAY, by=east, at=AT)
    assert rename_unit(
        city.units["d2-cg"], name="西城区城市管理局", on=DAY, by=administrator_of(city, "xf"), at=AT
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"parent": None}, "units.root"),
        ({"parent": "gov"}, "units.parent_elsewhere"),
        ({"parent": "d2-gov"}, "units.parent_elsewhere"),
        ({"level": UnitLevel.CITY}, "units.level_above"),
    ],
)
def test_nobody_sets_up_a_body_that_sees_or_may_more_than_the_own(changes: dict[str, Any], code: str) -> None:
    """Watchers of a body without a parent see every matter, petition offices that of their parent's territory."""
    city = a_city()
    with pytest.raises(NotAllowed) as error:
        open_unit(a_seed(**changes), by=administrator_of(city, "d1-xf"), at=AT)
    assert error.value.code == code
    assert open_unit(a_seed(**changes), by=administrator_of(city, "xf"), at=AT)


def test_nobody_puts_a_body_below_one_of_others() -> None:
    city = a_city()
    east, whole = administrator_of(city, "d1-xf"), administrator_of(city, "xf")
    terms: dict[str, Any] = {"on": DAY, "at": AT}
    for parent in ("gov", "d2-gov"):
        with pytest.raises(NotAllowed) as error:
            move_unit(city.units["d1-xf"], parent_id=city.units[parent], by=east, **terms)
        assert error.value.code == "units.parent_elsewhere"
    assert move_unit(city.units["d1-cg"], parent_id=city.units["d1-build"], by=east, **terms)
    assert move_unit(city.units["d1-tax"], parent_id=city.units["tax"], by=whole, **terms)


def test_a_seat_without_the_role_changes_nothing() -> None:
    city = a_city()
    clerk = Actor(kind="seat", label="登记员", unit_id=city.units["xf"], roles=frozenset({Role.CLERK}))
    with pytest.raises(NotAllowed, match="系统管理员"):
        open_unit(a_seed(), by=clerk, at=AT)
    with pytest.raises(NotAllowed):
        load_tree([], [], by=administrator_of(city, "xf"), at=AT)


def test_a_renamed_body_keeps_its_old_name_in_its_history() -> None:
    city = a_city()
    made = rename_unit(city.units["d1-cg"], name="东城区城市管理局", on=DAY, by=SYSTEM, at=AT)
    assert (made.name, made.short_name) == ("东城区城市管理局", "东城区城市管理局")
    (change,) = queries.history(made.id)
    assert (change.label, change.before, change.after) == ("更名", "东城区城管局", "东城区城市管理局")


def test_a_moved_body_takes_everything_below_along() -> None:
    city = a_city()
    move_unit(city.units["d1-s1"], parent_id=city.units["d2-gov"], on=DAY, by=SYSTEM, at=AT)
    below = queries.unit(city.units["d1-s1-c1"])
    assert below.path == tuple(city.units[code] for code in ("prov", "gov", "d2-gov", "d1-s1", "d1-s1-c1"))
    assert below.id in queries.subtree_ids(city.units["d2-gov"])
    assert below.id not in queries.subtree_ids(city.units["d1-gov"])
    superior = queries.superior_of(below.id)
    assert superior is not None
    assert superior.code == "d2-gov"


def test_a_body_cannot_be_moved_below_itself() -> None:
    city = a_city()
    with pytest.raises(Refused, match="反过来"):
        move_unit(city.units["d1-gov"], parent_id=city.units["d1-s1-c1"], on=DAY, by=SYSTEM, at=AT)


def test_a_body_with_others_below_is_not_closed() -> None:
    city = a_city()
    with pytest.raises(Refused, match="下面还有"):
        close_unit(city.units["d1-gov"], on=DAY, by=SYSTEM, at=AT)


def test_r_315_successors_that_do_not_stand_or_go_in_a_circle_are_refused() -> None:
    city = a_city()
    first, second = city.units["d1-cg"], city.units["d1-build"]
    with pytest.raises(Refused, match="承继"):
        close_unit(first, on=DAY, successor_id=first, by=SYSTEM, at=AT)
    close_unit(first, on=DAY, successor_id=second, by=SYSTEM, at=AT)
    with pytest.raises(Refused, match="承继"):
        close_unit(second, on=DAY, successor_id=first, by=SYSTEM, at=AT)
    with pytest.raises(Refused, match="已于"):
        close_unit(first, on=DAY, by=SYSTEM, at=AT)
    with pytest.raises(Refused, match="晚于"):
        close_unit(second, on=date(2019, 1, 1), by=SYSTEM, at=AT)


def test_a_closed_body_leaves_the_lists_and_keeps_its_answers() -> None:
    city = a_city()
    close_unit(city.units["d1-cg"], on=DAY, by=SYSTEM, at=AT)
    assert "d1-cg" not in [line.unit.code for line in queries.page(on=DAY, size=500).rows]
    assert "d1-cg" in [line.unit.code for line in queries.page(on=DAY, size=500, with_closed=True).rows]
    assert queries.unit(city.units["d1-cg"]).closed_on == DAY


def test_places_are_opened_and_closed() -> None:
    city = a_city()
    seed = PlaceSeed("d1-s3", "梅溪街道", PlaceKind.STREET, "d1", DAY)
    made = open_place(seed, by=administrator_of(city, "d1-xf"), at=AT)
    assert (made.initials, queries.find_places("mxjd")) == ("mxjd", [made])
    closed = close_place(made.id, on=date(2026, 9, 1), successor_id=city.places["d1-s1"], by=SYSTEM, at=AT)
    assert not closed.open_on(date(2026, 9, 1))
    assert queries.find_places("梅溪") == []
    for wrong in (date(2026, 9, 2), date(2020, 1, 1)):
        with pytest.raises(Refused):
            close_place(made.id, on=wrong, by=SYSTEM, at=AT)
    with pytest.raises(Refused, match="下级地域"):
        close_place(city.places["d1-s2"], on=DAY, by=SYSTEM, at=AT)
    with pytest.raises(Refused, match="还有1个单位"):
        close_place(city.places["d1-s2-c1"], on=DAY, by=SYSTEM, at=AT)
    with pytest.raises(Refused, match="承继"):
        close_place(city.places["d1-s2"], on=DAY, successor_id=city.places["d1-s2"], by=SYSTEM, at=AT)
    with pytest.raises(NotAllowed):
        open_place(
            PlaceSeed("d2-s3", "梅溪街道", PlaceKind.STREET, "d2", DAY),
            by=administrator_of(city, "d1-xf"),
            at=AT,
        )


def test_jz_03_one_joint_group_for_each_field_and_none_twice() -> None:
    city = a_city()
    fields = {"housing": "城乡建设", "labour": "劳动和社会保障"}
    made = open_field_groups(city.units["lx"], fields=fields, on=DAY, by=SYSTEM, at=AT)
    assert [(unit.name, unit.is_virtual, unit.field) for unit in made] == [
        ("城乡建设专项工作组", True, "housing"),
        ("劳动和社会保障专项工作组", True, "labour"),
    ]
    assert open_field_groups(city.units["lx"], fields=fields, on=DAY, by=SYSTEM, at=AT) == ()


def test_a_load_names_the_row_whose_code_is_unknown() -> None:
    a_city()
    with pytest.raises(Refused) as error:
        load_tree([PlaceSeed("x", "某街道", PlaceKind.STREET, "nein", DAY)], [], by=SYSTEM, at=AT)
    assert error.value.where == "x"
    with pytest.raises(NotFound):
        queries.place_by_code("x")
