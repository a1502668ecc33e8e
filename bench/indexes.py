"""Foreign keys, indexes and triggers, taken down before a bulk load and put up again behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

TABLES = [
    *(
        f"matters_{name}"
        for name in ("matter", "arrival", "claim", "clock", "assignment", "step", "involvement")
    ),
    *("people_petitioner", "audit_auditrow", "audit_audithead", "post_message", "intake_arrivaltext"),
    *("analysis_mattertext", "analysis_sealedtext", "analysis_mattermeaning"),
]
_FOREIGN = """
SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
WHERE contype = 'f' AND conrelid::regclass::text = ANY(%s)
"""
_INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
WHERE indrelid::regclass::text = ANY(%s) AND NOT indisunique
"""


@contextmanager
def taken_down(
    connection: psycopg.Connection[Any], tables: list[str] = TABLES, *, proved: bool = True
) -> Iterator[None]:
    """Load without checks and index upkeep inside the block; afterwards all of it stands as before, and holds.

    Where it is not `proved`, foreign keys hold for what is written later only: the load has left tables out.
    """
    foreign = connection.execute(_FOREIGN, [tables]).fetchall()
    indexes = connection.execute(_INDEXES, [tables]).fetchall()
    for table, name, _definition in foreign:
        connection.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    for name, _definition in indexes:
        connection.execute(f"DROP INDEX {name}")
    _triggers(connection, "DISABLE")
    yield
    _triggers(connection, "ENABLE")
    for _name, definition in indexes:
        connection.execute(definition)
    later = "" if proved else " NOT VALID"
    for table, name, definition in foreign:
        connection.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}{later}")


def _triggers(connection: psycopg.Connection[Any], word: str) -> None:
    for table in ("audit_auditrow", "audit_audithead"):
        connection.execute(f"ALTER TABLE {table} {word} TRIGGER USER")
