"""A law to read: its contents, its articles page by page, its versions, and whether it is in force."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.web.access import open_page
from huiyin.web.parts import laws
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import pages


@dataclass(frozen=True)
class Piece:
    """A heading of some level (2 to 5), or an article with its anchor and its lines."""

    level: int
    heading: str
    anchor: str = ""
    name: str = ""
    lines: tuple[str, ...] = ()


@open_page
@require_GET
def text(request: HttpRequest, name: str) -> HttpResponse:
    """Show it in the version asked for, else in the one in force today."""
    today = clock.today()
    versions = catalogue.law_versions(name)
    asked = request.GET.get("version")
    law = next((one for one in versions if one.version == asked), None) or catalogue.current_law(
        name, on=today
    )
    words = catalogue.law_text(law) if law else None
    if law is None or words is None:
        raise Http404(f"no text of {name}")
    numbered = pages(request.GET.get("page"), total=len(words.articles), size=laws.SIZE)
    replaced = catalogue.current_law(law.replaced_by, on=today) if law.replaced_by else None
    context = {
        "law": law,
        "words": words,
        "pieces": list(_pieces(words.articles[numbered.offset : numbered.offset + laws.SIZE])),
        "contents": list(_contents(law, words)),
        "pages": numbered,
        "over": law.is_over(today),
        "coming": law.is_coming(today),
        "successor": (replaced, laws.law_address(replaced)) if replaced and replaced is not law else None,
        "versions": [(one, laws.law_address(one), one is law) for one in versions]
        if len(versions) > 1
        else [],
    }
    return page(request, "public/law/text.html", context)


def _pieces(articles: Sequence[catalogue.Article]) -> Iterator[Piece]:
    """Articles under their headings; the first one brings all headings that it stands under."""
    before: tuple[str, ...] = ()
    for article in articles:
        yield from (Piece(2 + depth, heading) for depth, heading in _new(before, article.chapters))
        yield Piece(0, "", laws.anchor(article), article.name, article.lines)
        before = article.chapters


def _contents(law: catalogue.Law, words: catalogue.LawText) -> Iterator[tuple[int, str, str]]:
    """Depth, heading, and the address of its first article."""
    before: tuple[str, ...] = ()
    for place, article in enumerate(words.articles):
        for depth, heading in _new(before, article.chapters):
            number = 1 + place // laws.SIZE
            yield depth, heading, f"{laws.law_address(law, number)}#{laws.anchor(article)}"
        before = article.chapters


def _new(before: tuple[str, ...], chapters: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """The headings that begin here: from the first that differs on."""
    same = next((n for n, pair in enumerate(zip(before, chapters, strict=False)) if pair[0] != pair[1]), None)
    first = min(len(before), len(chapters)) if same is None else same
    yield from ((depth, chapters[depth]) for depth in range(first, len(chapters)))
