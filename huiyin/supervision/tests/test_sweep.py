"""Reminders before a limit ends, orders after it, further orders on silence: each once (BJ-26, BJ-27, S-01…S-05)."""

from datetime import timedelta

import pytest
from django.db.models import Value
from django.db.models.functions import Concat

from huiyin.audit import queries as audit
from huiyin.catalogue import queries as catalogue
from huiyin.documents import queries as documents
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Claim, Clock, SubTask
from huiyin.post.models import Message
from huiyin.supervision.actions import issue_order, sweep
from huiyin.supervision.models import Order
from huiyin.supervision.queries import Rung, orders
from huiyin.supervision.queries.owed import Source, owed_keys
from huiyin.supervision.rules.rungs import answer_day, reminded_until
from huiyin.supervision.tests.conftest import limit_of, morning, working_day_after

pytestmark = pytest.mark.django_db


def written(case: Case) -> list[tuple[int, str]]:
    rows = Order.objects.filter(matter_id=case.registered.matter_id).order_by("id")
    return list(rows.values_list("rung", "ground"))


def test_bj26_bj27_a_reminder_then_an_order_each_once() -> None:
    case = at_stage(ClaimState.HANDLING)
    limit, calendar = limit_of(case), catalogue.calendar()
    quiet = limit.strict - timedelta(days=20)
    sweep(morning(calendar.next_working_day(quiet)))
    assert written(case) == []
    day = limit.strict
    while reminded_until(day, calendar, days=3) >= limit.strict:
        day -= timedelta(days=1)
    day = calendar.next_working_day(day + timedelta(days=1))
    assert [sweep(morning(day)), sweep(morning(day)), sweep(morning(limit.strict))] == [1, 0, 0]
    late = working_day_after(limit.rolled)
    assert sweep(morning(limit.rolled)) == 0
    assert [sweep(morning(late)), sweep(morning(late))] == [1, 0]
    assert written(case) == [(Rung.REMINDER, "due"), (Rung.ORDER, "S-01")]
    reminder, order = Order.objects.order_by("id")
    paper = documents.document(order.document_id)
    said = " ".join(line for section in paper.sections for line in section["lines"])
    assert "无正当理由未在规定期限内办结" in said and "第四十五条" in said and case.registered.number in said
    assert documents.document(reminder.document_id).kind == "D-20" and paper.number
    assert Message.objects.filter(template="unit_order", addressee_id=order.unit_id).count() == 1
    assert [row.act for row in audit.trail(f"order:{order.pk}")] == ["order.issued"]


def test_s15_a_helper_is_reminded_before_its_own_day_and_ordered_after_it() -> None:
    case, calendar = at_stage(ClaimState.HANDLING), catalogue.calendar()
    helper, other = case.cast.unit("d1-cg"), case.cast.unit("d1-build")
    day = calendar.next_working_day(case.at.date() + timedelta(days=30))
    case.do("ask_help", "d1-s1:handler", units=[helper, other], reply_by=day)
    case.do("answer_help", "d1-build:handler")
    late = working_day_after(day)
    silent = working_day_after(answer_day(late, calendar, days=10))
    sweeps = [sweep(morning(on)) for on in (working_day_after(case.at.date()), day, day, late, late)]
    assert sweeps == [0, 1, 0, 1, 0] and owed_keys(silent, limit=9)[Source.SILENT]
    reminder, order = Order.objects.order_by("id")
    assert (reminder.unit_id, reminder.rung, reminder.ground) == (helper, Rung.REMINDER, "due")
    assert (order.unit_id, order.rung, order.ground, order.due) == (helper, Rung.ORDER, "S-02", day)
    for one in (reminder, order):
        paper = documents.document(one.document_id)
        assert "回复协办、联办" in "".join(line for section in paper.sections for line in section["lines"])
    assert {row.addressee_id for row in Message.objects.filter(template="unit_order")} == {helper}
    assert orders(case.cast["d1-cg:handler"], on=late, side="received").total == 2
    by = case.cast["xf:supervisor"]
    assert issue_order(case.claim.pk, "S-02", by=by, at=morning(late)).unit_id == case.claim.unit_id
    SubTask.objects.filter(unit_id=helper).update(reply_by=late)
    Order.objects.all().update(subject=Concat("subject", Value("-")))
    Claim.objects.filter(pk=case.claim.pk).update(state=ClaimState.SERVED)
    assert owed_keys(silent, limit=9)[Source.HELP_LATE] == [], "who cannot answer any more owes nothing"


def test_nothing_is_written_on_rest_days_and_a_missed_day_is_made_up() -> None:
    case = at_stage(ClaimState.HANDLING)
    limit, calendar = limit_of(case), catalogue.calendar()
    day = limit.rolled + timedelta(days=1)
    while calendar.next_working_day(day) == day:
        day += timedelta(days=1)
    assert sweep(morning(day)) == 0, "a Saturday"
    assert sweep(morning(calendar.next_working_day(day))) == 1
    assert written(case) == [(Rung.ORDER, "S-01")], (
        "the reminder of a limit that has ended says nothing any more"
    )


def test_silence_leads_to_one_further_order_and_an_extension_is_a_limit_of_its_own() -> None:
    case = at_stage(ClaimState.HANDLING)
    late = working_day_after(limit_of(case).rolled)
    sweep(morning(late))
    silent = working_day_after(answer_day(late, catalogue.calendar(), days=10))
    assert [sweep(morning(silent)), sweep(morning(silent))] == [1, 0]
    assert [rung for rung, _ground in written(case)] == [Rung.ORDER, Rung.FURTHER_ORDER]
    Clock.objects.filter(pk=limit_of(case).pk).update(
        extension_days=30, strict=silent + timedelta(days=40), rolled=silent + timedelta(days=40)
    )
    again = working_day_after(silent + timedelta(days=40))
    sweep(morning(again))
    assert [rung for rung, _ground in written(case)] == [2, 3, 2]


def test_a6_a_provisional_day_is_no_ground() -> None:
    case = at_stage(ClaimState.HANDLING)
    limit = limit_of(case)
    Clock.objects.filter(pk=limit.pk).update(provisional=True)
    sweep(morning(working_day_after(limit.rolled)))
    assert written(case) == []


def test_c1_of_an_accusation_only_its_own_seats_hear_and_see() -> None:
    cast = Cast()
    case = register(cast, claim_class="accusation", by=cast["xf:discipline"])
    assert case.matter.restricted
    limits = Clock.objects.filter(claim=case.claim, ended_on__isnull=True, unit__isnull=False)
    late = working_day_after(max(limits.values_list("rolled", flat=True)))
    assert sweep(morning(late)) >= 1
    told = Message.objects.filter(template="unit_order")
    assert {message.addressee_kind for message in told} == {"seat"}
    assert orders(cast["xf:discipline"], on=late).total >= 1
    for name in ("xf:supervisor", "xf:clerk", "gov:leader"):
        assert orders(cast[name], on=late).total == 0, name
