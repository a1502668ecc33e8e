"""Each rule of procedure: found where its fault is planted, silent on the sound matter (BJ-24, BJ-29)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from huiyin.supervision.rules.procedure import (
    RULES,
    AnswerFacts,
    ClaimFacts,
    ComplaintFacts,
    LimitFacts,
    MatterFacts,
    ObjectionFacts,
    OmissionFacts,
    PaperFacts,
    PastedFacts,
    ReversalFacts,
    SendingFacts,
    Side,
    faults_of,
)

OFFICE, STREET, OTHER = 1, 2, 3
CAME, ON = date(2026, 3, 2), date(2026, 9, 1)
SERVED = PaperFacts(id=1, kind="D-09", served=True)
CALLED = AnswerFacts(step_id=9, unit_id=STREET, contacted="已电话联系")
SENT = SendingFacts(id=1, to_unit_id=STREET, on=CAME + timedelta(days=3), first=True)
REVERSED = ReversalFacts(id=3, unit_id=STREET, stage="review", result="revoke", on=ON)
RUDE = ComplaintFacts(id=4, unit_id=OTHER, on=ON)
OBJECTED = ObjectionFacts(id=1, unit_id=STREET, on=CAME)


def limit(rule: str, days: int, *, unit: int = STREET, kept: int | None = None) -> LimitFacts:
    """A limit that ends so many days after the matter came, and was kept on another."""
    ended = CAME + timedelta(days=kept) if kept is not None else None
    return LimitFacts(
        id=7,
        rule=rule,
        unit_id=unit,
        rolled=CAME + timedelta(days=days),
        ended_on=ended,
        met=ended is not None,
    )


KEPT = (limit("T-01", 15, unit=OFFICE, kept=3), limit("T-03", 18, kept=18), limit("T-05", 70, kept=70))
SOUND = ClaimFacts(
    id=5, unit_id=STREET, state="served", limits=KEPT, papers=(SERVED,), answers=(CALLED,), sendings=(SENT,)
)
MATTER = MatterFacts(
    id=4, version=1, registrar_id=OFFICE, received_on=CAME, first_unit_id=STREET, claims=(SOUND,)
)

PLANTED: list[tuple[str, Side, int, dict[str, Any]]] = [
    ("PA-01", Side.OFFICE, OFFICE, {"limits": (limit("T-01", 15, unit=OFFICE),)}),
    ("PA-02", Side.OFFICE, OFFICE, {"limits": (limit("T-01", 15, unit=OFFICE, kept=16),)}),
    ("PA-03", Side.OFFICE, OFFICE, {"limits": (limit("T-02", 15, unit=OFFICE),)}),
    ("PA-03", Side.UNIT, STREET, {"limits": (limit("T-03", 18),)}),
    ("PA-04", Side.UNIT, STREET, {"limits": (limit("T-03", 18, kept=19),)}),
    ("PA-05", Side.UNIT, STREET, {"state": "handling", "limits": (limit("T-05", 70),)}),
    ("PA-06", Side.UNIT, STREET, {"limits": (limit("T-07", 70),)}),
    ("PA-07", Side.UNIT, STREET, {"limits": (limit("X-SERVE", 80),)}),
    ("PA-08", Side.UNIT, STREET, {"limits": (limit("X-EXEC", 90),)}),
    ("PA-11", Side.UNIT, STREET, {"papers": ()}),
    ("PA-12", Side.UNIT, STREET, {"way": 3}),
    ("PA-12", Side.UNIT, STREET, {"claim_class": "accusation"}),
    ("PA-12", Side.UNIT, STREET, {"claim_class": "suggestion"}),
    ("PA-13", Side.UNIT, STREET, {"papers": (replace(SERVED, served=False),)}),
    ("PA-21", Side.UNIT, STREET, {"answers": (replace(CALLED, contacted="未联系上信访人。"),)}),
    ("PA-22", Side.UNIT, OTHER, {"objections": (OBJECTED, replace(OBJECTED, id=2, unit_id=OTHER))}),
    ("PA-22", Side.OFFICE, OFFICE, {"objections": (OBJECTED, replace(OBJECTED, id=2, agreed_by=OFFICE))}),
    ("PA-23", Side.UNIT, STREET, {"answers": (replace(CALLED, repeats="JC-2025-1"),)}),
    ("PA-23", Side.UNIT, STREET, {"answers": (replace(CALLED, pasted=PastedFacts(number="JC-2025-2", on=CAME)),)}),
    ("PA-25", Side.UNIT, STREET, {"state": "handling", "calls": 3}),
    ("PA-26", Side.UNIT, STREET, {"reversals": (REVERSED,)}),
    ("PA-29", Side.UNIT, STREET, {"state": "forwarded", "objections": (replace(OBJECTED, refused_on=ON),)}),
    ("PA-27", Side.UNIT, OTHER, {"omissions": (OmissionFacts(id=6, unit_id=OTHER, on=ON),)}),
    ("PA-30", Side.UNIT, STREET, {"limits": (limit("T-20", 5),)}),
    ("PA-30", Side.OFFICE, OFFICE, {"limits": (replace(limit("T-20", 5, unit=OFFICE, kept=4), met=False),)}),
    ("PA-28", Side.UNIT, OTHER, {"complaints": (RUDE,)}),
    ("PA-24", Side.OFFICE, OFFICE, {"sendings": (replace(SENT, to_unit_id=OTHER),)}),
]  # fmt: skip


def faults(claim: ClaimFacts, **matter: Any) -> list[tuple[str, Side, int]]:
    found = faults_of(replace(MATTER, claims=(claim,), **matter), ON)
    return [(rule.code, fault.side, fault.unit_id) for rule, fault in found]


def test_a_sound_matter_breaks_no_rule() -> None:
    assert faults(SOUND) == []


@pytest.mark.parametrize(("code", "side", "unit", "planted"), PLANTED)
def test_a_planted_fault_is_found_alone(code: str, side: Side, unit: int, planted: dict[str, Any]) -> None:
    assert faults(replace(SOUND, **planted)) == [(code, side, unit)]


def test_every_rule_has_its_planted_fault() -> None:
    assert {code for code, *_rest in PLANTED} == set(RULES)


def test_p4_a6_what_is_not_owed_is_no_fault() -> None:
    unnamed = replace(SOUND, limits=(limit("T-03", 18),), papers=(replace(SERVED, served=False),), answers=())
    assert faults(unnamed, named=False) == []
    provisional = replace(limit("T-05", 70), provisional=True)
    assert faults(replace(SOUND, limits=(provisional,))) == []
    heard = replace(SOUND, answers=(replace(CALLED, contacted="无"),), heard=True)
    assert faults(heard) == []
    assert faults(replace(SOUND, objections=(OBJECTED,))) == []
    assert faults(replace(SOUND, calls=9)) == [], "solved"
    assert faults(replace(SOUND, objections=(replace(OBJECTED, refused_on=ON),))) == [], (
        "taken after the decision"
    )
    in_time = replace(limit("X-SERVE", 400), id=8)
    later = replace(SOUND, papers=(SERVED, replace(SERVED, id=2, served=False)), limits=(*KEPT, in_time))
    assert faults(later) == [], "another citizen's own is on its way"
    handed_over = replace(SOUND, state="decided_elsewhere", way=None, papers=(), answers=())
    assert faults(handed_over) == [], "the organ to which it went answers"
    assert faults(replace(SOUND, state="handling", calls=2)) == []


def test_bj29_days_are_told_apart_by_whose_they_were() -> None:
    slow_office = replace(SENT, on=CAME + timedelta(days=14))
    late = replace(SOUND, state="handling", limits=(limit("T-05", 74),), sendings=(slow_office,))
    ((_rule, fault),) = faults_of(replace(MATTER, claims=(late,)), ON)
    assert "受理部门用了14天，办理部门用了60天" in fault.said
    assert "2026年5月15日" in fault.said
