"""Places of the territory: city, district, street, community, grid."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from huiyin.units.rules import PLACE_LABELS, PlaceKind


class Place(models.Model):
    """A place, never deleted: an abolished one is closed and may name its successor."""

    code = models.CharField("代码", max_length=24, unique=True)
    name = models.CharField("名称", max_length=60)
    kind = models.CharField("层级", max_length=10, choices=[(k.value, PLACE_LABELS[k]) for k in PlaceKind])
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", verbose_name="上级")
    path = ArrayField(models.BigIntegerField(), default=list, verbose_name="路径")
    aliases = ArrayField(models.CharField(max_length=60), default=list, verbose_name="别名")
    initials = models.CharField("拼音首字母", max_length=60, blank=True)
    opened_on = models.DateField("设立日期")
    closed_on = models.DateField("撤销日期", null=True)
    successor = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", verbose_name="承继")

    class Meta:
        verbose_name = "地域"
        constraints = [
            models.CheckConstraint(
                name="place_dates_in_order",
                condition=models.Q(closed_on__isnull=True) | models.Q(closed_on__gt=models.F("opened_on")),
            )
        ]
