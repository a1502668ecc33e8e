"""Who takes a duty in a part of the territory."""

from django.db import models

from huiyin.units.queries import LEVEL_LABELS, UnitLevel


class TerritoryRule(models.Model):
    """In this area this duty (all duties when empty) goes to a named unit, or to the unit of a level (H-2)."""

    place = models.ForeignKey("units.Place", models.PROTECT, related_name="+", verbose_name="地域")
    duty_item = models.ForeignKey(
        "routing.DutyItem", models.PROTECT, null=True, related_name="+", verbose_name="职责事项"
    )
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, null=True, related_name="+", verbose_name="承办单位"
    )
    level = models.CharField(
        "办理层级", max_length=10, blank=True, choices=[(v.value, LEVEL_LABELS[v]) for v in UnitLevel]
    )
    source = models.CharField("依据", max_length=200)
    valid_from = models.DateField("生效日期")
    valid_to = models.DateField("失效日期", null=True)

    class Meta:
        verbose_name = "属地规则"
        constraints = [
            models.CheckConstraint(
                name="territory_unit_or_level", condition=models.Q(unit__isnull=False) ^ ~models.Q(level="")
            )
        ]
