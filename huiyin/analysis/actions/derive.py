"""Deriving the words of matters and papers again, wherever a matter has moved on since.

Every action appends a step: the newest steps are the news. Whatever this misses shows by its version, and the hourly
look through all finds it. So the tables can be emptied at any time and fill again.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Model

from huiyin.analysis.actions.point import want_pointed
from huiyin.analysis.models import MatterMeaning, MatterText, PaperText, SealedText
from huiyin.analysis.rules.entry import Entry, entry, marks
from huiyin.documents import queries as documents
from huiyin.kernel.clock import day_of
from huiyin.matters.queries.in_words import MatterWords, in_words

#: Keys are given before commit, so a lower one may appear after a higher one; so far back is looked each time.
LOOK_BACK = 5_000

Words = TypeVar("Words", MatterText, SealedText)

_STALE = """
SELECT m.id
FROM matters_matter m
LEFT JOIN analysis_mattertext t ON t.matter_id = m.id
LEFT JOIN analysis_sealedtext s ON s.matter_id = m.id
WHERE CASE WHEN m.restricted THEN s.version ELSE t.version END IS DISTINCT FROM m.version
"""
_NEWS = """
AND m.id IN (
    SELECT matter_id FROM matters_step
    WHERE id > (SELECT coalesce(max(id), 0) - %(back)s FROM matters_step)
)
"""


def derive(limit: int = 500, *, whole: bool = False) -> int:
    """Derive up to `limit` matters that have moved on, the newest first; returns how many."""
    asked = f"{_STALE}{'' if whole else _NEWS} ORDER BY m.id DESC LIMIT %(limit)s"
    with connection.cursor() as cursor:
        cursor.execute(asked, {"limit": limit, "back": LOOK_BACK})
        stale = [key for (key,) in cursor.fetchall()]
    found = in_words(stale)
    _write([one for one in found if not one.restricted], [one for one in found if one.restricted])
    return len(stale)


def _write(open_ones: Sequence[MatterWords], sealed: Sequence[MatterWords]) -> None:
    """Each where it belongs, and nowhere else: what was sealed leaves the ordinary tables first."""
    papers = documents.documents(key for one in (*open_ones, *sealed) for key in one.document_ids)
    words = {key: " ".join(_lines(paper)) for key, paper in papers.items()}
    gone = [one.id for one in sealed]
    for table in (MatterText, MatterMeaning):
        table.objects.filter(matter_id__in=gone).delete()
    PaperText.objects.filter(matter_id__in=gone).delete()
    _drop_papers(open_ones)
    SealedText.objects.filter(matter_id__in=[one.id for one in open_ones]).delete()
    rows = [_matter(MatterText, one, ()) for one in open_ones]
    _put(MatterText, "matter_id", rows)
    want_pointed([(row.matter_id, row.text) for row in rows])
    told = [[words[key] for key in one.document_ids if key in words] for one in sealed]
    _put(SealedText, "matter_id", [_matter(SealedText, *pair) for pair in zip(sealed, told, strict=True)])
    told_papers = [
        _paper(one, key, papers[key].title, words[key])
        for one in open_ones
        for key in one.document_ids
        if key in words
    ]
    _put(PaperText, "document_id", told_papers)


def _drop_papers(open_ones: Iterable[MatterWords]) -> None:
    """Papers that are told no more, for something was set apart."""
    told = [key for one in open_ones for key in one.document_ids]
    stored = PaperText.objects.filter(matter_id__in=[one.id for one in open_ones])
    stored.exclude(document_id__in=told).delete()


def _lines(paper: documents.DocumentFacts) -> Iterable[str]:
    for section in paper.sections:
        yield section["heading"]
        yield from section["lines"]


def _matter(table: type[Words], one: MatterWords, more: Collection[str]) -> Words:
    found = entry(one.id, one.title, (*one.texts, *more), _marks(one))
    return table(matter_id=one.id, version=one.version, **_columns(found))


def _paper(one: MatterWords, key: int, title: str, words: str) -> Model:
    return PaperText(document_id=key, matter_id=one.id, **_columns(entry(key, title, (words,), _marks(one))))


def _marks(one: MatterWords) -> list[int]:
    return marks(
        unit_ids=one.unit_ids,
        place_id=one.place_id,
        year=day_of(one.received_at).year,
        concluded=one.concluded,
    )


def _columns(found: Entry) -> dict[str, Any]:
    return {"text": found.text, "initials": found.initials, "keys": found.keys}


def _put(table: Any, key: str, rows: Sequence[Model]) -> None:
    """Write rows over what stands there; two workers that meet write the same."""
    columns = [field.attname for field in table._meta.concrete_fields if not field.primary_key]
    table.objects.bulk_create(rows, update_conflicts=True, unique_fields=[key], update_fields=columns)
