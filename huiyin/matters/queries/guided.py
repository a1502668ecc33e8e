"""How many came from the guide: counted by the item of the catalogue that they had read there."""

from collections.abc import Collection
from datetime import date, datetime, time

from django.db.models import Count
from django.db.models.fields.json import KT

from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.models import Claim


def came_from_guide(codes: Collection[str], *, since: date, until: date) -> dict[str, int]:
    """Count the ordinary matters received from `since` to `until`, both included, by item.

    An accusation is not counted: a count of one would tell of it (C-1). Claims that were split off a claim count once
    with it.
    """
    first, last = (
        datetime.combine(day, hour, tzinfo=SHANGHAI) for day, hour in ((since, time.min), (until, time.max))
    )
    rows = Claim.objects.annotate(item=KT("proposal__item__code")).filter(
        proposal__has_key="item",
        item__in=codes,
        matter__restricted=False,
        matter__received_at__range=(first, last),
    )
    counted = rows.values("item").annotate(n=Count("matter", distinct=True)).order_by("item")
    return {row["item"]: row["n"] for row in counted}
