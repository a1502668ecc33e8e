"""Answers of a unit whose words stand already in its answer to another, unrelated matter (S-04), found by their prints.

Each answer is compared with the last few of the same print: so it costs the same however often words are pasted.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.clock import day_of
from huiyin.supervision.rules.pasted import Told, unrelated
from huiyin.supervision.rules.procedure import PastedFacts
from huiyin.units import queries as units
from huiyin.units.queries import PlaceKind

BACK = 5
"""So many earlier answers of one print are compared with."""

_SAME = """
SELECT t.id AS step_id, q.step_id AS other_id
FROM matters_step t JOIN supervision_answerprint p ON p.step_id = t.id
CROSS JOIN LATERAL (
    SELECT q.step_id FROM supervision_answerprint q JOIN matters_step s ON s.id = q.step_id
    WHERE q.unit_id = p.unit_id AND q.digest = p.digest AND q.step_id < p.step_id AND s.matter_id <> t.matter_id
    ORDER BY q.step_id DESC LIMIT %(back)s
) q
WHERE t.matter_id = ANY(%(among)s) AND t.verb = 'issue_opinion' ORDER BY t.id, q.step_id DESC
"""
_TOLD = """
SELECT t.id, m.id AS matter_id, m.number, t.at, m.petitioner_key, m.place_id, m.joined_into_id,
       l.field_code, l.text, t.values->>'outcome' AS outcome,
       concat_ws('，', t.values->>'facts', t.values->>'opinion') AS answer,
       array(SELECT k.other_id FROM matters_link k WHERE k.matter_id = m.id
             UNION SELECT k.matter_id FROM matters_link k WHERE k.other_id = m.id) AS linked
FROM matters_step t JOIN matters_matter m ON m.id = t.matter_id JOIN matters_claim l ON l.id = t.claim_id
WHERE t.id = ANY(%(steps)s) AND NOT m.restricted
"""


def pasted(matter_ids: Sequence[int]) -> dict[int, PastedFacts]:
    """By answer, the latest earlier answer of the unit in the same words to an unrelated matter."""
    same: defaultdict[int, list[int]] = defaultdict(list)
    for step_id, other_id in _rows(_SAME, among=list(matter_ids), back=BACK):
        same[step_id].append(other_id)
    told = _told({*same, *(other for others in same.values() for other in others)})
    found: dict[int, PastedFacts] = {}
    for step_id, others in same.items():
        known = [told[other] for other in others if other in told]
        fits = next((one for one in known if step_id in told and unrelated(told[step_id], one)), None)
        if fits is not None:
            found[step_id] = _facts(told[step_id], fits)
    return found


def _facts(own: Told, other: Told) -> PastedFacts:
    field = "" if own.field_code == other.field_code else catalogue.field_label(other.field_code)
    place = units.place_label(other.street_id) if other.street_id else ""
    return PastedFacts(number=other.number, on=other.on, field=field, place=place)


def _told(steps: Iterable[int]) -> dict[int, Told]:
    rows = _rows(_TOLD, steps=sorted(steps)) if steps else []
    return {row[0]: _one(*row[1:]) for row in rows}


def _one(
    matter_id: int,
    number: str,
    at: Any,
    petitioner: int | None,
    place_id: int | None,
    joined_into: int | None,
    field_code: str,
    text: str,
    outcome: str,
    answer: str,
    linked: list[int],
) -> Told:
    street = units.place_at(place_id, PlaceKind.STREET) if place_id else None
    return Told(
        number=number,
        on=day_of(at),
        family=frozenset({matter_id, *linked, *([joined_into] if joined_into else [])}),
        petitioner=petitioner,
        street_id=street.id if street else None,
        field_code=field_code,
        outcome=outcome or "",
        text=text,
        answer=answer,
    )


def _rows(statement: str, **asked: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, asked)
        return list(cursor.fetchall())
