import pickle

import pytest

from huiyin.kernel import errors
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import ROLE_LABELS, Role


def test_each_role_has_a_chinese_name():
    assert set(ROLE_LABELS) == set(Role)
    assert len(set(ROLE_LABELS.values())) == len(Role)


def test_actor_has_any_of_the_roles():
    clerk = Actor(kind="seat", label="登记员", seat_id=1, roles=frozenset({Role.CLERK, Role.LIAISON}))
    assert clerk.has(Role.CLERK)
    assert clerk.has(Role.HEAD, Role.LIAISON)
    assert not clerk.has(Role.HEAD)
    assert not clerk.has()


def test_citizen_and_system_hold_no_role():
    assert Actor.citizen(7).arrival_id == 7
    assert Actor.citizen().kind == "citizen"
    assert Actor.system("导入").label == "系统：导入"
    assert not Actor.system("导入").has(*Role)


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (errors.Refused, 422),
        (errors.NotAllowed, 403),
        (errors.NotFound, 404),
        (errors.Conflict, 409),
        (errors.TooMany, 429),
    ],
)
def test_errors_carry_sentence_code_and_status(kind, status):
    error = kind("请稍后再试。", code="a.b", field="phone", where="第 3 行")
    assert (error.status, error.code, error.field, error.where, str(error)) == (
        status,
        "a.b",
        "phone",
        "第 3 行",
        "请稍后再试。",
    )


@pytest.mark.parametrize("kind", [errors.Refused, errors.NotFound])
def test_an_error_reaches_the_process_that_waits_for_it(kind: type[errors.HuiyinError]) -> None:
    told = pickle.loads(pickle.dumps(kind("没有。请重选。", code="x.none", field="unit")))
    assert isinstance(told, kind)
    assert (told.message, told.code, told.field, told.where) == ("没有。请重选。", "x.none", "unit", None)
