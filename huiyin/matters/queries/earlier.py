"""What the register holds already when a new arrival comes: the same key, the same petitioner, the same place."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import OuterRef, Subquery, TextField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, NullIf

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Conflict
from huiyin.matters.engine.prepared import all_rows, numbered_places
from huiyin.matters.models import Claim, Matter
from huiyin.matters.queries.filed import FILED, Filed, filed_of
from huiyin.matters.queries.register import RegisterRow, rows_of
from huiyin.matters.visibility import visible

#: How many earlier matters of a petitioner and of a place are looked at, the newest first.
OF_PERSON, OF_PLACE = 5, 10
#: How many signs of a text are compared.
HEAD = 400
#: The constraint of the database that lets a key be used once.
KEY_ONCE = "arrival_key_once"


@dataclass(frozen=True, slots=True)
class EarlierMatter:
    """An earlier matter: found by "person" or "place"."""

    matter_id: int
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class Before:
    """All of it together."""

    replayed: Filed | None
    earlier: tuple[EarlierMatter, ...]


_WAIT = "SELECT pg_advisory_xact_lock(hashtextextended(%(key)s, 7)); "
_TRY = """
SELECT 'busy', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
WHERE NOT pg_try_advisory_xact_lock(hashtextextended(%(key)s, 7))
UNION ALL
"""
_KEY = "(" + FILED.format("a.key = %(key)s") + ")"
# Person by person, so that a plan made for anybody's matters never walks through the whole register.
_PERSON = """
UNION ALL
(SELECT 'person', m.id, left(c.text, %(head)s), NULL, NULL, NULL, NULL, NULL, NULL
FROM unnest(%(people)s::bigint[]) AS person (id) CROSS JOIN LATERAL (
    SELECT id FROM matters_matter
    WHERE petitioner_key = person.id AND restricted = %(restricted)s
    ORDER BY petitioner_key, id DESC LIMIT %(of_person)s
) m JOIN matters_claim c ON c.matter_id = m.id AND c.ordinal = 1
ORDER BY m.id DESC LIMIT %(of_person)s)
"""
# Those who brought one together with others are found too, wherever it is handled now.
_JOINT = """
UNION ALL
(SELECT 'person', m.id, left(a.text, %(head)s), NULL, NULL, NULL, NULL, NULL, NULL
FROM matters_arrivalpetitioner p JOIN matters_arrival a ON a.id = p.arrival_id
JOIN matters_matter m ON m.id = a.matter_id
WHERE p.petitioner_id = ANY(%(people)s::bigint[]) AND NOT a.restricted AND NOT m.restricted
ORDER BY m.id DESC LIMIT %(of_person)s)
"""
_PLACE = """
UNION ALL
(SELECT 'place', m.id, left(c.text, %(head)s), NULL, NULL, NULL, NULL, NULL, NULL
FROM matters_matter m JOIN matters_claim c ON c.matter_id = m.id AND c.ordinal = 1
WHERE m.place_id = %(place)s AND NOT m.restricted AND m.received_at >= %(since)s
ORDER BY m.id DESC LIMIT %(of_place)s)
"""


def before(
    key: str,
    *,
    petitioner_ids: Collection[int],
    place_id: int | None,
    restricted: bool,
    since: date,
    wait: bool,
) -> Before:
    """Look everything up in one round trip, inside the caller's transaction, and hold the key until it ends.

    While another transaction files under the same key: wait for it, or raise Conflict "key.in_progress".
    Accusations are compared with accusations alone, and with no other citizen's matter (C-1).
    """
    by_place = place_id is not None and not restricted
    asked = _KEY + (_PERSON if petitioner_ids else "") + (_PLACE if by_place else "")
    given = {
        "key": key,
        "people": list(petitioner_ids),
        "place": place_id,
        "restricted": restricted,
        "since": since,
        "head": HEAD,
        "of_person": OF_PERSON,
        "of_place": OF_PLACE,
    }
    if wait:
        return _read(_after_waiting(asked, given))
    statement, names = numbered_places(_TRY + asked)
    return _read(all_rows(statement, [given[name] for name in names]))


def in_progress() -> Conflict:
    """What a door hears while the same key is being filed."""
    return Conflict("同一次提交正在处理，请稍候几秒，用同一防重键再查一次。", code="key.in_progress")


def _after_waiting(asked: str, given: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Two statements in one trip: the second sees what was committed while the first waited."""
    with connection.cursor() as cursor:
        cursor.execute(_WAIT + asked, given)
        cursor.nextset()
        return list(cursor.fetchall())


def earlier(
    *, petitioner_ids: Collection[int], place_id: int | None, since: date, unit_id: int | None = None
) -> tuple[EarlierMatter, ...]:
    """Ordinary matters of a petitioner and of a place, the newest first of each; accusations never (C-1).

    A matter whose petitioner asked for secrecy is found by the petitioner in the registering unit alone (C-2).
    """
    asked = (_PERSON + _JOINT if petitioner_ids else "") + (_PLACE if place_id else "")
    if not asked:
        return ()
    values = {
        "people": list(petitioner_ids),
        "place": place_id,
        "restricted": False,
        "since": since,
        "head": HEAD,
        "of_person": OF_PERSON,
        "of_place": OF_PLACE,
    }
    with connection.cursor() as cursor:
        cursor.execute(asked.removeprefix("\nUNION ALL"), values)
        found = _read(cursor.fetchall()).earlier
    hidden = _secret_from(unit_id, {one.matter_id for one in found if one.why == "person"})
    return tuple(one for one in found if one.why != "person" or one.matter_id not in hidden)


def _secret_from(unit_id: int | None, matter_ids: Collection[int]) -> frozenset[int]:
    secret = (
        Matter.objects.filter(pk__in=matter_ids, keep_secret=True) if matter_ids else Matter.objects.none()
    )
    return frozenset(key for key, office in secret.values_list("pk", "registrar_id") if office != unit_id)


def rows_seen(actor: Actor, matter_ids: Collection[int], *, on: date) -> tuple[RegisterRow, ...]:
    """Those of the matters that a seat may see, as the register shows them."""
    return rows_of(list(visible(actor, on).filter(pk__in=matter_ids)))


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """What may be told of a matter to another citizen: what field, where and when, and none of its words.

    The field is the confirmed one, or that which was proposed as long as nobody has confirmed any.
    """

    id: int
    field_code: str
    place_id: int | None
    received_on: date


def open_matters(matter_ids: Collection[int]) -> tuple[OpenMatter, ...]:
    """Those of the matters of which another citizen may hear at all: no accusation, nobody who asked for secrecy."""
    first = Claim.objects.filter(matter_id=OuterRef("pk")).order_by("ordinal")
    proposed = KeyTextTransform("field", KeyTextTransform("class", "proposal"))
    about = Coalesce(NullIf("field_code", Value("")), proposed, output_field=TextField())
    fields = first.annotate(about=about).values("about")[:1]
    rows = Matter.objects.filter(pk__in=matter_ids, restricted=False, keep_secret=False, joined_into=None)
    return tuple(
        OpenMatter(key, field_code or "", place_id, day_of(at))
        for key, field_code, place_id, at in rows.values_list(
            "pk", Subquery(fields), "place_id", "received_at"
        )
    )


def _read(rows: list[tuple[Any, ...]]) -> Before:
    replayed, found = None, []
    for row in rows:
        if row[0] == "busy":
            raise in_progress()
        if row[0] in ("person", "place"):
            found.append(EarlierMatter(matter_id=row[1], why=row[0], text=row[2]))
        else:
            replayed = filed_of(row)
    return Before(replayed, tuple(found))
