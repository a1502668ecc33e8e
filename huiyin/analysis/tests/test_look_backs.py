"""The later effect of recommendations (BJ-11, Art. 40): frozen once after 90 days, counted, listed, in the pack."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from huiyin.analysis.actions import reports as acts
from huiyin.analysis.actions.look_back import look_back
from huiyin.analysis.models import LookBack, Report
from huiyin.analysis.queries import reports
from huiyin.analysis.queries.indicators import INDICATORS, period, tallies
from huiyin.analysis.queries.look_backs import EffectAsked, Outcome, effects
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, Cast, at_stage, register
from huiyin.matters.models import Matter
from huiyin.supervision.actions.recommendations import (
    Advised,
    Answer,
    answer_recommendation,
    follow_up,
    recommend,
)
from huiyin.supervision.queries.recommendations import (
    Advice,
    Backing,
    Scope,
    backed_by_numbers,
    backed_by_unit,
)

pytestmark = pytest.mark.django_db

DAY = day_of(AT)
"""Of the adoption."""
BACK = timedelta(days=90)
FIELD = {"class": {"field": "0402"}}


def reported(cast: Cast, *days: int, first: int = 50) -> list[str]:
    """Matters of one field, so many days after the adoption; their numbers."""
    cases = [
        register(cast, seed=first + n, at=AT + timedelta(days=day), proposal=FIELD)
        for n, day in enumerate(days)
    ]
    return [case.registered.number for case in cases]


def adopts(cast: Cast, backing: Backing, kind: Advice = Advice.WORK, by: str = "xf:supervisor") -> int:
    """A recommendation on that backing, adopted on the day."""
    duty = {"responsible_id": cast.unit("d1-s1"), "consequence": "没有解决。", "posts": ("chief",)}
    said = Advised(
        kind=kind,
        unit_id=cast.unit("d1-gov" if kind is Advice.DUTY else "d1-s1"),
        about="路灯",
        facts="反复发生。",
        proposal="整改。",
        ground_basis="《信访工作条例》第四十条",
        **(duty if kind is Advice.DUTY else {}),  # type: ignore[arg-type]
    )
    row = recommend(said, backing, by=cast[by], at=AT)
    answer = Answer(adoption="partly", reasons="属实。", measures="整改。", done_by=DAY)
    who = "d1-gov:leader" if kind is Advice.DUTY else "d1-s1:head"
    answer_recommendation(row.pk, answer, by=cast[who], at=AT)
    return int(row.pk)


def in_field(cast: Cast, by: str = "xf:supervisor") -> Backing:
    """What came of the field up to the day."""
    return backed_by_unit(cast[by], Scope(field_code="0402"), since=DAY - BACK, on=DAY)


@pytest.fixture
def enough_is_three(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rates and comparisons speak of three cases already."""
    known = catalogue.profile()
    monkeypatch.setattr(catalogue, "profile", lambda: replace(known, watch=replace(known.watch, enough=3)))


def read(actor: Actor, on: date) -> dict[str, tuple[int, int]]:
    """What both indicators say of the month of a day."""
    wanted = [INDICATORS[key] for key in ("advice_lasting", "advice_fewer")]
    month = period.month_of(on)
    found = tallies(actor, wanted, since=month.first, until=month.last)
    return {key: (one[None].hits, one[None].whole) for key, one in found.items()}


@pytest.mark.usefixtures("enough_is_three")
def test_bj11_once_after_90_days_before_and_after_are_frozen_and_counted() -> None:
    cast = Cast()
    reported(cast, -91, -90, -30, -1)
    office = cast["xf:supervisor"]
    key = adopts(cast, in_field(cast))
    reported(cast, 0, 89, 90, first=60)
    assert look_back(AT + BACK - timedelta(days=1)) == 0, "one day too early"
    (waits,), counts = effects(office, EffectAsked(tab="waiting"), on=DAY)
    assert (waits.looked_on, counts["waiting"], counts["looked"]) == (DAY + BACK, 1, 0)
    late = AT + BACK + timedelta(days=5)
    assert [look_back(late), look_back(late)] == [1, 0], "a missed day is made up, once"
    made = LookBack.objects.get(recommendation_id=key)
    assert (made.looked_on, len(made.before_ids or ()), len(made.after_ids or ())) == (DAY + BACK, 3, 2)
    on = DAY + BACK
    assert read(office, on) == {"advice_lasting": (0, 1), "advice_fewer": (1, 1)}
    Matter.objects.filter(pk=(made.after_ids or [0])[0]).update(received_at=AT - timedelta(days=400))
    follow_up(key, carried_out=True, found="现场查看。", by=office, at=late)
    assert read(office, on) == {"advice_lasting": (1, 1), "advice_fewer": (1, 1)}, "what was found stays"
    (told,), counts = effects(office, EffectAsked(tab="fewer", done=True), on=day_of(late))
    assert (told.before, told.after, told.change) == (3, 2, pytest.approx(-33.33, abs=0.01))
    assert [tab for tab in counts if counts[tab]] == ["looked", "compared", "fewer"]
    assert told.done_on == day_of(late)
    assert effects(office, EffectAsked(since=on + timedelta(days=1)), on=day_of(late))[0] == ()
    for other in (cast["d2-xf:supervisor"], cast["build:handler"]):
        assert read(other, on)["advice_lasting"] == (0, 0) and not effects(other, EffectAsked(), on=on)[0]


