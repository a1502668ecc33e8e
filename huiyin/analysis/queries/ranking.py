"""Matters that hold the words, the best fitting first; of many the newest alone are put in order, and it is said."""

from dataclasses import dataclass
from datetime import date

from huiyin.analysis.models import MatterText, SealedText
from huiyin.analysis.queries.behind import behind
from huiyin.analysis.queries.matters import PAGE, Narrowed, matter_ids
from huiyin.analysis.queries.searching import MatterHit, hits
from huiyin.analysis.rules.asking import Asked
from huiyin.analysis.rules.relevance import ranked
from huiyin.kernel.actor import Actor

RANKED = 300
"""So many of the newest are put in order: more would take longer than anybody waits."""


@dataclass(frozen=True, kw_only=True)
class BestMatters:
    """A page of matters, the best fitting first. `among` so many; `whole`: these are all that hold the words."""

    rows: tuple[MatterHit, ...]
    among: int
    whole: bool
    slow: bool


def best_matters(actor: Actor, asked: Asked, narrowed: Narrowed, *, on: date, first: int = 0) -> BestMatters:
    """Matters that hold the words and that the actor may see, from the `first` on of those in order."""
    looked = matter_ids(actor, asked, narrowed, on=on, most=RANKED)
    new = behind(actor, asked, narrowed, on=on)
    ids = list(dict.fromkeys((*new, *looked.ids)))[:RANKED]
    texts = {key: text for table in (MatterText, SealedText) for key, text in _texts(table, ids)}
    # What is too new to be derived is what was filed a moment ago: it stands first.
    order = [key for key in ids if key not in texts] + ranked(list(texts.items()), asked.words)
    return BestMatters(
        rows=hits(actor, order[first : first + PAGE], asked, on=on),
        among=len(ids),
        whole=looked.whole and len(looked.ids) <= RANKED,
        slow=looked.slow,
    )


def _texts(table: type[MatterText] | type[SealedText], ids: list[int]) -> list[tuple[int, str]]:
    return list(table.objects.filter(pk__in=ids).values_list("pk", "text"))
