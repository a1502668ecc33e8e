"""The world of the random histories: a small city with every seat filled, and values for any action."""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from huiyin.attachments.actions import Handed, keep
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters.actions import Action, ClaimState, Field, FieldKind, Relation, Work
from huiyin.matters.factories import LONG, USUAL, Case, Cast
from huiyin.matters.models import Arrival, Assignment, Claim, Matter, Objection, SubTask

UNITS = ("xf", "d1-xf", "d1-s1", "d2-s2", "d1-cg", "d1-build", "d1-gov", "gov", "cg", "build", "jw")
HOLDERS = ("d1-s1", "d2-s2", "d1-cg", "d1-build")
_WITNESSES = (
    "xf:clerk",
    "xf:supervisor",
    "d1-s1:handler",
    "d1-s1:discipline",
    "gov:reviewer",
    "jw:discipline",
)
ROLES = ("clerk", "liaison", "handler", "head", "reviewer", "discipline", "supervisor")


@dataclass(frozen=True)
class Stage:
    """What all histories share: the seats, one matter at every stage, and the moment at which they begin.

    At some stages a second citizen stands behind the matter: `companions`.
    """

    cast: Cast
    cases: dict[ClaimState, Case]
    now: datetime
    companions: dict[ClaimState, Case]

    @property
    def witnesses(self) -> list[Actor]:
        """One seat of each kind, to see what they may not see."""
        return [self.cast[name] for name in _WITNESSES]


def filled_cast() -> Cast:
    """The small city with a seat of every role in every unit that plays a part."""
    cast = Cast()
    for code in UNITS:
        for role in ROLES:
            cast[f"{code}:{role}"]
    return cast


def everybody(cast: Cast, cases: list[Case]) -> list[Actor]:
    """All seats and citizens, and the platform itself."""
    citizens = [case.citizen for case in cases]
    return [*cast.seats.values(), *citizens, Actor.system("测试")]


def fitting_actors(cast: Cast, cases: list[Case], claim: Claim, action: Action) -> list[Actor]:
    """Those who by relation and role could perform an action on a claim."""
    matter = claim.matter
    found: list[Actor] = []
    for who in action.who:
        if who.relation is Relation.PETITIONER:
            here = set(Arrival.objects.filter(matter_id=claim.matter_id).values_list("pk", flat=True))
            found += [case.citizen for case in cases if case.registered.arrival_id in here]
            continue
        roles = (Role.DISCIPLINE,) if matter.restricted else who.roles
        units = _units(claim, matter, who.relation)
        found += [actor for actor in cast.seats.values() if actor.unit_id in units and actor.has(*roles)]
    return found


def is_offered(action: Action, claim: Claim, case: Case) -> bool:
    """Whether an action's own condition holds for the claim."""
    matter = claim.matter
    return action.when(Work(action=action, matter=matter, claim=claim, by=case.citizen, at=case.at))


def _units(claim: Claim, matter: Matter, relation: Relation) -> set[int | None]:
    if relation is Relation.SENDER:
        sent = Assignment.objects.filter(claim=claim, ended_at__isnull=True).first()
        return {sent.from_unit_id if sent else matter.registrar_id}
    if relation is Relation.DECIDER:
        waiting = Objection.objects.filter(claim=claim, decided_at__isnull=True, rung=Objection.SUPERIOR)
        return set(waiting.values_list("decider_id", flat=True))
    if relation is Relation.HELPER:
        return set(
            SubTask.objects.filter(claim=claim, answered_at__isnull=True).values_list("unit_id", flat=True)
        )
    return {
        {
            Relation.REGISTRAR: matter.registrar_id,
            Relation.HOLDER: claim.unit_id,
            Relation.REVIEWER: claim.review_unit_id,
        }.get(relation)
    }


def values_for(
    action: Action, case: Case, cases: list[Case], dice: random.Random, *, wild: float
) -> dict[str, Any]:
    """Usual values of an action; each field is now and then left out or given at random."""
    usual = USUAL[action.verb](case) if action.verb in USUAL else {}
    found: dict[str, Any] = {}
    for field in action.fields:
        if field.name not in usual and (field.required or dice.random() < 0.3):
            found[field.name] = _any_value(field, case, cases, dice)
        elif dice.random() < wild:
            found[field.name] = dice.choice([None, _any_value(field, case, cases, dice)])
        elif field.name in usual:
            found[field.name] = usual[field.name]
    return found | _turns(action.verb, case, dice)


