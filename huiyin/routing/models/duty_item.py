"""The duty list: what each unit is there for (三定, 派单目录)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from huiyin.routing.rules import LANE_LABELS, Lane
from huiyin.units.queries import LEVEL_LABELS, UnitLevel


class DutyItem(models.Model):
    """One duty of one unit in the words of its list, with the everyday words by which it is known (H-2, BJ-10).

    `level` is the level at which matters of this duty are handled (分级负责); a changed duty is a new row.
    """

    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", verbose_name="责任单位")
    text = models.CharField("职责", max_length=200)
    keywords = ArrayField(models.CharField(max_length=40), verbose_name="日常用语")
    field = models.CharField("内容分类", max_length=60, blank=True)
    level = models.CharField(
        "办理层级", max_length=10, choices=[(v.value, LEVEL_LABELS[v]) for v in UnitLevel]
    )
    lane = models.CharField(
        "建议办法", max_length=10, blank=True, choices=[(each.value, LANE_LABELS[each]) for each in Lane]
    )
    community = models.BooleanField("社区职责清单内", default=False)
    source = models.CharField("依据", max_length=200)
    valid_from = models.DateField("生效日期")
    valid_to = models.DateField("失效日期", null=True)

    class Meta:
        verbose_name = "职责事项"
        indexes = [models.Index(fields=["unit"], name="duty_unit")]
        constraints = [
            models.CheckConstraint(
                name="duty_dates_in_order",
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
            )
        ]
