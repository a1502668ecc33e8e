"""What in an ordinary matter repeats the words of a claim that is set apart: it goes out of sight with it (C-1).

Nothing is deleted or rewritten: the step of setting apart lists what is withheld, and queries keep to that list. In
doubt more is withheld than need be: all that hangs on the claim, all that was written while its words still stood
in another claim, and whatever else says one of its sentences.
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet

from huiyin.documents import queries as documents
from huiyin.matters.engine.work import Work
from huiyin.matters.models import (
    Assignment,
    Execution,
    Hearing,
    Objection,
    Paper,
    ProcedureEvent,
    Question,
    Step,
    SubTask,
)

#: The tables that hold words, by the name under which a case file shows them, and when a row was written.
TABLES: dict[str, tuple[type[Model], str]] = {
    "steps": (Step, "at"),
    "papers": (Paper, "issued_at"),
    "assignments": (Assignment, "sent_at"),
    "objections": (Objection, "raised_at"),
    "questions": (Question, "asked_at"),
    "sub_tasks": (SubTask, "asked_at"),
    "executions": (Execution, "opened_at"),
    "hearings": (Hearing, "held_at"),
    "procedures": (ProcedureEvent, "recorded_at"),
}
#: Shorter parts of a sentence are found everywhere.
SHORTEST = 6


def quoting(work: Work) -> dict[str, list[int]]:
    """Return by table the ids of the rows that go out of sight with the claim at work."""
    apart_since, phrases = _last_split(work), _phrases(work.claim.text)
    found: dict[str, list[int]] = {}
    for name, (table, written) in TABLES.items():
        rows = rows_of(table, work.matter.pk)
        if table is Step:
            # What was set apart before says nothing of words.
            rows = rows.exclude(verb="separate")
        hanging = {row.pk for row in rows if _hangs_on(row, work, written, apart_since)}
        others = [row for row in rows if row.pk not in hanging]
        found[name] = sorted(hanging.union(row.pk for row in _saying(others, phrases)))
    return {name: ids for name, ids in found.items() if ids}


def rows_of(table: type[Model], matter_id: int) -> QuerySet[Any]:
    """Return the rows of one of the tables that hang on a matter or its claims, the oldest first."""
    whose = "matter_id" if table in (Step, Paper) else "claim__matter_id"
    return table._default_manager.filter(**{whose: matter_id}).order_by("pk")


def _hangs_on(row: Any, work: Work, written: str, apart_since: datetime | None) -> bool:
    """Whether a row is of the claim, of the whole matter, or of the time when the words stood in another claim."""
    if row.claim_id == work.claim.pk or (row.claim_id is None and isinstance(row, Paper)):
        return True
    return apart_since is not None and getattr(row, written) <= apart_since


def _last_split(work: Work) -> datetime | None:
    """When the claim was last split off, or others from it; None where it came as a claim of its own."""
    splits = Step.objects.filter(claim_id=work.claim.pk, verb="split").order_by("-pk")
    return splits.values_list("at", flat=True).first()


def _phrases(text: str) -> tuple[str, ...]:
    parts = re.split(r"[\s，。！？；：,.!?;:]+", text)
    return tuple(part for part in parts if len(part) >= SHORTEST) or (text.strip(),)


def _saying(rows: list[Any], phrases: tuple[str, ...]) -> Iterator[Any]:
    papers = documents.documents(row.document_id for row in rows if isinstance(row, Paper))
    for row in rows:
        said = _words(row, papers)
        if any(phrase in said for phrase in phrases):
            yield row


def _words(row: Any, papers: dict[int, "documents.DocumentFacts"]) -> str:
    if isinstance(row, Paper):
        return json.dumps(papers[row.document_id].sections, ensure_ascii=False)
    kept = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return json.dumps(kept, ensure_ascii=False, default=str)
