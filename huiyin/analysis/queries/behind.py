"""Matters so new that their words are not derived yet: they are read as they stand, so nothing is late."""

from datetime import date

from django.db.models import Max, Q

from huiyin.analysis.models import MatterText, SealedText
from huiyin.analysis.queries.matters import Narrowed, narrow
from huiyin.analysis.rules.asking import Asked, may_be_initials
from huiyin.analysis.rules.entry import entry
from huiyin.kernel.actor import Actor
from huiyin.matters.queries.in_words import in_words
from huiyin.matters.queries.seen import visible

MOST = 200


def behind(
    actor: Actor, asked: Asked, narrowed: Narrowed, *, on: date, before: int | None = None
) -> tuple[int, ...]:
    """The newest matters below a key of which nothing is derived and that hold the words, newest first."""
    newest = max(table.objects.aggregate(top=Max("pk"))["top"] or 0 for table in (MatterText, SealedText))
    if before is not None and before <= newest:
        return ()
    new = Q(pk__gt=newest) if before is None else Q(pk__gt=newest, pk__lt=before)
    rows = narrow(visible(actor, on).filter(new), narrowed)
    ids = list(rows.order_by("-pk").values_list("pk", flat=True)[:MOST])
    found = [one.id for one in in_words(ids) if _holds(one.title, one.texts, asked)]
    return tuple(sorted(found, reverse=True))


def _holds(title: str, texts: tuple[str, ...], asked: Asked) -> bool:
    row = entry(0, title, texts)
    return all(word in row.text or (may_be_initials(word) and word in row.initials) for word in asked.words)
