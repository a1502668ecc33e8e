"""House numbers of a road and the place in which they lie."""

from django.db import models
from django.db.models import F, Q

from huiyin.units.rules import SIDE_LABELS, Side


class RoadRange(models.Model):
    """A stretch of a road by its house numbers, from a day on; ended, never deleted."""

    road = models.CharField("道路", max_length=40)
    first = models.PositiveIntegerField("起号")
    last = models.PositiveIntegerField("止号")
    side = models.CharField("单双号", max_length=4, choices=[(s.value, SIDE_LABELS[s]) for s in Side])
    place = models.ForeignKey("units.Place", models.PROTECT, related_name="+", verbose_name="所在地域")
    source = models.CharField("依据", max_length=200)
    valid_from = models.DateField("起始日期")
    valid_to = models.DateField("终止日期", null=True)

    class Meta:
        verbose_name = "道路门牌"
        indexes = [models.Index(fields=["road", "first"], name="road_range_road")]
        constraints = [
            models.CheckConstraint(
                name="road_range_in_order", condition=Q(first__gte=1) & Q(last__gte=F("first"))
            )
        ]
