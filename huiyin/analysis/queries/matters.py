"""Matters and papers that hold some words: the rights are a part of the question, so nothing else is ever counted."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, Model, OuterRef, QuerySet

from huiyin.analysis.models import MatterText, PaperText, SealedText
from huiyin.analysis.queries.holds import wanted
from huiyin.analysis.queries.newest import Looked, newest, together
from huiyin.analysis.rules.asking import Asked
from huiyin.analysis.rules.keys import Kind, mark
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import midnight
from huiyin.kernel.roles import Role
from huiyin.matters.queries.claimed import with_claim
from huiyin.matters.queries.seen import sole_unit, visible

PAGE = 20
COUNTED = 200
"""Up to so many hits are counted; of more it is said that there are more."""


@dataclass(frozen=True, kw_only=True)
class Narrowed:
    """What narrows a search; empty means all."""

    unit_id: int | None = None
    place_ids: tuple[int, ...] = ()
    claim_class: str = ""
    state: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def is_plain(self) -> bool:
        """Whether nothing narrows it."""
        return self == Narrowed()


def matter_ids(
    actor: Actor, asked: Asked, narrowed: Narrowed, *, on: date, before: int | None = None, most: int = PAGE
) -> Looked:
    """Matters that hold the words, newest first; more than a page, so that their number can be told."""
    rows = _seen(MatterText, actor, narrowed, on, sealed=False)
    found = _newest(rows, asked, _marks(actor, narrowed), before, most)
    if not actor.has(Role.DISCIPLINE):
        return found
    rows = _seen(SealedText, actor, narrowed, on, sealed=True)
    return together(found, _newest(rows, asked, _marks(None, narrowed), before, most))


def paper_ids(
    actor: Actor, asked: Asked, narrowed: Narrowed, *, on: date, before: int | None = None
) -> Looked:
    """Papers of ordinary matters that hold the words, newest first."""
    return _newest(
        _seen(PaperText, actor, narrowed, on, sealed=False), asked, _marks(actor, narrowed), before
    )


def _newest(
    rows: QuerySet[Any], asked: Asked, marks: list[int], before: int | None, most: int = PAGE
) -> Looked:
    holding = wanted(rows.model._meta.db_table, asked.words, marks)
    return newest(rows, holding, before=before, page=most, counted=max(most, COUNTED))


def narrow(found: QuerySet[Any], narrowed: Narrowed) -> QuerySet[Any]:
    """Those of the matters that are asked for."""
    if narrowed.since:
        found = found.filter(received_at__gte=midnight(narrowed.since))
    if narrowed.until:
        found = found.filter(received_at__lt=midnight(narrowed.until + timedelta(days=1)))
    if narrowed.place_ids:
        found = found.filter(place_id__in=narrowed.place_ids)
    claim = {"unit_id": narrowed.unit_id, "claim_class": narrowed.claim_class, "state": narrowed.state}
    return with_claim(found, **{name: value for name, value in claim.items() if value})


def _seen(table: type[Model], actor: Actor, narrowed: Narrowed, on: date, *, sealed: bool) -> QuerySet[Any]:
    matters = visible(actor, on).filter(pk=OuterRef("matter_id"), restricted=sealed)
    return _dated(table._default_manager.filter(Exists(narrow(matters, narrowed))), narrowed)


def _dated(rows: QuerySet[Any], narrowed: Narrowed) -> QuerySet[Any]:
    """Years and places that stand among the keys, so that the index leads there."""
    if narrowed.since:
        last = (narrowed.until or narrowed.since + timedelta(days=3660)).year
        years = range(narrowed.since.year, max(last, narrowed.since.year) + 1)
        rows = rows.filter(keys__overlap=[mark(Kind.YEAR, year) for year in years])
    if narrowed.place_ids:
        rows = rows.filter(keys__overlap=[mark(Kind.PLACE, key) for key in narrowed.place_ids])
    return rows


def _marks(actor: Actor | None, narrowed: Narrowed) -> list[int]:
    """Units that must have a part: of a seat that sees by its own unit alone, and the one that is asked for."""
    own = sole_unit(actor) if actor else None
    return [mark(Kind.UNIT, unit_id) for unit_id in (own, narrowed.unit_id) if unit_id]
