"""Opening a matter: an arrival gets its number, query code, first clock, audit row and notice in one transaction."""

from datetime import datetime
from functools import partial

from django.conf import settings
from django.db import connection, transaction

from huiyin.kernel import board
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.numbers import register_number
from huiyin.matters.engine.codes import query_code
from huiyin.matters.engine.filing import Filing, Registered
from huiyin.matters.engine.opening_rows import OpeningRows
from huiyin.matters.engine.writing import allot_ids, insert_together
from huiyin.matters.events import MatterRegistered


def open_matter(filing: Filing, *, by: Actor, at: datetime) -> Registered:
    """Register an arrival as a matter of its own (R-201, R-202): all rows or none.

    Raises `IntegrityError` when the key was used before; the door then answers with the first result.
    """
    with transaction.atomic(savepoint=False):
        rows = OpeningRows(filing, by, at)
        allot_ids(*rows.with_ids())
        number = _next_number(filing.received_at)
        rows.number(number)
        insert_together(rows.all())
        event = MatterRegistered(matter_id=rows.matter.pk, arrival_id=rows.arrival.pk, at=at)
        transaction.on_commit(partial(board.publish, event))
    return Registered(
        arrival_id=rows.arrival.pk,
        matter_id=rows.matter.pk,
        number=number,
        code=query_code(number),
        received_at=filing.received_at,
        due=rows.due,
    )


def _next_number(received_at: datetime) -> str:
    """Give the next number of the year; the counter stays locked until commit, so no number is lost (JZ-10)."""
    year = received_at.astimezone(SHANGHAI).year
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO matters_registercounter (city, year, last) VALUES (%s, %s, 1) "
            "ON CONFLICT (city, year) DO UPDATE SET last = matters_registercounter.last + 1 RETURNING last",
            [settings.HUIYIN_CITY_CODE, year],
        )
        (sequence,) = cursor.fetchone()
    return register_number(settings.HUIYIN_CITY_CODE, year, sequence)
