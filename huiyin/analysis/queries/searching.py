"""What a search finds, as lists show it: rows with the hits marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.analysis.models import PaperText
from huiyin.analysis.queries.behind import behind
from huiyin.analysis.queries.matters import COUNTED, PAGE, Narrowed, matter_ids, paper_ids
from huiyin.analysis.queries.newest import Looked
from huiyin.analysis.rules.asking import Asked
from huiyin.analysis.rules.highlight import Piece, cutting, marked
from huiyin.documents import queries as documents
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters import queries as matters
from huiyin.matters.queries.earlier import rows_seen
from huiyin.matters.queries.in_words import in_words
from huiyin.matters.queries.since import oldest_since


@dataclass(frozen=True, kw_only=True)
class MatterHit:
    """A matter with what of it was found."""

    row: matters.RegisterRow
    title: tuple[Piece, ...]
    said: tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True)
class PaperHit:
    """A paper with what of it was found; `number` is that of its matter."""

    document_id: int
    title: str
    paper_number: str
    issued_on: date
    number: str
    matter_title: str
    said: tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True)
class Page:
    """How a list goes on. `total` counts up to `COUNTED`; `more` says that there are more, or that it is not known.

    `slow`: it was broken off. `reached`: down to this day all was looked through; None where all was.
    """

    total: int
    more: bool
    next_before: int | None
    slow: bool
    reached: date | None


@dataclass(frozen=True, kw_only=True)
class FoundMatters(Page):
    """A page of matters."""

    rows: tuple[MatterHit, ...]


@dataclass(frozen=True, kw_only=True)
class FoundPapers(Page):
    """A page of papers."""

    rows: tuple[PaperHit, ...]


def find_matters(
    actor: Actor, asked: Asked, narrowed: Narrowed, *, on: date, before: int | None = None
) -> FoundMatters:
    """Matters that hold the words and that the actor may see, the newest first."""
    looked = matter_ids(actor, asked, narrowed, on=on, before=before)
    new = behind(actor, asked, narrowed, on=on, before=before)
    ids = list(dict.fromkeys((*new, *looked.ids)))
    return FoundMatters(rows=hits(actor, ids[:PAGE], asked, on=on), **_page(ids, looked, _day_of(looked, on)))


def hits(actor: Actor, ids: Sequence[int], asked: Asked, *, on: date) -> tuple[MatterHit, ...]:
    """Those of the matters that the actor may see, in the same order, as lists show them."""
    rows = {row.id: row for row in rows_seen(actor, ids, on=on)}
    said = {one.id: one.texts for one in in_words(rows)}
    return tuple(_matter(rows[key], said.get(key, ()), asked) for key in ids if key in rows)


def find_papers(
    actor: Actor, asked: Asked, narrowed: Narrowed, *, on: date, before: int | None = None
) -> FoundPapers:
    """Papers that hold the words in ordinary matters that the actor may see, the newest first."""
    looked = paper_ids(actor, asked, narrowed, on=on, before=before)
    stands = PaperText.objects.filter(pk__in=looked.ids[:PAGE]).values_list("document_id", "matter_id")
    home = dict(stands)
    rows = {row.id: row for row in rows_seen(actor, set(home.values()), on=on)}
    papers = documents.documents(looked.ids[:PAGE])
    found = tuple(
        _paper(papers[key], rows[home[key]], asked)
        for key in looked.ids[:PAGE]
        if key in papers and home.get(key) in rows
    )
    return FoundPapers(rows=found, **_page(looked.ids, looked, None))


def _page(ids: Sequence[int], looked: Looked, reached: date | None) -> dict[str, Any]:
    return {
        "total": min(len(ids), COUNTED if len(ids) > PAGE + 1 else PAGE) if not looked.whole else len(ids),
        "more": not looked.whole,
        "next_before": ids[PAGE - 1] if len(ids) > PAGE else None,
        "slow": looked.slow,
        "reached": reached,
    }


def _day_of(looked: Looked, on: date) -> date | None:
    """Down to which day all was looked through, where that ended before the first."""
    if looked.until is None or len(looked.ids) > PAGE:
        return None
    later = oldest_since(looked.until)
    return day_of(later) if later else on


def _matter(row: matters.RegisterRow, texts: Sequence[str], asked: Asked) -> MatterHit:
    title = marked(row.title, asked.words)
    cuttings = [found for text in texts if (found := cutting(text, asked.words))]
    said = next((found for found in cuttings if found != title), cuttings[0] if cuttings else ())
    return MatterHit(row=row, title=title, said=said)


def _paper(paper: documents.DocumentFacts, row: matters.RegisterRow, asked: Asked) -> PaperHit:
    text = " ".join(line for section in paper.sections for line in (section["heading"], *section["lines"]))
    return PaperHit(
        document_id=paper.id,
        title=paper.title,
        paper_number=paper.number,
        issued_on=paper.issued_on,
        number=row.number,
        matter_title=row.title,
        said=cutting(text, asked.words),
    )
