"""How content the citizens are (JZ-31, E-8): of those answered so many gave a verdict, so many were satisfied.

Always about the handling by a unit, never about a person. By the month in which the answer reached the citizen, so
that both shares have the same ground, and a number does not fall because the verdict is late.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from huiyin.evaluation import rules
from huiyin.evaluation.models import Evaluation
from huiyin.kernel.actor import Actor
from huiyin.kernel.percent import percent
from huiyin.matters import queries as matters

#: What is counted: key and Chinese label.
COUNTED: tuple[tuple[str, str], ...] = (("answered", "已答复"), ("given", "已评价"), ("satisfied", "满意"))


@dataclass(frozen=True, kw_only=True)
class Satisfaction:
    """Verdicts of petitioners on the handling; a follow-up replaces the first verdict of the same citizen.

    `answered` counts citizens by claim.
    """

    answered: int
    given: int
    satisfied: int

    @property
    def percent(self) -> Decimal | None:
        """The satisfied ones in per cent of the verdicts, with one decimal; None where nobody has evaluated."""
        return percent(self.satisfied, self.given)

    @property
    def participation(self) -> Decimal | None:
        """The verdicts in per cent of those who were answered; None where nobody was."""
        return percent(self.given, self.answered)


def by_unit(actor: Actor, *, since: date, until: date) -> dict[int, Satisfaction]:
    """Return participation and satisfaction by the unit that answered, of answers served from `since` to `until`."""
    answers = matters.answers_given(actor, since=since, until=until)
    last = _last_verdicts(answers)
    found: dict[int, list[int | None]] = {}
    for one in answers:
        found.setdefault(one.unit_id, []).append(last.get((one.claim_id, one.arrival_id)))
    return {unit_id: _of(levels) for unit_id, levels in found.items()}


def claims_behind(
    actor: Actor, key: str, *, since: date, until: date, unit_id: int | None = None
) -> tuple[int, ...]:
    """Return the claims behind a number, one for each citizen counted; of one unit, or of all."""
    answers = matters.answers_given(actor, since=since, until=until)
    last = _last_verdicts(answers)
    return tuple(
        one.claim_id
        for one in answers
        if unit_id in (None, one.unit_id) and _counts(key, last.get((one.claim_id, one.arrival_id)))
    )


def _counts(key: str, level: int | None) -> bool:
    return key == "answered" or (level is not None and (key == "given" or _content(level)))


def _of(levels: list[int | None]) -> Satisfaction:
    given = [level for level in levels if level is not None]
    return Satisfaction(answered=len(levels), given=len(given), satisfied=sum(map(_content, given)))


def _content(level: int) -> bool:
    return not rules.dissatisfied(level)


def _last_verdicts(answers: Iterable["matters.AnswerGiven"]) -> dict[tuple[int, int], int]:
    """The last verdict of each citizen on a claim, as the petitioner gave it (E-6)."""
    rows = Evaluation.objects.filter(
        entered_by=rules.PETITIONER, claim_id__in={one.claim_id for one in answers}
    )
    found = rows.order_by("round", "id").values_list("claim_id", "arrival_id", "unit_level")
    return {(claim_id, arrival_id): level for claim_id, arrival_id, level in found}
