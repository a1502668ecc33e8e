"""The kinds of things that a search finds, each with its list."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from huiyin.analysis import queries as analysis
from huiyin.kernel.actor import Actor
from huiyin.web.desk.names import place_name, unit_name
from huiyin.web.parts.laws import article_address
from huiyin.web.parts.paging import page_number, pages

PAGE = 20
MOST = 50
"""Items and sentences that many words fit are cut here: more words find the right one."""


@dataclass(frozen=True, kw_only=True)
class Search:
    """One search of a seat on a day; `after` and `page` say how far the reader is, `best` in which order."""

    actor: Actor
    asked: analysis.Asked
    narrowed: analysis.Narrowed
    on: date
    after: int | None
    page: str | None
    best: bool = False


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing that was found; `facts` stand below it in small letters."""

    url: str
    title: tuple[analysis.Piece, ...]
    said: tuple[analysis.Piece, ...]
    facts: tuple[str, ...] = ()
    day: date | None = None


def found_matters(search: Search) -> dict[str, Any]:
    """Matters, newest first, or the best fitting first."""
    if search.best:
        return _best(search)
    found = analysis.find_matters(
        search.actor, search.asked, search.narrowed, on=search.on, before=search.after
    )
    return {"lines": [matter_line(hit.row, hit.title, hit.said) for hit in found.rows], "found": found}


def _best(search: Search) -> dict[str, Any]:
    number = page_number(search.page)
    found = analysis.best_matters(
        search.actor, search.asked, search.narrowed, on=search.on, first=(number - 1) * PAGE
    )
    return {
        "lines": [matter_line(hit.row, hit.title, hit.said) for hit in found.rows],
        "best": found,
        "total": found.among,
        "pages": pages(search.page, total=found.among, size=PAGE),
    }


def matter_line(row: Any, title: tuple[analysis.Piece, ...], said: tuple[analysis.Piece, ...]) -> Line:
    """A matter as a line."""
    units = "、".join(unit_name(unit_id) for unit_id in row.unit_ids)
    return Line(
        url=reverse("desk:case", args=[row.number]),
        title=title,
        # A text that is its title is shown once.
        said=said if said != title else (),
        facts=tuple(filter(None, (row.number, row.state_label, units, place_name(row.place_id)))),
        day=row.received_at,
    )


def _papers(search: Search) -> dict[str, Any]:
    found = analysis.find_papers(
        search.actor, search.asked, search.narrowed, on=search.on, before=search.after
    )
    lines = [
        Line(
            url=reverse("desk:paper", args=[hit.number, hit.document_id]),
            title=(analysis.Piece(f"《{hit.title}》{hit.paper_number}", hit=False),),
            said=hit.said,
            facts=(hit.number, hit.matter_title),
            day=hit.issued_on,
        )
        for hit in found.rows
    ]
    return {"lines": lines, "found": found}


def _law(search: Search) -> dict[str, Any]:
    number = page_number(search.page)
    found, total = analysis.articles(search.asked, on=search.on, first=(number - 1) * PAGE)
    lines = [
        Line(
            url=article_address(one.found.law, one.found.article),
            title=(analysis.Piece(str(one.found), hit=False),),
            said=one.said,
        )
        for one in found
    ]
    return {"lines": lines, "total": total, "pages": pages(search.page, total=total, size=PAGE)}


def _items(search: Search) -> dict[str, Any]:
    found = analysis.entries(search.asked, on=search.on)
    return _short("public:guide_item", found)


def _handbook(search: Search) -> dict[str, Any]:
    return _short("desk:handbook_action", analysis.sentences(search.asked))


def _short(page: str, found: tuple[analysis.Entry, ...]) -> dict[str, Any]:
    lines = [Line(url=reverse(page, args=[one.code]), title=one.title, said=one.said) for one in found]
    return {"lines": lines[:MOST], "total": len(found)}


KINDS: dict[str, tuple[str, Callable[[Search], dict[str, Any]]]] = {
    "": ("事项", found_matters),
    "papers": ("文书", _papers),
    "law": ("法律条文", _law),
    "items": ("法定途径", _items),
    "handbook": ("办理手册", _handbook),
}
