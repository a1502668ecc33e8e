"""All cases counted anew, slice by slice; until it is done, numbers come from the cases as they stand."""

from django.db import connection, transaction

from huiyin.analysis.actions import turn
from huiyin.analysis.actions.indicators import sums, writing
from huiyin.analysis.models import CaseBook
from huiyin.analysis.queries.indicators.areas import branches
from huiyin.analysis.queries.indicators.held import present_meaning

SLICE = 50_000


@transaction.atomic
def begin_anew() -> None:
    """Empty all that is stored; `count_cases` fills it again."""
    turn.wait("indicators")
    restart()


def restart() -> None:
    """The same, where it is ours already."""
    writing.empty()
    CaseBook.objects.all().delete()
    CaseBook.objects.create(pk=1, meaning=present_meaning(), branches=branches(), step=_last("matters_step"))


def fill(book: CaseBook) -> int:
    """Store the next slice; behind the last one all is added up. Returns how many matters there may have been."""
    first, newest = book.filled_to + 1, _last("matters_matter")
    last = min(book.filled_to + SLICE, newest)
    if first <= last:
        writing.store(first, last)
    if last >= newest:
        sums.make()
        book.whole = True
    book.filled_to = last
    book.save(update_fields=["filled_to", "whole"])
    return last - first + 1


def _last(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT coalesce(max(id), 0) FROM {table}")  # noqa: S608 - our own names
        return int(cursor.fetchone()[0])
