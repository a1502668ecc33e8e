"""How content the citizens are (JZ-31): of so many verdicts, so many satisfied. About the handling, never a person."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from huiyin.evaluation import rules
from huiyin.evaluation.models import Evaluation
from huiyin.kernel.actor import Actor
from huiyin.matters.queries.seen import seen_among


@dataclass(frozen=True, kw_only=True)
class Satisfaction:
    """Verdicts of petitioners on the handling; a follow-up replaces the first verdict of the same citizen."""

    given: int
    satisfied: int

    @property
    def percent(self) -> Decimal | None:
        """The satisfied ones in per cent with one decimal; None where nobody has evaluated."""
        if not self.given:
            return None
        share = Decimal(100 * self.satisfied) / self.given
        return share.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def satisfaction(actor: Actor, *, since: date, until: date) -> Satisfaction:
    """Return the satisfaction with what the actor may see, by verdicts given from `since` to `until`."""
    rows = Evaluation.objects.filter(
        entered_by=rules.PETITIONER, at__date__gte=since, at__date__lt=until + timedelta(1)
    )
    found = list(
        rows.order_by("round", "id").values_list("matter_id", "claim_id", "arrival_id", "unit_level")
    )
    seen = seen_among(actor, {row[0] for row in found}, on=until)
    last = {row[1:3]: row[3] for row in found if row[0] in seen}
    satisfied = sum(not rules.dissatisfied(level) for level in last.values())
    return Satisfaction(given=len(last), satisfied=satisfied)
