"""The four colours go by the thresholds of the place, on whatever a day is counted to (S-15, WG-08)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from huiyin.catalogue import queries as catalogue
from huiyin.catalogue.queries import standings
from huiyin.deadlines.colour import Colour
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage
from huiyin.matters.queries import work_list
from huiyin.supervision.actions import issue_order
from huiyin.supervision.actions.recommendations import Advised, recommend
from huiyin.supervision.queries import orders_of
from huiyin.supervision.queries.recommendations import Advice, Backing, Scope, recommendation
from huiyin.supervision.tests.conftest import limit_of, morning

pytestmark = pytest.mark.django_db

DAY = date(2026, 6, 1)
Told = tuple[date, Callable[[date], Colour]]


def claim(case: Case) -> Told:
    street = case.cast["d1-s1:handler"]
    return limit_of(case).strict, lambda on: work_list(street, on=on).rows[0].due.colour


def sub_task(case: Case) -> Told:
    until, helper = DAY + timedelta(days=24), case.cast["d1-cg:handler"]
    case.do("ask_help", "d1-s1:handler", units=[case.cast.unit("d1-cg")], reply_by=until, on=DAY)
    return until, lambda on: work_list(helper, on=on, tab="help").rows[0].due.colour


def order(case: Case) -> Told:
    office = case.cast["xf:supervisor"]
    made = issue_order(case.claim.pk, "S-04", by=office, at=morning(DAY))

    def told(on: date) -> Colour:
        (view,) = orders_of(office, case.registered.matter_id, on=on)
        return view.answer.colour

    return made.answer_by, told


def advice(case: Case) -> Told:
    office, street = case.cast["xf:supervisor"], case.cast.unit("d1-s1")
    said = Advised(
        kind=Advice.WORK,
        unit_id=street,
        about="疏通",
        facts="多件反映同一问题，逐件答复没有根治。",
        proposal="建立巡查台账。",
        ground_basis="《信访工作条例》第四十条",
    )
    backing = Backing(
        source="unit",
        key="1",
        label="柳岸街道办事处",
        since=DAY,
        until=DAY,
        matter_ids=(case.registered.matter_id,),
        scope=Scope(unit_id=street),
    )
    row = recommend(said, backing, by=office, at=morning(DAY))
    return row.answer_by, lambda on: recommendation(office, row.pk, on=on).line.answer.colour


@pytest.mark.parametrize("kind", [claim, sub_task, order, advice])
def test_s15_every_kind_goes_by_the_thresholds_of_the_place(
    kind: Callable[[Case], Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = at_stage(ClaimState.HANDLING, at=morning(DAY - timedelta(days=21)))
    until, colour = kind(case)
    days = [until - timedelta(days=n) for n in (13, 6, 0)] + [until + timedelta(days=5)]
    assert [colour(on) for on in days] == [Colour.GREEN, Colour.BLUE, Colour.YELLOW, Colour.RED]
    here = catalogue.profile()
    other = replace(here, watch=replace(here.watch, blue_days=14, yellow_days=7))
    monkeypatch.setattr(standings, "profile", lambda: other)
    assert [colour(on) for on in days] == [Colour.BLUE, Colour.YELLOW, Colour.YELLOW, Colour.RED]
