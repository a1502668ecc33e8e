"""Keep what was learned as a version with its comparison; put to use only what proved better on newer matters.

For every subject alike: the fields of claims, and the bodies that handle them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol, TypeVar

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.catalogue.actions.switch_classes import switch
from huiyin.catalogue.models import LearnedVersion
from huiyin.catalogue.queries.learned import row_in_use
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.matching.learning.model import Learned
from huiyin.matching.learning.stored import dumped

#: Fewer say too little, of all and of the newer matters on which versions are compared.
LEAST, LEAST_NEWER = 200, 50
_NEWER = 0.2


class Dated(Protocol):
    """Something learned from, with the day on which it was received."""

    @property
    def received_on(self) -> date:
        """The day of receipt."""


D = TypeVar("D", bound=Dated)


@dataclass(frozen=True)
class Subject:
    """What is learned, how the record calls that, and what is told when there are too few matters."""

    code: str
    act: str
    confirmed: str
    advice: str


@dataclass(frozen=True)
class Outcome:
    """What came of it. `version` is the number that was kept, `switched` whether it is in use now."""

    version: int
    switched: bool
    learned_from: int
    figures: dict[str, Any]


def apart(history: Sequence[D], subject: Subject) -> tuple[Sequence[D], Sequence[D]]:
    """Older matters to learn from, and newer ones that what is in use has not learned from either.

    Raises Refused "learn.too_few" with what is missing.
    """
    if len(history) < LEAST:
        raise too_few(f"{subject.confirmed}有{len(history)}件，至少需要{LEAST}件", subject)
    used = row_in_use(subject.code)
    first_new = sum(one.received_on <= used.last_day for one in history) if used else 0
    start = max(int(len(history) * (1 - _NEWER)), first_new)
    if len(history) - start < LEAST_NEWER:
        left = len(history) - start
        raise too_few(f"上次学习以后新核定的有{left}件，至少需要{LEAST_NEWER}件才能比较", subject)
    return history[:start], history[start:]


def too_few(what: str, subject: Subject) -> Refused:
    """The refusal that says what is missing and what to do."""
    return Refused(f"{what}。{subject.advice}，以后再学习；现在的建议办法不变。", code="learn.too_few")


@transaction.atomic
def keep(
    history: Sequence[Dated],
    figures: dict[str, Any],
    final: Learned | None,
    subject: Subject,
    *,
    by: Actor,
    at: datetime,
) -> Outcome:
    """Keep a version; where `final` is given it proved better and is put to use."""
    known = LearnedVersion.objects.select_for_update().filter(subject=subject.code)
    last = known.order_by("-number").first()
    row = LearnedVersion.objects.create(
        subject=subject.code,
        number=last.number + 1 if last else 1,
        learned_at=at,
        learned_from=len(history),
        first_day=history[0].received_on,
        last_day=history[-1].received_on,
        figures=figures,
        content=dumped(final) if final else None,
    )
    detail = {"version": row.number, "learned_from": len(history), "better": final is not None}
    audit.record("catalogue", subject.act, by=by, at=at, detail=detail)
    if final:
        switch(row, subject=subject.code, by=by, at=at)
    return Outcome(row.number, final is not None, len(history), figures)