def test_what_cannot_be_compared_says_so_and_duty_is_never_looked_back_at() -> None:
    """Decision 0020: a recommendation on duty is in no number and no list of effects, whoever asks."""
    cast = Cast()
    numbers = reported(cast, -3, -2)
    office = cast["xf:supervisor"]
    few = adopts(cast, in_field(cast))
    listed = adopts(cast, backed_by_numbers(office, numbers, on=DAY))
    duty = adopts(cast, in_field(cast), Advice.DUTY)
    at = AT + BACK
    assert look_back(at) == 2 and not LookBack.objects.filter(recommendation_id=duty).exists()
    found = {one.id: one for one in effects(office, EffectAsked(), on=day_of(at))[0]}
    assert {key: one.outcome for key, one in found.items()} == {few: Outcome.FEW, listed: Outcome.UNCOUNTED}
    assert found[few].change is None and found[listed].before is None
    assert read(office, day_of(at)) == {"advice_lasting": (0, 2), "advice_fewer": (0, 0)}


def test_an_office_of_a_district_looks_back_in_its_own_sight() -> None:
    cast, by = Cast(), "d1-xf:supervisor"
    at_stage(ClaimState.HANDLING, cast=cast, at=AT - timedelta(days=9))
    reported(cast, -3)
    scope = Scope(unit_id=cast.unit("d1-s1"))
    seen = backed_by_unit(cast[by], scope, since=DAY - BACK, on=DAY)
    assert adopts(cast, seen, by=by) and look_back(AT + BACK) == 1
    assert LookBack.objects.get().before_ids == sorted(seen.matter_ids) and len(seen.matter_ids) == 1


@pytest.mark.usefixtures("enough_is_three")
def test_bj02_the_pack_tells_of_it_each_number_with_its_list_and_the_same_later() -> None:
    """Of improvements and policies alone: of duty neither number nor words stand in a pack that goes to units."""
    cast = Cast()
    reported(cast, -30, -20, -1)
    key = adopts(cast, in_field(cast))
    adopts(cast, in_field(cast), Advice.DUTY)
    reported(cast, 10, first=60)
    at = AT + BACK
    assert look_back(at) == 1
    month = period.month_of(day_of(at))
    made = Report.objects.get(pk=drafted("monthly", cast, month))
    (rows,) = [one["rows"] for one in made.content["blocks"] if one.get("caption") == "采纳满90天的建议"]
    figures = made.content["figures"]
    shown = [reports.MARK.sub(lambda mark: figures[mark[1]]["shown"], cell) for cell in rows[0]]
    assert len(rows) == 1 and shown[3:] == ["3", "1", "减少66.7%", "未核查落实"]
    assert not {code for one in figures.values() if (code := one["code"]).endswith("_duty")}
    later = datetime.combine(month.last + timedelta(days=40), at.timetz())
    follow_up(key, carried_out=True, found="现场查看。", by=cast["xf:supervisor"], at=later)
    seen = reports.check(made, on=day_of(later))
    assert not seen.wrong and {one.figure.asked.code for one in seen.late} == {"advice_lasting"}
    for name, one in figures.items():
        behind = reports.advised_behind(made, name)
        listed = reports.behind(made, name) if behind is None else behind
        if one["part"] != "value":
            assert len(listed) == one[one["part"]], one
    year = Report.objects.get(
        pk=drafted("yearly", cast, period.read(f"{month.last:%Y}", today=day_of(later)))
    )
    assert any("采纳满90天、应当回头看的建议" in one.get("text", "") for one in year.content["blocks"])


def drafted(kind: str, cast: Cast, span: period.Period) -> int:
    """A report of the city's office, made the day after."""
    at = datetime.combine(span.last + timedelta(days=1), AT.timetz())
    return acts.draft_report(kind, span, by=cast["xf:supervisor"], at=at)
