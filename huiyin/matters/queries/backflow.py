"""How much of what had gone into a legal procedure came back as a petition (WH-19)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef

from huiyin.kernel.clock import midnight
from huiyin.matters.models import Claim, Link, Matter


@dataclass(frozen=True)
class Backflow:
    """Ordinary matters that had gone into a procedure of Art. 31(1)-(5), and those of them that came back."""

    gone: int
    back: int

    @property
    def rate(self) -> float:
        """The share that came back, 0 to 1."""
        return self.back / self.gone if self.gone else 0.0


def backflow(first: date, last: date) -> Backflow:
    """Of the matters received from the first to the last day. What came back was linked by a person."""
    gone = Matter.objects.filter(
        Exists(Claim.objects.filter(matter_id=OuterRef("pk"), way__in=(1, 2, 3, 4, 5))),
        restricted=False,
        received_at__gte=midnight(first),
        received_at__lt=midnight(last + timedelta(days=1)),
    )
    back = Link.objects.filter(other_id=OuterRef("pk"), kind="backflow", ended_at__isnull=True)
    return Backflow(gone.count(), gone.filter(Exists(back)).count())
