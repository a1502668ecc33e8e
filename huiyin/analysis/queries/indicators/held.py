"""Whether counted cases may be asked, and which matters have moved on since they were counted."""

from dataclasses import dataclass

from django.db import connection

from huiyin.analysis.models import CaseBook
from huiyin.analysis.queries.indicators.areas import areas_watched, branches
from huiyin.analysis.rules.indicators.signs import meaning
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor

#: Keys are given before commit, so a lower one may appear after a higher one; so far back a reader looks each time.
LOOK_BACK = 1_000
#: Of more matters that have moved on the answer comes from all cases as they stand.
MOST = 500

# A link counts for the matter that it leads to: that one is counted again together with its own.
_MOVED_ON = """
WITH moved AS (
    SELECT s.matter_id AS id FROM matters_step s LEFT JOIN analysis_casemark k ON k.matter_id = s.matter_id
    WHERE s.id > %(after)s AND (k.step IS NULL OR k.step < s.id) GROUP BY s.matter_id LIMIT %(limit)s
)
SELECT id FROM moved UNION SELECT l.other_id FROM matters_link l JOIN moved ON moved.id = l.matter_id
"""


@dataclass(frozen=True, kw_only=True)
class Held:
    """The areas that are asked for, and the matters of which what is stored is not to be taken."""

    areas: list[int]
    moved: tuple[int, ...]


def held(actor: Actor) -> Held | None:
    """What may be asked for an actor; None where cases are not filled, mean something else, or are cut otherwise."""
    areas = areas_watched(actor)
    book = CaseBook.objects.filter(whole=True).first()
    if areas is None or book is None or not is_present(book):
        return None
    moved = moved_on(book.step, limit=MOST + 1)
    return Held(areas=areas, moved=moved) if len(moved) <= MOST else None


def is_present(book: CaseBook) -> bool:
    """Whether the cases mean what indicators mean now, and no unit has gone to another branch since."""
    now = branches()
    kept = all(now.get(unit_id) == branch for unit_id, branch in book.branches.items())
    return book.meaning == present_meaning() and kept


def present_meaning() -> str:
    """One word for what cases mean here now: definitions, and the parameters of the place that they hang on."""
    watch = catalogue.profile().watch
    return meaning(watch.settled_days, watch.old_days)


def moved_on(step: int, *, limit: int, back: int = LOOK_BACK) -> tuple[int, ...]:
    """Matters with steps that are newer than their cases, of the steps not followed yet."""
    with connection.cursor() as cursor:
        cursor.execute(_MOVED_ON, {"after": step - back, "limit": limit})
        return tuple(key for (key,) in cursor.fetchall())
