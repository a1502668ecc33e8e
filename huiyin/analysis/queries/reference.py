"""What everybody may read: articles of law, items of the catalogue, the handbook of actions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.analysis.rules.asking import Asked, may_be_initials
from huiyin.analysis.rules.folding import folded, initials
from huiyin.analysis.rules.highlight import Piece, cutting, marked
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.text import shorten
from huiyin.matters import queries as matters

PAGE = 20


@dataclass(frozen=True, kw_only=True)
class Article:
    """An article with what of it was found."""

    found: catalogue.Found
    said: tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An item of the catalogue, or an action of the handbook."""

    code: str
    title: tuple[Piece, ...]
    said: tuple[Piece, ...]


def articles(asked: Asked, *, on: date, first: int = 0) -> tuple[tuple[Article, ...], int]:
    """Articles in force that hold the words, and how many there are."""
    hits = catalogue.search_articles(" ".join(asked.words), on=on, first=first, most=PAGE)
    if not hits.exact:
        return (), 0
    return tuple(_article(found, hits.words) for found in hits.found), hits.total


def _article(found: catalogue.Found, words: tuple[str, ...]) -> Article:
    text = " ".join(found.article.lines)
    said = cutting(text, [folded(word) for word in words])
    return Article(found=found, said=said or (Piece(shorten(text, 110), hit=False),))


def entries(asked: Asked, *, on: date) -> tuple[Entry, ...]:
    """Items of the catalogue whose request, scope or words hold all that is asked."""
    found = (
        _entry(item.code, item.request, f"{item.covers} {'、'.join(item.words)}", asked)
        for item in catalogue.items(on=on)
    )
    return _known(found)


def sentences(asked: Asked) -> tuple[Entry, ...]:
    """Actions of the handbook whose label or explanation holds all that is asked."""
    cards = (card for card in matters.action_cards() if card.leads_from)
    return _known(_entry(card.verb, card.label, card.handbook, asked) for card in cards)


def _known(found: Iterable[Entry | None]) -> tuple[Entry, ...]:
    hits = [one for one in found if one is not None]
    return tuple(sorted(hits, key=lambda one: not any(piece.hit for piece in one.title)))


def _entry(code: str, title: str, text: str, asked: Asked) -> Entry | None:
    words = f"{folded(title)}\n{folded(text)}"
    if not all(word in words or _spelled(word, title) for word in asked.words):
        return None
    return Entry(code=code, title=marked(title, asked.words), said=cutting(text, asked.words))


def _spelled(word: str, title: str) -> bool:
    return may_be_initials(word) and word in initials(title)
