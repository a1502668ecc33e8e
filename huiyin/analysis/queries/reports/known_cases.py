"""The cases of each source as far as they were known on a day."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Q

from huiyin.analysis.queries.indicators.cases import CASES
from huiyin.analysis.queries.look_backs import looked_back
from huiyin.analysis.rules.indicators.definition import Part
from huiyin.analysis.rules.reports.numbers import KNOWN
from huiyin.evaluation import queries as evaluation
from huiyin.kernel.actor import Actor
from huiyin.matters.queries import known as register
from huiyin.matters.queries import measured
from huiyin.supervision.queries import counted as watched

#: Of what later entries may change: with how it stood then.
_THEN: dict[str, Callable[..., measured.Cases]] = {
    "received": register.received,
    "handled": register.handled,
    "executions": register.promised,
    "looked_back": looked_back,
}
_More = Callable[[Actor, date, date], measured.Cases]
_MORE: dict[str, _More] = {
    "sent": register.sent,
    "orders": watched.issued,
    "findings": watched.found,
    "advice": watched.advised,
}

#: How the rows of a source lead to their matter, where it may have been registered after the day that it belongs to.
_LATE: dict[str, str] = {"received": "matter_id", "stock": "matter_id", "limits": "claim__matter_id"}


def known_cases(source: str, actor: Actor, since: date, until: date, known: date) -> tuple[Any, ...]:
    """The queries of a source, without what was registered or judged after the day."""
    if source == "verdicts":
        return evaluation.verdicts(actor, since, until, known=known)
    if source in _THEN:
        found = _THEN[source](actor, since, until, known=known)
    else:
        found = (CASES | _MORE)[source](actor, since, until)
    if source not in _LATE:
        return found
    return tuple(part.filter(register.registered_by(known, _LATE[source])) for part in found)


def condition(part: Part, known: date) -> Q:
    """By which the cases of a part are found."""
    return Q(**{name: known if value is KNOWN else value for name, value in part.where.items()})


def field_of(source: str) -> Any:
    """The field of the contents of a case."""
    return register.field_of("" if source in ("received", "stock") else "claim__")
