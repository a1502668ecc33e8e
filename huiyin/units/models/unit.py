"""Bodies: governments, offices, departments, streets, communities, groups."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from huiyin.units.rules import KIND_LABELS, LEVEL_LABELS, UnitKind, UnitLevel


class Unit(models.Model):
    """A body, never deleted: an abolished one is closed and may name who carries on its powers (R-315)."""

    code = models.CharField("代码", max_length=32, unique=True)
    name = models.CharField("全称", max_length=80)
    short_name = models.CharField("简称", max_length=40)
    kind = models.CharField("性质", max_length=20, choices=[(k.value, KIND_LABELS[k]) for k in UnitKind])
    level = models.CharField("层级", max_length=10, choices=[(v.value, LEVEL_LABELS[v]) for v in UnitLevel])
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", verbose_name="隶属")
    guide = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", verbose_name="业务上级")
    vertical = models.BooleanField("垂直领导", default=False)
    place = models.ForeignKey(
        "units.Place", models.PROTECT, null=True, related_name="+", verbose_name="管辖地域"
    )
    path = ArrayField(models.BigIntegerField(), default=list, verbose_name="路径")
    opened_on = models.DateField("设立日期")
    closed_on = models.DateField("撤销日期", null=True)
    successor = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="+", verbose_name="承继单位"
    )
    is_virtual = models.BooleanField("虚拟机构", default=False)
    external = models.BooleanField("平台外单位", default=False)
    field = models.CharField("专项领域", max_length=40, blank=True)

    class Meta:
        verbose_name = "单位"
        constraints = [
            models.CheckConstraint(
                name="unit_dates_in_order",
                condition=models.Q(closed_on__isnull=True) | models.Q(closed_on__gt=models.F("opened_on")),
            ),
            models.CheckConstraint(
                name="unit_vertical_has_parent",
                condition=models.Q(vertical=False) | models.Q(parent__isnull=False),
            ),
        ]
