"""A matter that has left the compartment: of its time in there the office reads when it came and when it left.

Who is complained of may be the very unit that handles it now, so nothing says that it once passed for an accusation
(C-1). Whole it is read only in the compartment, should it ever be sealed again, and in the audit chain.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.numbers import tidy_number
from huiyin.matters.models import Arrival, Step
from huiyin.units import queries as units

Case = TypeVar("Case")
Row = dict[str, Any]

#: Side records of a claim, and the column that says that one is over; what is still open goes on in sight.
_SIDES = {
    "assignments": "ended_at",
    "objections": "decided_at",
    "questions": "answered_at",
    "sub_tasks": "answered_at",
    "executions": "done_on",
    "hearings": "held_at",
}


def without_sealed_time(case: Case) -> Case:
    """Return the case file of an ordinary matter without what was done with it in the compartment."""
    seen: Any = case
    lists = [row["values"].get("kept", {}).get("sealed_time", {}) for row in _unsealings(seen)]
    if not any(lists):
        return case
    gone = {
        name: {key for each in lists for key in each.get(name, ())} for name in ("steps", "papers", *_SIDES)
    }
    seen = replace(
        seen,
        steps=tuple(_told(row, seen) for row in seen.steps if row["id"] not in gone["steps"]),
        papers=tuple(row for row in seen.papers if row["id"] not in gone["papers"]),
        claims=tuple(_claim(claim, gone) for claim in seen.claims),
        arrivals=tuple(replace(one, raw={}) for one in seen.arrivals),
    )
    whole: Case = seen
    return whole


def _unsealings(case: Any) -> list[Row]:
    """The steps of unsealing that concern a matter: its own, and those of the matter into which it was joined."""
    own = [row for row in case.steps if row["verb"] == "unseal"]
    into = (row["values"].get("number") for row in case.steps if row["verb"] == "join")
    numbers = [tidy_number(number) for number in into if number]
    if not numbers:
        return own
    mains = {
        key
        for pair in Arrival.objects.filter(number__in=numbers).values_list("home_id", "matter_id")
        for key in pair
    }
    return own + list(Step.objects.filter(matter_id__in=mains, verb="unseal").values("values", "verb"))


def _claim(claim: Any, gone: dict[str, set[int]]) -> Any:
    sides = {name: _side(name, getattr(claim, name), gone[name]) for name in _SIDES}
    proposal = {key: value for key, value in claim.proposal.items() if key not in ("class", "notes", "item")}
    return replace(claim, proposal=proposal, **sides)


def _side(name: str, rows: Iterable[Row], gone: set[int]) -> tuple[Row, ...]:
    kept = (row for row in rows if row["id"] not in gone or row[_SIDES[name]] is None)
    return tuple(row | {"reason": ""} if row["id"] in gone and "reason" in row else row for row in kept)


def _told(row: Row, case: Any) -> Row:
    """In place of the unsealing one line of an office's everyday work."""
    if row["verb"] != "unseal":
        return row
    came, left = (
        f"{day.year}年{day.month}月{day.day}日" for day in (_day(case.received_at), _day(row["at"]))
    )
    return row | {
        "verb": "classify",
        "label": "核定类别",
        "actor_label": units.unit(case.registrar_id).name,
        "seat_id": None,
        "unit_id": case.registrar_id,
        "note": f"{came}登记，{left}移交办理",
        "values": {},
    }


def _day(at: Any) -> Any:
    return at.astimezone(SHANGHAI)