_CHANGED = "撤销原意见，支持全部请求，限期两个月完成。"
_LATE = "住院治疗，附证明"


def _turns(verb: str, case: Case, dice: random.Random) -> dict[str, Any]:
    """Choices that lead along different ways, taken often enough that histories go deep and wide."""
    today, accused = case.at.date(), case.cast.unit(dice.choice(UNITS))
    turns: dict[str, list[dict[str, Any]]] = {
        "classify": [
            *({}, {}),
            *({"procedure": "simplified"},) * 2,
            {"claim_class": "suggestion"},
            {"claim_class": "accusation"},
            {"claim_class": "accusation", "accused_units": [accused], "names_nobody": False},
        ],
        "choose_way": [{}, {}, {"way": str(dice.randint(1, 6))}],
        "issue_opinion": [
            {"outcome": "explain", "opinion": LONG + str(dice.random())},
            {"outcome": "support"},
            {"outcome": "adopt"},
        ],
        "evaluate": [{}, *({"unit_level": level} for level in "112")],
        "decide_screening": [{}, {"result": "again"}],
        "decide_objection": [{}, {"agreed": "yes", "unit": case.cast.unit(dice.choice(HOLDERS))}],
        "decide_review": [
            {},
            {"result": "order_anew", "new_limit_days": 20},
            {"result": "revoke"},
            {"result": "change", "outcome": "support", "opinion": _CHANGED},
        ],
        "decide_recheck": [{}, {"result": "revoke"}, {"result": "order_anew", "new_limit_days": 20}],
        "request_review": [{"posted_on": today, "missed_reason": _LATE}],
        "request_recheck": [{"posted_on": today, "missed_reason": _LATE}],
        "reopen": [{"ground": ground} for ground in ("review", "backflow", "new_facts", "supervision")],
        "assign": [{"report_by": today + timedelta(30)}],
    }
    return dice.choice(turns.get(verb, [{}]))


def _handed(case: Case, dice: random.Random) -> Handed:
    """A file of somebody, or one that nobody has sent."""
    holder = f"holder {dice.random()}"
    if dice.random() < 0.5:
        return Handed(holder, ("00000000-0000-0000-0000-000000000000",))
    kept = keep(io.BytesIO("现场情况".encode()), name="现场.txt", holder=holder, at=case.at)
    return Handed(holder, (kept.reference,))


def _any_value(field: Field, case: Case, cases: list[Case], dice: random.Random) -> Any:
    return next(_values(field, case, cases, dice))


def _values(field: Field, case: Case, cases: list[Case], dice: random.Random) -> Iterator[Any]:
    if field.name == "number" and field.kind is FieldKind.CHOICE:
        yield dice.choice(cases).registered.number
    kinds: dict[FieldKind, Any] = {
        FieldKind.TEXT: lambda: dice.choice(["甲", LONG, "文" * 6000]),
        FieldKind.LONG_TEXT: lambda: dice.choice(["甲", LONG, f"{LONG}\n乙\n丙", "😀𠮷" * 20]),
        FieldKind.CHOICE: lambda: dice.choice([*(code for code, _label in field.choices), "no-such"]),
        FieldKind.DATE: lambda: case.at.date() + timedelta(dice.choice([-400, -9, -1, 0, 0, 1, 9, 30, 900])),
        FieldKind.NUMBER: lambda: dice.choice([0, 1, 10, 30, 31, 60, -5]),
        FieldKind.YES_NO: lambda: dice.random() < 0.5,
        FieldKind.UNIT: lambda: case.cast.unit(dice.choice(UNITS)),
        FieldKind.UNITS: lambda: [case.cast.unit(code) for code in dice.sample(UNITS, dice.randint(1, 4))],
        FieldKind.PATH: lambda: "",
        FieldKind.MATTER_NUMBER: lambda: dice.choice(cases).registered.number,
        FieldKind.FILES: lambda: dice.choice([None, None, "no file", _handed(case, dice)]),
    }
    yield kinds[field.kind]()
