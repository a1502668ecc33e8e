"""Looking for articles in plain words, by field, or by law and number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.text import tidy
from huiyin.web.access import open_page
from huiyin.web.parts import laws
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import page_number, pages

SIZE = 20
_MOST_LAWS = 5
_LONGEST = 60
_AROUND = 60


@dataclass(frozen=True)
class Line:
    """One article that was found: its law and number, where it stands, and the words around what was asked."""

    title: str
    url: str
    chapter: str
    words: SafeString


@open_page
@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """The box, and below it what was found; without a question the laws of a field, or the fields."""
    typed = tidy(request.GET.get("q", ""))[:_LONGEST]
    labels = catalogue.law_field_labels()
    field = request.GET.get("field", "")
    field = field if field in labels else ""
    asked = {"typed": typed, "field": field, "fields": labels, "field_label": labels.get(field, "")}
    found = _articles(request, typed, field) if typed else _laws(request, field)
    return page(request, "public/law/search.html", {**asked, **found})


def _articles(request: HttpRequest, typed: str, field: str) -> dict[str, object]:
    today, asked = clock.today(), page_number(request.GET.get("page"))
    hits = catalogue.search_articles(typed, on=today, field=field, first=(asked - 1) * SIZE, most=SIZE)
    numbered = pages(request.GET.get("page"), total=hits.total, size=SIZE)
    if hits.total and not hits.found:
        hits = catalogue.search_articles(typed, on=today, field=field, first=numbered.offset, most=SIZE)
    wanted = numbered.number == 1 and len(typed) > 1
    named = catalogue.find_laws(typed, on=today, field=field) if wanted else ()
    return {
        "hits": hits,
        "lines": [_line(found, hits.words) for found in hits.found],
        "laws": [(law, laws.law_address(law), law.is_over(today)) for law in named[:_MOST_LAWS]],
        "pages": numbered,
        "reworded": "、".join(hits.words) if not all(word in typed for word in hits.words) else "",
    }


def _laws(request: HttpRequest, field: str) -> dict[str, object]:
    """The laws of a field; without a field none, the fields are shown instead."""
    today = clock.today()
    held = catalogue.find_laws("", on=today, field=field) if field else ()
    numbered = pages(request.GET.get("page"), total=len(held), size=SIZE)
    shown = held[numbered.offset : numbered.offset + SIZE]
    listed = [(law, laws.law_address(law), law.is_over(today)) for law in shown]
    return {"laws": listed, "pages": numbered if field else None}


def _line(found: catalogue.Found, words: Sequence[str]) -> Line:
    return Line(
        title=str(found),
        url=laws.article_address(found.law, found.article),
        chapter=" ".join(found.article.chapters),
        words=marked(found.article.text.replace("\n", " "), words),
    )


def marked(text: str, words: Sequence[str]) -> SafeString:
    """The words of an article around the first place of what was asked, with each place marked."""
    wanted = re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)")
    first = wanted.search(text)
    begin = max(first.start() - _AROUND, 0) if first else 0
    shown = text[begin : begin + 3 * _AROUND]
    pieces: list[tuple[SafeString | str]] = []
    end = 0
    for hit in wanted.finditer(shown):
        pieces += [(shown[end : hit.start()],), (format_html("<mark>{}</mark>", hit[0]),)]
        end = hit.end()
    pieces.append((shown[end:],))
    before, after = "…" if begin else "", "…" if begin + len(shown) < len(text) else ""
    return format_html("{}{}{}", before, format_html_join("", "{}", pieces), after)
