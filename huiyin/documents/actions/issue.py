"""Issuing a paper: contents checked, number taken and row written in one statement."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from psycopg.types.json import Jsonb

from huiyin.documents import rules
from huiyin.documents.actions.citations import check_citations
from huiyin.documents.queries import DocumentFacts, kind_of
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.people import queries as people
from huiyin.units import queries as units

# The counter's row stays locked until the act commits or rolls back, so a number is neither lost nor doubled.
_NUMBERED = """
WITH taken AS (
    INSERT INTO documents_counter AS c (unit_id, kind, year, last) VALUES (%(unit_id)s, %(kind)s, %(year)s, 1)
    ON CONFLICT (unit_id, kind, year) DO UPDATE SET last = c.last + 1
    RETURNING last
)
INSERT INTO documents_document (kind, title, unit_id, unit_name, year, sequence, number, issued_on, issued_at,
                                sections, digest, voids_id)
SELECT %(kind)s, %(title)s, %(unit_id)s, %(unit_name)s, %(year)s, taken.last,
       coalesce((SELECT word FROM documents_letterword WHERE unit_id = %(unit_id)s), %(unit_word)s)
       || %(word)s || '〔' || %(year)s::int || '〕' || taken.last || '号',
       %(issued_on)s, %(issued_at)s, %(sections)s, %(digest)s, %(voids_id)s
FROM taken RETURNING id, number
"""
_PLAIN = """
INSERT INTO documents_document (kind, title, unit_id, unit_name, year, sequence, number, issued_on, issued_at,
                                sections, digest, voids_id)
VALUES (%(kind)s, %(title)s, %(unit_id)s, %(unit_name)s, %(year)s, NULL, '', %(issued_on)s, %(issued_at)s,
        %(sections)s, %(digest)s, %(voids_id)s)
RETURNING id, number
"""


def issue(
    kind: str, *, unit_id: int, contents: Mapping[str, Any], at: datetime, voids_id: int | None = None
) -> DocumentFacts:
    """Issue a paper in a unit's own name; runs in the caller's transaction.

    Raises Refused "document.missing" naming the element that is not given, "document.personal_number" when the
    wording holds an identity or bank number, "document.citation" for an article that the law does not have, and
    ValueError for a kind that is printed only (D-01).
    """
    declared = kind_of(kind)
    if not declared.kept:
        raise ValueError(f"{kind} carries a secret and is printed only; use queries.preview")
    sections = rules.fill(declared, contents)
    _check_numbers(sections)
    day = day_of(at)
    check_citations(declared, contents, on=day)
    named = units.unit(unit_id)
    title = rules.titled(declared, contents)
    values: dict[str, Any] = {
        "kind": kind,
        "title": title,
        "unit_id": unit_id,
        "unit_name": named.name,
        "year": day.year,
        "issued_on": day,
        "voids_id": voids_id,
    }
    digest = rules.digest(kind=kind, title=title, unit_id=unit_id, issued_on=day, sections=sections)
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(
            _NUMBERED if declared.word else _PLAIN,
            values
            | {"issued_at": at, "sections": Jsonb(sections), "digest": digest}
            | {"word": declared.word, "unit_word": named.short_name or named.name},
        )
        key, number = cursor.fetchone()
    return DocumentFacts(id=key, number=number, sections=tuple(sections), sha=digest.hex(), **values)


def _check_numbers(sections: list[rules.Section]) -> None:
    """Identity and bank numbers live with the petitioner only; a telephone may be the office's own."""
    for line in _lines(sections):
        found = [number for number in people.numbers_in(line) if number.kind != "phone"]
        if found:
            raise Refused(
                f"文书正文中有{found[0].label}。请删去；需要核对身份的，以登记的信访人信息为准。",
                code="document.personal_number",
                field="contents",
            )


def _lines(sections: list[rules.Section]) -> Iterator[str]:
    for section in sections:
        yield from section["lines"]
