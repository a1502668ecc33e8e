"""Issuing papers: contents checked, numbers taken and rows written in one statement."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
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
_ROWS = """
WITH one AS (
    SELECT * FROM unnest(%(titles)s::text[], %(sections)s::jsonb[], %(digests)s::bytea[])
    WITH ORDINALITY AS one (title, sections, digest, place)
)"""
_TAKEN = """, taken AS (
    INSERT INTO documents_counter AS c (unit_id, kind, year, last)
    VALUES (%(unit_id)s, %(kind)s, %(year)s, %(count)s)
    ON CONFLICT (unit_id, kind, year) DO UPDATE SET last = c.last + %(count)s
    RETURNING last - %(count)s AS before
), given AS (
    SELECT one.*, before + place AS sequence,
        coalesce((SELECT word FROM documents_letterword WHERE unit_id = %(unit_id)s), %(unit_word)s)
        || %(word)s || '〔' || %(year)s::int || '〕' || (before + place) || '号' AS number
    FROM taken, one
)"""
_PLAIN = ", given AS (SELECT one.*, NULL::int AS sequence, '' AS number FROM one)"
_STORED = """
INSERT INTO documents_document (kind, title, unit_id, unit_name, year, sequence, number, issued_on, issued_at,
                                sections, digest, voids_id)
SELECT %(kind)s, title, %(unit_id)s, %(unit_name)s, %(year)s, sequence, number, %(issued_on)s, %(issued_at)s,
       sections, digest, %(voids_id)s
FROM given ORDER BY place RETURNING id, number
"""


def issue(
    kind: str, *, unit_id: int, contents: Mapping[str, Any], at: datetime, voids_id: int | None = None
) -> DocumentFacts:
    """Issue a paper in a unit's own name; runs in the caller's transaction.

    Raises Refused "document.missing" naming the element that is not given, "document.personal_number" when the
    wording holds an identity or bank number, "document.citation" for an article that the law does not have, and
    ValueError for a kind that is printed only (D-01).
    """
    (made,) = issue_all(kind, unit_id=unit_id, contents=[contents], at=at, voids_id=voids_id)
    return made


def issue_all(
    kind: str,
    *,
    unit_id: int,
    contents: Sequence[Mapping[str, Any]],
    at: datetime,
    voids_id: int | None = None,
) -> list[DocumentFacts]:
    """Issue papers of one kind together, with numbers that follow one another; as `issue` otherwise."""
    if not contents:
        return []
    declared, day, named = kind_of(kind), day_of(at), units.unit(unit_id)
    worded = [_worded(declared, one, on=day) for one in contents]
    same: dict[str, Any] = {
        "kind": kind,
        "unit_id": unit_id,
        "unit_name": named.name,
        "year": day.year,
        "issued_on": day,
        "voids_id": voids_id,
    }
    digests = [
        rules.digest(kind=kind, title=title, unit_id=unit_id, issued_on=day, sections=sections)
        for title, sections in worded
    ]
    numbering = {"count": len(worded), "word": declared.word, "unit_word": named.short_name or named.name}
    rows = {
        "issued_at": at,
        "titles": [title for title, _sections in worded],
        "sections": [Jsonb(sections) for _title, sections in worded],
        "digests": digests,
    }
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(_ROWS + (_TAKEN if declared.word else _PLAIN) + _STORED, same | numbering | rows)
        stored = sorted(cursor.fetchall())
    return [
        DocumentFacts(id=key, number=number, title=title, sections=tuple(sections), sha=digest.hex(), **same)
        for (key, number), (title, sections), digest in zip(stored, worded, digests, strict=True)
    ]


def _worded(
    declared: rules.Kind, contents: Mapping[str, Any], *, on: date
) -> tuple[str, list[rules.Section]]:
    """Return the checked title and wording of one paper."""
    if not declared.kept:
        raise ValueError(f"{declared.code} carries a secret and is printed only; use queries.preview")
    sections = rules.fill(declared, contents)
    _check_numbers(sections)
    check_citations(declared, contents, on=on)
    return rules.titled(declared, contents), sections


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
