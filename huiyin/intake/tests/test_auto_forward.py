"""自动分流: the ordinary forwarding by the platform, only where switched on and right; and who took what (BJ-25)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from huiyin.intake.actions.auto_forward import (
    BY_ITSELF,
    forward_by_itself,
    switch_auto_forward_off,
    switch_auto_forward_on,
)
from huiyin.intake.factories import AT, City, a_receiving_city
from huiyin.intake.queries.auto_forward import measured, measured_fields
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import perform
from huiyin.matters.factories import Cast, register
from huiyin.matters.factories.routed import FIELD, LAMP, classified, taken
from huiyin.matters.models import Accused, Assignment, Matter, Step
from huiyin.matters.queries import RoutedHits, claims_routed, routed_claims, routed_hits
from huiyin.routing import queries as routing
from huiyin.routing.models import HeededObjection

pytestmark = pytest.mark.django_db
MARCH = {"since": date(2026, 3, 1), "until": date(2026, 3, 31)}


@pytest.fixture
def city(monkeypatch: pytest.MonkeyPatch) -> City:
    monkeypatch.setattr("huiyin.routing.rules.auto_forward.LEAST_MEASURED", 3)
    return a_receiving_city()


@pytest.fixture
def cast(city: City) -> Cast:
    return Cast(city.small)


def test_measured_switched_on_forwarded_once_and_switched_off_when_it_fails(cast: Cast) -> None:
    office = cast.unit("xf")
    with pytest.raises(Refused, match="至少需要3件"):
        switch_auto_forward_on(office, FIELD, threshold=Decimal("0.9"), by=BY_ITSELF, at=AT)
    for seed in range(1, 4):
        taken(cast, seed)
    assert measured(office, FIELD, on=AT.date()) == routing.Measured(3, 3)
    waiting = classified(cast, 11)
    at = waiting.at + timedelta(hours=1)
    assert forward_by_itself(at) == 0
    switch_auto_forward_on(office, FIELD, threshold=Decimal("0.9"), by=BY_ITSELF, at=at)
    assert forward_by_itself(waiting.at) == 0  # whoever classified it may still send it himself
    assert (forward_by_itself(at), forward_by_itself(at)) == (1, 0)
    assert waiting.state == "forwarded" and waiting.claim.unit_id == cast.unit("d1-cg")
    step = Step.objects.get(matter_id=waiting.matter.pk, verb="forward")
    assert (step.actor_label, step.seat_id) == ("系统：自动分流", None)
    assert "准确率100.0%（3／3件）" in Assignment.objects.get(claim=waiting.claim).reason
    # The unit objects as ever; that counts against the measure, and what no longer holds is switched off.
    waiting.at = at
    waiting.do("object", "d1-cg:liaison")
    waiting.do("decide_objection", "xf:clerk", agreed="yes", unit=cast.unit("d1-s1"))
    waiting.do("choose_way", "d1-s1:handler")
    waiting.do("accept", "d1-s1:handler")
    assert measured_fields(office, on=AT.date()) == {FIELD: routing.Measured(4, 3)}
    late = classified(cast, 12)
    assert forward_by_itself(late.at + timedelta(hours=2)) == 0
    (last,) = routing.auto_forwards()
    assert not last.is_on and "自动停用" in last.reason and late.state == "registered"
    with pytest.raises(Refused, match="没有启用"):
        switch_auto_forward_off(office, FIELD, reason="试", by=BY_ITSELF, at=late.at)


def test_what_needs_a_person_never_goes_by_itself(cast: Cast) -> None:
    for seed in range(1, 4):
        taken(cast, seed)
    office = cast.unit("xf")
    switch_auto_forward_on(office, FIELD, threshold=Decimal("0.9"), by=BY_ITSELF, at=AT)
    group = classified(cast, 21, people_count=5)
    named = classified(cast, 22)
    Accused.objects.create(matter_id=named.matter.pk, unit_id=cast.unit("d2-s2"))
    elsewhere = classified(cast, 23, wanted="build")
    unclear = register(
        cast, seed=24, text=LAMP, field_code=FIELD, proposal={"unit": {"id": cast.unit("d1-cg")}}
    )
    accusing = classified(cast, 25)
    Matter.objects.filter(pk=accusing.matter.pk).update(restricted=True)
    cases = (group, named, elsewhere, unclear, accusing)
    at = max(case.at for case in cases) + timedelta(hours=1)
    assert forward_by_itself(at) == 0
    for case in (group, named, accusing, unclear):
        with pytest.raises(Refused):
            values = {"unit": cast.unit("d1-cg"), "reason": ""}
            perform("forward", claim_id=case.claim.pk, by=BY_ITSELF, at=at, values=values)
    assert {case.state for case in cases} == {"registered"}


def test_bj_25_the_first_unit_stays_and_the_objection_is_heeded_and_counted(cast: Cast) -> None:
    straight, moved = taken(cast, 1), taken(cast, 2, moved=True)
    assert moved.matter.first_unit_id == cast.unit("d1-cg") != moved.claim.unit_id
    rows = Assignment.objects.filter(claim=moved.claim).order_by("pk")
    assert [row.first for row in rows] == [True, False]
    assert {(one.unit_id, one.moved) for one in routed_claims(most=9)} == {
        (cast.unit("d1-cg"), False),
        (cast.unit("d1-s1"), True),
    }
    heeded = HeededObjection.objects.get()
    assert (heeded.unit_id, heeded.to_unit_id) == (cast.unit("d1-cg"), cast.unit("d1-s1"))
    assert "路灯" in heeded.words
    seat = cast["xf:supervisor"]
    assert routed_hits(seat, **MARCH) == {FIELD: RoutedHits(taken=2, proposed=2, hit=1)}
    assert claims_routed(seat, "hit", field=FIELD[:2], **MARCH) == (straight.claim.pk,)


def test_c1_nothing_is_learned_from_sealed_matters(cast: Cast) -> None:
    case = taken(cast, 1)
    assert len(routed_claims(most=9)) == 1
    Matter.objects.filter(pk=case.matter.pk).update(restricted=True)
    assert routed_claims(most=9) == () and routed_hits(cast["xf:supervisor"], **MARCH) == {}
    assert measured_fields(cast.unit("xf"), on=AT.date()) == {}
