"""Where an article can be read: the address of a law's page, with the part of a long law that holds the article."""

import re
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from huiyin.catalogue import queries as catalogue

SIZE = 100
"""So many articles stand on one page of a law."""

_CITED = re.compile(r"《(?P<law>.+)》(?P<article>第[^条]+条(?:之[零一二三四五六七八九十]+)?)")


def address(citation: str, on: date) -> str:
    """Where 《行政复议法》第二十条 can be read; empty when the version of that day has no such article here."""
    cited = _CITED.match(citation)
    found = catalogue.article(cited["law"], cited["article"], on=on) if cited else None
    return article_address(found.law, found.article) if found else ""


def article_address(law: catalogue.Law, article: catalogue.Article) -> str:
    """The page of a law with an article in view."""
    return f"{law_address(law, page_of(law, article))}#{anchor(article)}"


def law_address(law: catalogue.Law, number: int = 1) -> str:
    """A page of a version of a law."""
    asked = {"version": law.version} if len(catalogue.law_versions(law.name)) > 1 else {}
    more = {**asked, "page": str(number)} if number > 1 else asked
    way = reverse("public:law_text", args=[law.name])
    return f"{way}?{urlencode(more)}" if more else way


def page_of(law: catalogue.Law, article: catalogue.Article) -> int:
    """On which page an article stands."""
    text = catalogue.law_text(law)
    return 1 + (text.articles.index(article) // SIZE if text else 0)


def anchor(article: catalogue.Article) -> str:
    """The name of an article's place on its page; a letter stands first, as old browsers want it."""
    return f"a{article.anchor}"
