"""What every change of the trees ends with."""

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime

from django.db import connection, models, transaction
from pypinyin import Style, lazy_pinyin

from huiyin.kernel.actor import Actor
from huiyin.kernel.board import Event, publish
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import shorten, tidy
from huiyin.units.models import TreeVersion, UnitChange
from huiyin.units.queries.held import forget


def one_change() -> AbstractContextManager[None]:
    """One transaction, begun with fresh trees."""
    forget()
    return transaction.atomic()


def tree_changed() -> None:
    """Let this process notice at once and the others within seconds; to be called in the transaction."""
    TreeVersion.objects.update_or_create(pk=1, defaults={"mark": secrets.randbits(62)})
    forget()
    transaction.on_commit(forget)


def tell(event: Event) -> None:
    """Publish after commit."""
    transaction.on_commit(lambda: publish(event))


def keep_change(
    unit_id: int, what: str, *, on: date, before: str, after: str, by: Actor, at: datetime
) -> None:
    """Append one row to the history of a body."""
    UnitChange.objects.create(
        unit_id=unit_id, on=on, what=what, before=before, after=after, at=at, by_label=by.label[:120]
    )


def tidy_name(name: str, field: str = "name") -> str:
    """A name as it is stored. Raises Refused "units.name_missing"."""
    tidied = shorten(tidy(name), 80)
    if not tidied:
        raise Refused("请填写名称。", code="units.name_missing", field=field)
    return tidied


def brief(name: str) -> str:
    """A name as an audit row holds it."""
    return shorten(name, 60)


def initials_of(name: str) -> str:
    """Pinyin initials of a name, by which a call-taker finds it: 望江街道 -> wjjd."""
    return "".join(lazy_pinyin(name, style=Style.FIRST_LETTER)).lower()[:60]


def next_ids(model: type[models.Model], count: int) -> list[int]:
    """Ids taken from the table's own sequence, so that paths can be written in the same insert."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count]
        )
        return [row[0] for row in cursor.fetchall()]


def checked_code(code: str, taken: Callable[[str], bool]) -> str:
    """A code not yet in use. Raises Refused "units.code_missing" or "units.code_taken"."""
    tidied = tidy(code)
    if not tidied:
        raise Refused("请填写代码。", code="units.code_missing", field="code")
    if taken(tidied):
        raise Refused(f"代码“{tidied}”已经使用，请换一个。", code="units.code_taken", field="code")
    return tidied
