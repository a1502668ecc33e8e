"""Supervisors write orders in three clicks, units answer them, offices judge: through the pages (U33, U43)."""

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage
from huiyin.matters.queries import answered
from huiyin.supervision.models import Order, OrderEvent
from huiyin.web.desk.orders.events import event_lines
from huiyin.web.factories import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return Cast()


def late_cases(cast: Cast) -> tuple[list[Case], datetime]:
    cases = [at_stage(ClaimState.HANDLING, cast=cast, seed=seed) for seed in (1, 2)]
    limit = cases[0].clock("T-05")
    assert limit is not None
    return cases, cases[0].at + timedelta(days=(limit.rolled - cases[0].at.date()).days + 3)


def as_seat(actor: Actor) -> Client:
    return signed_in(actor)


def send(client: Client, address: str, **values: object) -> str:
    """Fill in the form of a page and follow where it leads; what is shown there."""
    shown = client.get(address).content.decode()
    once = shown.split('name="once" value="')[1].split('"')[0]
    return client.post(address, {"once": once, **values}, follow=True).content.decode()


def test_u33_u43_chosen_on_the_late_list_and_ordered_together(cast: Cast) -> None:
    cases, now = late_cases(cast)
    with clock.frozen(now):
        office = as_seat(cast["xf:supervisor"])
        listed = office.get("/supervise/late/").content.decode()
        assert all(f'name="claim" value="{case.claim.pk}"' in listed for case in cases)
        chosen = "&".join(f"claim={case.claim.pk}" for case in cases)
        form = office.get(f"/supervise/order/?{chosen}").content.decode()
        assert "发出催办单、督办函</button>" in form and re.search('value="limit"[^>]* checked', form)
        assert all(case.registered.number in form for case in cases) and "——" not in form
        assert len(re.findall('name="claim" value="[0-9]+"[^>]* checked', form)) == 2
        said = send(
            office, f"/supervise/order/?{chosen}", claim=[case.claim.pk for case in cases], ground="limit"
        )
        assert "已发出2件" in said and Order.objects.count() == 2
        again = send(
            office, f"/supervise/order/?{chosen}", claim=[case.claim.pk for case in cases], ground="limit"
        )
        assert "2件已经督办、尚未了结" in office.get(f"/supervise/order/?{chosen}").content.decode()
        assert "2件没有发出" in again and "尚未了结" in again and Order.objects.count() == 2


def test_u33_all_that_is_sent_is_shown_before_and_can_be_left_out(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answered, "PAGE", 1)
    cases, now = late_cases(cast)
    keys = [case.claim.pk for case in cases]
    with clock.frozen(now):
        office, address = as_seat(cast["xf:supervisor"]), f"/supervise/order/?claim={keys[0]}&claim={keys[1]}"
        form = office.get(address).content.decode()
        assert "对下列2件事项" in form and all(f'value="{key}"' in form for key in keys)
        send(office, address, claim=[keys[1]], ground="limit")
        assert list(Order.objects.values_list("claim_id", flat=True)) == [keys[1]]
        assert "全选本页" in office.get("/supervise/late/").content.decode()


def test_a_unit_takes_and_answers_and_the_office_returns_and_accepts(cast: Cast) -> None:
    (case, _other), now = late_cases(cast)
    with clock.frozen(now):
        office, street = as_seat(cast["xf:supervisor"]), as_seat(cast["d1-s1:handler"])
        send(office, f"/supervise/order/?claim={case.claim.pk}", claim=case.claim.pk, ground="S-04")
        page = f"/desk/orders/{Order.objects.get().pk}/"
        assert "推诿、敷衍" in street.get("/desk/orders/").content.decode()
        wrong = send(street, page, text="好")
        assert "请写明办理情况" in wrong and "好</textarea>" in wrong
        assert "已反馈待审核" in send(street, page, text="已上门核实，管道下周三前疏通，届时当面答复。")
        wrong = send(office, page, judgement="return", text="没有说明原因")
        assert "重新反馈的期限" in wrong and "没有说明原因" in wrong
        until = (now + timedelta(days=9)).date().isoformat()
        assert "退回重新反馈" in send(office, page, judgement="return", text="没有说明原因", answer_by=until)
        send(street, page, text="人员不足导致延误，已调配两人，下周三前疏通。")
        assert "已了结" in send(office, page, judgement="accept")
        assert "督办件" in street.get(f"/desk/matters/{case.registered.number}/").content.decode()


def test_an_office_goes_from_one_answer_to_the_next(cast: Cast) -> None:
    cases, now = late_cases(cast)
    with clock.frozen(now):
        office, street = as_seat(cast["xf:supervisor"]), as_seat(cast["d1-s1:handler"])
        for case in cases:
            send(office, f"/supervise/order/?claim={case.claim.pk}", claim=case.claim.pk, ground="S-01")
        first, second = (
            f"/desk/orders/{key}/" for key in Order.objects.order_by("id").values_list("pk", flat=True)
        )
        for page in (first, second):
            send(street, page, text="已查明超期的原因，本周内办结。")
        judged = send(office, second, judgement="accept")
        assert "下一件待审核的反馈（共1件）" in judged and f'href="{first}"' in judged
        assert "下一件待审核" not in send(office, first, judgement="accept")
        assert "下一件待审核" not in street.get(first).content.decode()


def test_strangers_find_no_order_and_empty_lists_say_so(cast: Cast) -> None:
    (case, _other), now = late_cases(cast)
    with clock.frozen(now):
        send(
            as_seat(cast["xf:supervisor"]),
            f"/supervise/order/?claim={case.claim.pk}",
            claim=case.claim.pk,
            ground="S-03",
        )
        stranger = as_seat(cast["d2-gov:handler"])
        assert stranger.get(f"/desk/orders/{Order.objects.get().pk}/").status_code == 404
        assert "这一类没有督办件" in stranger.get("/desk/orders/").content.decode()
        assert as_seat(cast["xf:supervisor"]).get("/supervise/order/").status_code == 422
        assert stranger.get("/desk/orders/?tab=nothing").status_code == 404


def test_what_no_seat_did_is_told_of_the_addressed_unit(cast: Cast) -> None:
    """Its own system answered, or nobody did."""
    (line,) = event_lines(
        [OrderEvent(kind="answered", at=datetime(2026, 6, 9), text="已办结。")], cast.unit("d1-s1")
    )
    assert (line.title, line.who, line.text) == ("反馈", "柳岸街道办事处", "已办结。")
