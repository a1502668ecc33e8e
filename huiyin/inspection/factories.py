"""For tests: a city with closed matters, and whoever draws."""

from datetime import date, timedelta

from huiyin.inspection.actions import draw_sample
from huiyin.inspection.models import Callback
from huiyin.matters.factories import Case, Cast, served
from huiyin.matters.queries.closed import ClosedAsked

DAY = date(2026, 3, 20)


class Closed:
    """Four matters that a street has answered."""

    def __init__(self) -> None:
        self.cast = Cast()
        self.cases: list[Case] = [
            served(DAY, cast=self.cast, seed=seed, channel="call") for seed in range(1, 5)
        ]
        self.at = max(case.at for case in self.cases) + timedelta(days=1)
        days = [case.claim.ended_on for case in self.cases]
        self.asked = ClosedAsked(since=min(days), until=max(days))

    def draw(self, size: int = 3, seed: str = "春分", **more: object) -> list[Callback]:
        """Draw as the city's supervisor; the members in their order."""
        drawn = draw_sample(
            self.asked, size=size, seed=seed, by=self.cast["xf:supervisor"], at=self.at, **more
        )
        return list(Callback.objects.filter(sample_id=drawn).order_by("position"))
