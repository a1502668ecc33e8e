"""Reading issued papers and trying out their wording."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.documents import rules
from huiyin.documents.kinds import KINDS
from huiyin.documents.models import Document, LetterWord
from huiyin.documents.rules import Named, articles_in
from huiyin.documents.rules.bulletin import Bulletin
from huiyin.kernel.errors import NotFound

__all__ = [
    "KINDS",
    "Bulletin",
    "DocumentFacts",
    "Named",
    "Preview",
    "articles_in",
    "document",
    "documents",
    "is_sound",
    "issued_by",
    "kind_of",
    "letter_word",
    "preview",
    "title_of",
]


@dataclass(frozen=True)
class DocumentFacts:
    """An issued paper. `sections` are {"heading", "lines"}; `sha` is the SM3 fingerprint in hexadecimal.

    `voids_id` names the paper that this one declares void, `voided_by_id` the one that declares this one void.
    """

    id: int
    kind: str
    title: str
    number: str
    unit_id: int
    unit_name: str
    year: int
    issued_on: date
    sections: tuple[rules.Section, ...]
    sha: str
    voids_id: int | None = None
    voided_by_id: int | None = None


@dataclass(frozen=True)
class Preview:
    """The wording as it would be issued, without a number."""

    kind: str
    title: str
    sections: tuple[rules.Section, ...]


def letter_word(unit_id: int) -> str:
    """Return the word with which the unit's numbers begin (江信), or "" where its short name stands for it."""
    return LetterWord.objects.filter(unit_id=unit_id).values_list("word", flat=True).first() or ""


def kind_of(code: str) -> rules.Kind:
    """The declared kind. Raises ValueError for an unknown code."""
    if code not in KINDS:
        raise ValueError(f"unknown kind of document {code!r}")
    return KINDS[code]


def title_of(code: str) -> str:
    """The Chinese title of a kind."""
    return kind_of(code).title


def preview(kind: str, contents: Mapping[str, Any]) -> Preview:
    """The wording that these contents give, nothing stored; refuses as issuing would."""
    declared = kind_of(kind)
    return Preview(kind, rules.titled(declared, contents), tuple(rules.fill(declared, contents)))


def document(document_id: int) -> DocumentFacts:
    """One paper. Raises NotFound."""
    found = documents([document_id])
    if document_id not in found:
        raise NotFound("没有找到这份文书，请核对文号。", code="document.unknown")
    return found[document_id]


def documents(ids: Iterable[int]) -> dict[int, DocumentFacts]:
    """Papers by id, in the order asked for; unknown ids are left out."""
    wanted = list(dict.fromkeys(ids))
    rows = {row.pk: row for row in Document.objects.filter(pk__in=wanted)}
    voided = dict(Document.objects.filter(voids_id__in=wanted).values_list("voids_id", "id"))
    return {key: _facts(rows[key], voided.get(key)) for key in wanted if key in rows}


def issued_by(unit_id: int | None, *, day: date) -> tuple[int, ...]:
    """What a unit issued on a day, in the order of issue."""
    found = Document.objects.filter(unit_id=unit_id, issued_on=day).order_by("pk")
    return tuple(found.values_list("pk", flat=True))


def is_sound(document_id: int) -> bool:
    """Whether the stored wording still has the fingerprint it was issued with."""
    row = Document.objects.get(pk=document_id)
    found = rules.digest(
        kind=row.kind, title=row.title, unit_id=row.unit_id, issued_on=row.issued_on, sections=row.sections
    )
    return found == bytes(row.digest)


def _facts(row: Document, voided_by_id: int | None) -> DocumentFacts:
    return DocumentFacts(
        id=row.pk,
        kind=row.kind,
        title=row.title,
        number=row.number,
        unit_id=row.unit_id,
        unit_name=row.unit_name,
        year=row.year,
        issued_on=row.issued_on,
        sections=tuple(row.sections),
        sha=bytes(row.digest).hex(),
        voids_id=row.voids_id,
        voided_by_id=voided_by_id,
    )
