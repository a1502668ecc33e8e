"""Cases of indicators follow the steps: what has moved on is counted again, and what is added up with it.

Each batch is one transaction of one worker: one that breaks off has done nothing, and is done again.
"""

from django.db import connection, transaction

from huiyin.analysis.actions import turn
from huiyin.analysis.actions.indicators import writing
from huiyin.analysis.actions.indicators.anew import fill, restart
from huiyin.analysis.models import CaseBook
from huiyin.analysis.queries.indicators.areas import branches
from huiyin.analysis.queries.indicators.held import is_present, moved_on

#: As far back looks whoever follows: farther than readers do.
LOOK_BACK = 5_000
_MISSED = """
WITH moved AS (
    SELECT m.id FROM matters_matter m LEFT JOIN analysis_casemark k ON k.matter_id = m.id
    WHERE k.version IS DISTINCT FROM m.version ORDER BY m.id DESC LIMIT %(limit)s
)
SELECT id FROM moved UNION SELECT l.other_id FROM matters_link l JOIN moved ON moved.id = l.matter_id
"""
_NEWEST = "SELECT coalesce(max(id), 0) FROM matters_step"


def count_cases(limit: int = 300, *, whole: bool = False) -> int:
    """Count up to about `limit` matters that have moved on; returns how many. 0 while another worker does.

    `whole` looks through all matters by their version. Where nothing is filled, or indicators mean something else now,
    a slice of all matters is filled instead.
    """
    with transaction.atomic():
        if not turn.taken("indicators"):
            return 0
        book = _book()
        return _follow(book, limit, whole) if book.whole else fill(book)


def _book() -> CaseBook:
    book = CaseBook.objects.first()
    if book is None or not is_present(book):
        restart()
    return CaseBook.objects.get()


def _follow(book: CaseBook, limit: int, whole: bool) -> int:
    newest = _keys(_NEWEST)[0]
    moved = _keys(_MISSED, limit=limit) if whole else list(moved_on(book.step, limit=limit, back=LOOK_BACK))
    if moved:
        writing.replace(moved)
    elif not whole and newest != book.step:
        _note(book, newest)
    return len(moved)


def _note(book: CaseBook, newest: int) -> None:
    """Followed so far; units that are new are known from now on."""
    now = branches()
    known = {} if book.branches == now else {"branches": now}
    CaseBook.objects.filter(pk=book.pk).update(step=newest, **known)


def _keys(statement: str, **given: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return [key for (key,) in cursor.fetchall()]
