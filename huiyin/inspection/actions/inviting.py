"""The petitioner is told that there is something to say, that nobody must answer, and how to verify (E-7).

Who agreed to be called hears who will call; everybody else is asked to answer on the own page.
"""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings

from huiyin.inspection.models import Callback
from huiyin.matters.queries import closed
from huiyin.post import actions as post
from huiyin.units import queries as units


def invite(calls: Iterable[Callback], *, at: datetime) -> None:
    """Tell each petitioner once of a sample and matter; nobody where secrecy was asked for, or about an accusation."""
    asked = [one for one in calls if one.petitioner_id is not None and one.office_id != one.unit_id]
    numbers = closed.open_to_notice([one.claim_id for one in asked])
    agreed = closed.agreed_to_calls([one.arrival_id for one in asked if one.arrival_id is not None])
    rows = (
        post.message_row(
            ("petitioner", one.petitioner_id or 0),
            "call_back" if one.arrival_id in agreed else "call_back_written",
            _words(one, numbers[one.claim_id]),
            key=f"call-back:{one.sample_id or 'owed'}:{one.matter_id}",
            at=at,
        )
        for one in asked
        if one.claim_id in numbers
    )
    post.tell_all(list(rows))


def _words(one: Callback, number: str) -> dict[str, str]:
    return {"caller": _name(one.office_id), "number": number, "hotline": str(settings.HUIYIN_CONTACT_PHONE)}


def _name(unit_id: int) -> str:
    unit = units.unit(unit_id)
    return unit.short_name or unit.name
