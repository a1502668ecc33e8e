"""Helpers: several units, one lead, dates within the lead's own limit (JZ-22, JZ-23, WH-27, PK-09)."""

from datetime import timedelta

import pytest

from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.factories import Case, Cast, at_stage
from huiyin.matters.models import Involvement, SubTask
from huiyin.matters.queries import work_list
from huiyin.matters.states import ClaimState
from huiyin.units.actions import UnitSeed, load_tree
from huiyin.units.factories import AT, OPENED, SYSTEM
from huiyin.units.queries import UnitKind, UnitLevel

S = ClaimState
pytestmark = pytest.mark.django_db


def _ask(case: Case, *codes: str, who: str = "d1-s1:handler", **values: object) -> None:
    units = [case.cast.unit(code) for code in codes]
    case.do("ask_help", who, units=units, **values)


def test_the_helper_inherits_the_limit_and_sees_the_matter() -> None:
    """JZ-22: the sub-task inherits the clock."""
    case = at_stage(S.HANDLING)
    limit = case.clock("T-05")
    _ask(case, "d1-cg", "d1-build")
    tasks = SubTask.objects.filter(claim=case.claim)
    assert limit is not None
    assert {task.reply_by for task in tasks} == {limit.strict}
    assert {task.lead_id for task in tasks} == {case.cast.unit("d1-s1")}
    assert Involvement.objects.filter(matter=case.matter, part="helper").count() == 2
    assert case.clock("T-05") == limit


def test_a_letter_with_an_own_reply_date() -> None:
    """JZ-23."""
    case = at_stage(S.HANDLING)
    day = case.at.date() + timedelta(10)
    _ask(case, "d1-cg", kind="joint", reply_by=day)
    assert SubTask.objects.get().reply_by == day


def test_s15_the_helper_sees_its_own_day_in_its_colours() -> None:
    """A helper that is late stands red in its list, however long the lead unit still has."""
    case = at_stage(S.HANDLING)
    day = case.at.date() + timedelta(10)
    _ask(case, "d1-cg", reply_by=day)
    for on, colour, words in ((day, "yellow", "今天到期"), (day + timedelta(2), "red", "已超期2天")):
        (row,) = work_list(case.cast["d1-cg:handler"], on=on, tab="help").rows
        assert row.due is not None
        assert (row.due.strict, row.due.colour, row.due.words) == (day, colour, words)


def test_sixteen_units_at_once() -> None:
    """PK-09: 600 households, 16 units, one timeline."""
    cast = Cast()
    seeds = [
        UnitSeed(f"h{n}", f"协办单位{n}", UnitKind.DEPARTMENT, UnitLevel.CITY, OPENED, parent="gov")
        for n in range(16)
    ]
    ids = [load_tree([], [seed], by=SYSTEM, at=AT).units[seed.code] for seed in seeds]
    case = at_stage(S.HANDLING, cast=cast, people_count=600)
    case.do("ask_help", "d1-s1:handler", kind="joint", units=ids)
    assert SubTask.objects.filter(claim=case.claim, answered_at__isnull=True).count() == 16
    with pytest.raises(Refused) as refused:
        case.do("issue_opinion", "d1-s1:handler")
    assert refused.value.code == "helpers.waiting"


@pytest.mark.parametrize(
    ("codes", "values", "code"),
    [
        (("d1-s1",), {}, "help.lead_itself"),
        (("d1-cg", "d1-s1"), {}, "help.lead_itself"),
    ],
)
def test_refusals(codes: tuple[str, ...], values: dict[str, object], code: str) -> None:
    case = at_stage(S.HANDLING)
    with pytest.raises(Refused) as refused:
        _ask(case, *codes, **values)
    assert refused.value.code == code


def test_not_asked_twice_while_waiting() -> None:
    case = at_stage(S.HANDLING)
    _ask(case, "d1-cg")
    with pytest.raises(Refused) as refused:
        _ask(case, "d1-cg")
    assert refused.value.code == "help.asked_twice"


def test_after_the_limit_is_too_late() -> None:
    case = at_stage(S.HANDLING)
    limit = case.clock("T-05")
    assert limit is not None
    with pytest.raises(Refused) as refused:
        _ask(case, "d1-cg", reply_by=limit.strict + timedelta(1))
    assert refused.value.code == "help.after_limit"


def test_simplified_refuses_several_responsible_units() -> None:
    """X-3."""
    case = at_stage(S.SIMPLIFIED)
    with pytest.raises(Refused) as refused:
        _ask(case, "d1-cg", kind="joint")
    assert refused.value.code == "help.simplified"
    _ask(case, "d1-cg", kind="assist")


def test_only_the_lead_asks() -> None:
    """WH-27: neither a helper nor the sender becomes a second lead."""
    case = at_stage(S.HANDLING)
    _ask(case, "d1-cg")
    with pytest.raises(NotAllowed):
        _ask(case, "d1-build", who="d1-cg:handler")
    with pytest.raises(NotFound):
        _ask(case, "d1-build", who="d2-cg:handler")
