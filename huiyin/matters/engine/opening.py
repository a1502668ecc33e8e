"""Opening a matter: an arrival gets its number, query code, first clock, audit row and notice in one transaction."""

from datetime import datetime
from functools import partial

from django.db import transaction

from huiyin.kernel import board
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.engine.codes import query_code
from huiyin.matters.engine.filing import Filing, Registered
from huiyin.matters.engine.numbering import Numbering, answer_when_on_disk
from huiyin.matters.engine.opening_rows import OpeningRows
from huiyin.matters.engine.writing import allot_ids, insert_numbered, insert_together
from huiyin.matters.events import MatterRegistered


def open_matter(filing: Filing, *, by: Actor, at: datetime) -> Registered:
    """Register an arrival as a matter of its own (R-201, R-202): all rows or none.

    Raises `IntegrityError` of "arrival_key_once" when the key is used already.
    """
    with transaction.atomic(savepoint=False):
        rows = OpeningRows(filing, by, at)
        allot_ids(*rows.with_ids())
        numbering = Numbering(filing.received_at.astimezone(SHANGHAI).year)
        rows.number(numbering.stand_in)
        insert_together(rows.others())
        number = insert_numbered(rows.numbered(), numbering)
        answer_when_on_disk()
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
