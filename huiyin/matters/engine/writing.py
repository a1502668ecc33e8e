"""Writing new rows of several tables in one statement: what makes a filing cheap."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import count
from typing import Any

from django.db import connection
from django.db.models import DecimalField, Field, JSONField, Model

from huiyin.matters.engine.numbering import GIVEN, NUMBER, NUMBERED, Numbering
from huiyin.matters.engine.prepared import first_row

Kind = type[Model]


def allot_ids(*rows: Model) -> None:
    """Give each unsaved row its primary key from its own sequence, all in one statement."""
    found = first_row(_keys(tuple(type(row) for row in rows)), ())
    for row, key in zip(rows, found, strict=True):
        row.pk = key


@cache
def _keys(kinds: tuple[Kind, ...]) -> str:
    parts = [f"nextval(pg_get_serial_sequence('{kind._meta.db_table}', 'id'))" for kind in kinds]
    return "SELECT " + ", ".join(parts)


def insert_together(rows: Sequence[Model]) -> None:
    """Insert unsaved rows of any tables in one statement; foreign keys are checked at commit."""
    first_row(_inserts(_shape(rows)), _values(rows))
    _are_stored(rows)


def insert_numbered(rows: Sequence[Model], numbering: Numbering) -> str:
    """Insert rows that bear the register's next number, in one statement; returns the number.

    A column `number`, and words in a column `variables`, get the number where they hold the stand-in.
    """
    number = first_row(_numbered_inserts(_shape(rows)), [*numbering.params, *_values(rows)])[0]
    _are_stored(rows)
    return str(number)


Shape = tuple[tuple[Kind, bool], ...]
"""The tables of the rows, and whether each row already has its key."""


def _shape(rows: Sequence[Model]) -> Shape:
    return tuple((type(row), row.pk is not None) for row in rows)


@cache
def _inserts(shape: Shape) -> str:
    places = (f"${number}" for number in count(1))
    return "WITH " + ", ".join(_parts(shape, lambda column: next(places))) + " SELECT 1"


@cache
def _numbered_inserts(shape: Shape) -> str:
    places = (f"${number}" for number in count(len(Numbering.PLACES) + 1))

    def place(column: str) -> str:
        here = next(places)
        if column == "number":
            return f"replace({here}, {Numbering.STAND_IN}, {NUMBER})"
        if column == "variables":
            return f"replace({here}::jsonb::text, {Numbering.STAND_IN}, {NUMBER})::jsonb"
        return here

    return "WITH " + ", ".join([NUMBERED, *_parts(shape, place)]) + " " + GIVEN


def _parts(shape: Shape, place: Callable[[str], str]) -> Iterator[str]:
    for index, (kind, has_key) in enumerate(shape):
        fields = _fields(kind, has_key)
        names = ", ".join(f'"{field.column}"' for field in fields)
        places = ", ".join(place(str(field.column)) for field in fields)
        # Names come from the models, never from input; values travel as parameters.
        yield f'w{index} AS (INSERT INTO "{kind._meta.db_table}" ({names}) VALUES ({places}))'  # noqa: S608


@cache
def _fields(kind: Kind, has_key: bool) -> "tuple[Field[Any, Any], ...]":
    return tuple(field for field in kind._meta.local_concrete_fields if has_key or not field.primary_key)


def _values(rows: Sequence[Model]) -> list[Any]:
    """What the driver is given: plain values as they are, others as their column wants them."""
    return [
        getattr(row, name) if field is None else field.get_db_prep_save(getattr(row, name), connection)
        for row in rows
        for name, field in _readers(type(row), row.pk is not None)
    ]


@cache
def _readers(kind: Kind, has_key: bool) -> "tuple[tuple[str, Field[Any, Any] | None], ...]":
    """Each column's name in the row, with its field where that has to prepare the value."""
    return tuple(
        (field.attname, field if isinstance(field, (JSONField, DecimalField)) else None)
        for field in _fields(kind, has_key)
    )


def _are_stored(rows: Sequence[Model]) -> None:
    for row in rows:
        row._state.adding = False
