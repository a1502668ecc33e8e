"""What is told of matters that may be the same: much to a seat that may see them, hardly anything to a citizen."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.intake.rules.again import advice_on, link_kind
from huiyin.intake.rules.likely import Likely
from huiyin.intake.rules.repeating import KIND_LABELS, Kind, repetition
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters.queries.earlier import OpenMatter, open_matters, rows_seen
from huiyin.matters.queries.register import RegisterRow
from huiyin.matters.queries.traits import overdue_among, went_elsewhere
from huiyin.units import queries as units

WHY_LABELS = {
    "files": "附件相同",
    "said": "信访人或者登记人员认为是同一件",
    "person": "同一信访人",
    "place": "同一地点",
    "organisation": "提到同一单位或者小区",
    "text": "内容相近",
    "elsewhere": "地点不同",
}


@dataclass(frozen=True, kw_only=True)
class KnownMatter:
    """An earlier matter that may be the same. Citizens get no number and no state, and never whose it is.

    `probability` says how sure it is that both are about the same, 0 to 1; `reasons` by what, the most telling
    first, and `named` which bodies both name; `advice` what the law says about bringing it again, and `link` how
    both hang together where they are not joined, for seats.
    """

    matter_id: int
    title: str
    received_on: date
    why: str
    why_label: str
    reasons: tuple[str, ...]
    named: tuple[str, ...]
    likeness: float
    kind: Kind
    kind_label: str
    probability: float
    days_apart: int
    number: str = ""
    state_label: str = ""
    advice: str = ""
    link: str = "related"


def to_seat(
    actor: Actor, found: Mapping[int, Likely], on: date, *, here: int | None = None
) -> list[KnownMatter]:
    """What a seat may see of it in the register; `here` is the place of what is being brought."""
    rows = [row for row in rows_seen(actor, found, on=on) if not row.restricted]
    again = [row.id for row in rows if "person" in found[row.id].reasons]
    late = overdue_among(again, on=on) if again else frozenset()
    elsewhere = went_elsewhere(again) if again else frozenset()
    return [
        KnownMatter(
            title=row.title,
            number=row.number,
            state_label=row.state_label,
            **(_again(actor, row, late, elsewhere) if row.id in again else {}),
            **_likeness(found[row.id], day_of(row.received_at), on, _apart(here, row.place_id)),
        )
        for row in rows
    ]


def _again(
    actor: Actor, row: RegisterRow, late: Collection[int], elsewhere: Collection[int]
) -> dict[str, Any]:
    gone = row.id in elsewhere
    return {
        "advice": advice_on(
            row.state, higher=_is_above(actor, row.unit_ids), overdue=row.id in late, elsewhere=gone
        ),
        "link": link_kind(row.state, elsewhere=gone),
    }


def _is_above(actor: Actor, unit_ids: Collection[int]) -> bool:
    """Whether the actor's organ stands above every body that has the matter now."""
    return bool(unit_ids) and all(actor.unit_id in _superiors(key) for key in unit_ids)


def _superiors(unit_id: int) -> set[int]:
    """All bodies above, and the petition offices of their levels."""
    found: set[int] = set()
    above = units.superior_of(unit_id)
    while above is not None and above.id not in found:
        found.add(above.id)
        office = units.petition_office_of(above.id)
        found |= {office.id} if office is not None and office.id != unit_id else set()
        above = units.superior_of(above.id)
    return found


def _apart(here: int | None, there: int | None) -> bool:
    """Whether both places are known and neither lies in the other."""
    if here is None or there is None:
        return False
    return here not in units.place(there).path and there not in units.place(here).path


def to_citizen(found: Mapping[int, Likely], on: date, *, here: int | None = None) -> list[KnownMatter]:
    """What another citizen brought, by field, place and day: its words may hold a life (C-2).

    The same words from another place are somebody else's problem: nobody is asked to join that.
    """
    told = (
        KnownMatter(title=named, **_likeness(found[one.id], one.received_on, on, _apart(here, one.place_id)))
        for one in open_matters(found)
        if (named := _named(one))
    )
    return [one for one in told if one.reasons != (WHY_LABELS["text"], WHY_LABELS["elsewhere"])]


def _likeness(found: Likely, received_on: date, on: date, elsewhere: bool) -> dict[str, Any]:
    apart = abs((on - received_on).days)
    repeats = repetition(
        reasons=found.reasons, likeness=found.likeness, days_apart=apart, elsewhere=elsewhere
    )
    reasons = (*found.reasons, "elsewhere") if elsewhere else found.reasons
    return {
        "matter_id": found.matter_id,
        "received_on": received_on,
        "why": found.why,
        "why_label": WHY_LABELS[found.why],
        "reasons": tuple(WHY_LABELS[one] for one in reasons),
        "named": found.named,
        "likeness": found.likeness,
        "kind": repeats.kind,
        "kind_label": KIND_LABELS[repeats.kind],
        "probability": repeats.probability,
        "days_apart": apart,
    }


def _named(one: OpenMatter) -> str:
    """Return 柳岸社区 · 市政设施; empty where neither is known, as nobody could say whether it is the same."""
    place = units.place(one.place_id).name if one.place_id else ""
    field = catalogue.field_label(one.field_code) if one.field_code else ""
    return " · ".join(part for part in (place, field) if part)
