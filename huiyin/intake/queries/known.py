"""Has somebody brought this already? For clerks with sides to compare, for citizens with hardly more than a hint."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.intake.queries.alike import alike
from huiyin.intake.rules.again import advice_on
from huiyin.intake.rules.likely import Earlier, Likely, likely_same
from huiyin.intake.rules.repeating import KIND_LABELS, Kind, repetition
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters.queries.earlier import OpenMatter, earlier, open_matters, rows_seen
from huiyin.people import queries as people
from huiyin.units import queries as units

WHY_LABELS = {"person": "同一信访人", "place": "同一地点", "text": "内容相近"}
WITHIN = timedelta(days=365)
MOST = 5


@dataclass(frozen=True, kw_only=True)
class KnownMatter:
    """An earlier matter that may be the same. Citizens get no number and no state, and never whose it is.

    `probability` says how sure it is that both are about the same, 0 to 1; `advice` what the law says about bringing
    it again, for seats and the same petitioner alone.
    """

    matter_id: int
    title: str
    received_on: date
    why: str
    why_label: str
    likeness: float
    kind: Kind
    kind_label: str
    probability: float
    number: str = ""
    state_label: str = ""
    advice: str = ""


def likely_known(
    actor: Actor,
    text: str,
    *,
    on: date,
    petitioner: people.PetitionerDraft | None = None,
    place_id: int | None = None,
    but: int | None = None,
) -> tuple[KnownMatter, ...]:
    """Matters that may be the same, the most alike first (U6, U29).

    Seats see what they may see in the register. Citizens are not told what a name or telephone has filed, so for
    them `petitioner` is not looked at. Accusations never appear, to nobody (C-1).
    """
    people_ids = people.same_petitioner(petitioner) if petitioner and actor.kind == "seat" else ()
    near = earlier(petitioner_ids=people_ids, place_id=place_id, since=on - WITHIN)
    found = {
        one.matter_id: one
        for one in (
            *alike(text, most=4 * MOST),
            *likely_same(text, tuple(Earlier(e.matter_id, e.why, e.text) for e in near), most=2 * MOST),
        )
        if one.matter_id != but
    }
    told = _to_seat(actor, found, on) if actor.kind == "seat" else _to_citizen(found, on)
    return tuple(sorted(told, key=lambda one: (-one.probability, -one.matter_id))[:MOST])


def _to_seat(actor: Actor, found: dict[int, Likely], on: date) -> list[KnownMatter]:
    return [
        KnownMatter(
            title=row.title,
            number=row.number,
            state_label=row.state_label,
            advice=advice_on(row.state) if found[row.id].why == "person" else "",
            **_likeness(found[row.id], day_of(row.received_at), on),
        )
        for row in rows_seen(actor, found, on=on)
        if not row.restricted
    ]


def _to_citizen(found: dict[int, Likely], on: date) -> list[KnownMatter]:
    """What another citizen brought, by field, place and day: its words may hold a life (C-2)."""
    return [
        KnownMatter(title=named, **_likeness(found[one.id], one.received_on, on))
        for one in open_matters(found)
        if (named := _named(one))
    ]


def _likeness(found: Likely, received_on: date, on: date) -> dict[str, Any]:
    repeats = repetition(why=found.why, likeness=found.likeness, days_apart=(on - received_on).days)
    return {
        "matter_id": found.matter_id,
        "received_on": received_on,
        "why": found.why,
        "why_label": WHY_LABELS[found.why],
        "likeness": found.likeness,
        "kind": repeats.kind,
        "kind_label": KIND_LABELS[repeats.kind],
        "probability": repeats.probability,
    }


def _named(one: OpenMatter) -> str:
    """Return 柳岸社区 · 市政设施; empty where neither is known, as nobody could say whether it is the same."""
    place = units.place(one.place_id).name if one.place_id else ""
    field = catalogue.field_label(one.field_code) if one.field_code else ""
    return " · ".join(part for part in (place, field) if part)
