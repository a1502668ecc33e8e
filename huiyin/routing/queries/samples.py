"""Trying the duty list out."""

from dataclasses import dataclass
from datetime import date

from huiyin.routing.models import Sample
from huiyin.routing.queries.deciding import decide_by_lists
from huiyin.routing.rules import Proposal, RoutingFacts


@dataclass(frozen=True)
class SampleResult:
    """One sentence, where it must go, where it would go."""

    sample_id: int
    text: str
    place_id: int | None
    wanted_unit_id: int
    proposal: Proposal

    @property
    def right(self) -> bool:
        """Whether the proposal names the wanted unit."""
        return self.proposal.unit_id == self.wanted_unit_id


def check_samples(on: date) -> tuple[SampleResult, ...]:
    """Route all stored sentences by the words of the lists of a day; for before and after a change of the lists."""
    return tuple(
        SampleResult(
            row.id,
            row.text,
            row.place_id,
            row.unit_id,
            decide_by_lists(
                RoutingFacts(text=row.text, place_id=row.place_id, claim_class="petition", on=on)
            ),
        )
        for row in Sample.objects.order_by("id")
    )
