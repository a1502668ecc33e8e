"""How common pairs of signs are, as last counted."""

from collections.abc import Mapping

from huiyin.intake.models import PairCounts
from huiyin.kernel.refreshed import Refreshed


def _load() -> Mapping[int, int]:
    row = PairCounts.objects.order_by("-pk").values_list("pairs", "counts").first()
    return dict(zip(*row, strict=True)) if row else {}


def _version() -> object:
    return PairCounts.objects.order_by("-pk").values_list("pk", "counted_at").first()


_held: Refreshed[Mapping[int, int]] = Refreshed(_load, _version, seconds=300)


def frequencies() -> Mapping[int, int]:
    """How many stored texts hold each pair; what hardly any text holds is not listed."""
    return _held.get()


def forget_frequencies() -> None:
    """Read anew at the next asking: they were counted again, or the table is another one."""
    _held.forget()
