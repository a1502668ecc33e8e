"""Orders, measures and recommendations: read, received and answered by the addressed unit's own system, by no other."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from huiyin.accounts.actions import issue_token
from huiyin.api.tests.conftest import Caller
from huiyin.intake.factories import SYSTEM
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, Cast, at_stage, register
from huiyin.supervision.actions import Proposal, measure_unit, sweep
from huiyin.supervision.actions.recommendations import Advised, recommend
from huiyin.supervision.models import Order, OrderEvent
from huiyin.supervision.queries import UnitRung, unit_sheet
from huiyin.supervision.queries.recommendations import Advice, Backing, Scope

NOW = datetime(2026, 6, 9, 9, tzinfo=SHANGHAI)
SAID = {"text": "已查明原因，本月底前办结，并向信访人说明。"}
ADOPTED = {
    "adoption": "adopt",
    "reasons": "情况属实。",
    "measures": "建立移交台账。",
    "done_by": "2026-08-01",
}
BOTH = ("orders:read", "orders:write")


@dataclass
class World:
    """A street that is late: an order, a measure, a recommendation; duty to its district, a sealed order elsewhere."""

    cast: Cast
    order: int
    measure: int
    advice: int
    duty: int
    sealed: Order

    def caller(self, unit: str, *scopes: str) -> Caller:
        """The system of a unit."""
        token = issue_token(
            client=f"{unit}的系统",
            unit_id=self.cast.unit(unit),
            scopes=scopes or (*BOTH, "role:handler", "role:liaison"),
            on=NOW.date(),
            by=SYSTEM,
            at=NOW,
        )
        return Caller(token, Client(raise_request_exception=False))


@pytest.fixture
def world(db: None) -> Any:
    cast = Cast()
    case = at_stage(ClaimState.HANDLING, cast=cast)
    register(cast, claim_class="accusation", by=cast["xf:discipline"], seed=3)
    at_stage(ClaimState.HANDED_OVER, cast=cast, seed=4)
    while sweep(NOW - timedelta(hours=1)):
        pass
    with clock.frozen(NOW):
        yield World(
            cast,
            Order.objects.get(matter_id=case.registered.matter_id, rung=2).pk,
            _measured(cast),
            _advised(cast, case.registered.matter_id, Advice.WORK, "d1-s1"),
            _advised(cast, case.registered.matter_id, Advice.DUTY, "d1-gov"),
            Order.objects.filter(matter__restricted=True)[0],
        )


def _measured(cast: Cast) -> int:
    unit, by = cast.unit("d1-s1"), cast["xf:supervisor"]
    keys = [one.key for one in unit_sheet(by, unit, on=NOW.date()).evidence]
    said = Proposal(
        rung=UnitRung.TALK,
        evidence=keys,
        decision="经市信访工作联席会议2026年第4次会议研究决定",
        meet_at=NOW + timedelta(hours=6),
        meet_where="市信访局三楼会议室",
    )
    return measure_unit(unit, said, by=by, at=NOW).pk


def _advised(cast: Cast, matter_id: int, kind: Advice, unit: str) -> int:
    said = Advised(
        kind=kind,
        unit_id=cast.unit(unit),
        about="路灯移交前无人养护",
        facts="多件反映同一问题。",
        proposal="明确移交前由建设单位养护。",
        ground_basis="《信访工作条例》第四十条",
        consequence="问题长期得不到解决。",
        responsible_id=cast.unit("d1-s1"),
        posts=("chief",),
    )
    backing = Backing(
        source="unit",
        key="1",
        label="柳岸街道办事处",
        since=AT.date(),
        until=NOW.date(),
        matter_ids=(matter_id,),
        scope=Scope(unit_id=cast.unit("d1-s1")),
    )
    return recommend(said, backing, by=cast["xf:supervisor"], at=NOW).pk


def refused(answer: Any) -> tuple[int, str]:
    """Status and code of a refusal."""
    return answer.status_code, answer.json()["code"]


def test_an_order_is_read_received_and_answered_once_under_its_key(world: World) -> None:
    street = world.caller("d1-s1")
    path = f"orders/{world.order}"
    page = street.get("orders?tab=late").json()
    assert (page["total"], street.get("orders?tab=awaited").json()["total"]) == (0, 1)
    whole = street.get(path).json()
    assert (whole["kind"], whole["state"], whole["title"]) == ("order", "待签收", "信访事项督办函")
    assert whole["sections"] and whole["answer"]["until"] == "2026-06-24" and whole["number"]
    assert [street.post(f"{path}/receive", "").json()["state"] for _twice in range(2)] == ["待反馈"] * 2
    assert refused(street.post(f"{path}/answer", SAID)) == (400, "key.missing")
    key = {"Idempotency-Key": "a1"}
    assert refused(street.post(f"{path}/answer", {"text": "好"}, **key)) == (422, "order.answer")
    done, again = (street.post(f"{path}/answer", SAID, **key) for _twice in range(2))
    assert done.status_code == again.status_code == 200 and done.json() == again.json()
    assert "Idempotent-Replayed" not in done.headers and again.headers["Idempotent-Replayed"] == "true"
    assert [one["kind"] for one in done.json()["events"]] == ["received", "answered"]
    assert done.json()["answer"] is None and done.json()["events"][1]["text"] == SAID["text"]
    other = {"text": SAID["text"] + "另附照片。"}
    assert refused(street.post(f"{path}/answer", other, **key)) == (422, "key.other_content")
    assert refused(street.post(f"{path}/answer", other, **{"Idempotency-Key": "a2"})) == (
        422,
        "order.not_awaited",
    )
    assert not OrderEvent.objects.filter(order_id=world.order, seat__isnull=False).exists()


def test_measures_and_recommendations_are_answered_in_the_same_way(world: World) -> None:
    street = world.caller("d1-s1")
    assert [street.get(path).json()["total"] for path in ("measures", "recommendations")] == [1, 1]
    measure, advice = f"measures/{world.measure}", f"recommendations/{world.advice}"
    assert street.get(measure).json()["label"] == "约谈"
    assert street.post(f"{measure}/receive", "").json()["state"] == "待反馈"
    key = {"Idempotency-Key": "b1"}
    assert street.post(f"{measure}/answer", SAID, **key).json()["state"] == "已反馈待审核"
    assert refused(street.post(f"{advice}/answer", ADOPTED, **key)) == (422, "key.other_content")
    for wrong, code in (
        ({"measures": ""}, "order.measures"),
        ({"done_by": None}, "recommendation.done_by"),
        ({"reasons": " "}, "order.reasons"),
        ({"adoption": "maybe"}, "request.field"),
        ({"colour": "red"}, "request.field"),
    ):
        answer = street.post(f"{advice}/answer", ADOPTED | wrong, **{"Idempotency-Key": "b2"})
        assert refused(answer) == (422, code), wrong
    assert street.post(f"{advice}/receive", "").json()["state"] == "待反馈"
    done = street.post(f"{advice}/answer", ADOPTED, **{"Idempotency-Key": "b2"})
    assert done.status_code == 200 and done.json()["events"][-1]["text"] == "情况属实。"
    assert street.get("recommendations?tab=adopted").json()["total"] == 1
    assert refused(street.post(f"{advice}/answer", ADOPTED, **{"Idempotency-Key": "b3"})) == (
        422,
        "recommendation.answered",
    )


def test_nobody_else_reads_or_answers_and_no_program_reads_accusations_or_duty(world: World) -> None:
    papers = (f"orders/{world.order}", f"measures/{world.measure}", f"recommendations/{world.advice}")
    for unit in ("d1-s2", "d1-gov", "xf"):
        caller = world.caller(unit)
        for path in papers:
            assert caller.get(path).status_code == 404, (unit, path)
            assert caller.post(f"{path}/receive", "").status_code == 404, (unit, path)
            said = ADOPTED if "recommendations" in path else SAID
            answer = caller.post(f"{path}/answer", said, **{"Idempotency-Key": "c1"})
            assert answer.status_code == 404, (unit, path)
        assert [caller.get(path).json()["total"] for path in ("measures", "recommendations")] == [0, 0]
    assert world.caller("d1-gov").get(f"recommendations/{world.duty}").status_code == 404
    holder = next(code for code, key in world.cast.city.units.items() if key == world.sealed.unit_id)
    keeper = world.caller(holder)
    assert keeper.get(f"orders/{world.sealed.pk}").status_code == 404
    assert keeper.get("orders").json()["total"] == 0
    street = world.caller("d1-s1", *BOTH)
    assert {street.get(path).status_code for path in papers} == {404}, "a key without a role"
    assert refused(world.caller("d1-s1", "orders:read", "role:handler").post(f"{papers[0]}/receive", "")) == (
        403,
        "token.scope",
    )
    full = world.caller("d1-s1")
    for path in ("orders/0", "orders/99999999999999999999", "measures/0", "recommendations/7777"):
        assert full.get(path).status_code == 404, path
    for query in ("orders?tab=x", "orders?page=0", "recommendations?tab=unchecked"):
        assert refused(full.get(query)) == (422, "request.field"), query
