"""Who may be speaking: petitioners with this telephone or document, and earlier matters that the clerk may see."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.matters.queries.earlier import earlier, rows_seen
from huiyin.matters.queries.register import RegisterRow
from huiyin.people import queries as people

LOOKED_BACK = timedelta(days=5 * 366)
MOST_PEOPLE = 3


@dataclass(frozen=True)
class KnownCaller:
    """A petitioner, masked, with the earlier matters."""

    person: people.MaskedPerson
    matters: tuple[RegisterRow, ...]


def known_callers(
    actor: Actor, *, phone: str, id_type: str, id_number: str, on: date
) -> tuple[KnownCaller, ...]:
    """Those who called from this telephone or showed this document before; of nobody else is anything told."""
    persons = people.masked(_found(phone, id_type, id_number))
    by_key: dict[int, list[people.MaskedPerson]] = {}
    for person in sorted(persons.values(), key=lambda one: -one.id):
        by_key.setdefault(person.key, []).append(person)
    found = (KnownCaller(same[0], _matters(actor, key, on)) for key, same in by_key.items())
    return tuple(one for one in found if one.matters)[:MOST_PEOPLE]


def _found(phone: str, id_type: str, id_number: str) -> Collection[int]:
    asked = [{"phone": phone}] if phone else []
    asked += [{"id_type": id_type, "id_number": id_number}] if id_number else []
    ids: set[int] = set()
    for one in asked:
        try:
            ids.update(people.find(**one))
        except Refused:
            # Still being typed.
            continue
    return ids


def _matters(actor: Actor, key: int, on: date) -> tuple[RegisterRow, ...]:
    near = earlier(petitioner_ids=[key], place_id=None, since=on - LOOKED_BACK)
    rows = rows_seen(actor, [one.matter_id for one in near], on=on)
    return tuple(sorted((row for row in rows if not row.restricted), key=lambda row: -row.id))
