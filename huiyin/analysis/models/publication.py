"""The publication (公开数据): the figures of a month as they were published, once and never again (R18)."""

from django.db import models


class Publication(models.Model):
    """`rows` are the published cells: table, group, merged, figure, value. Nothing else of the month is told."""

    month = models.DateField("月份", unique=True)
    made_at = models.DateTimeField("公布时间")
    least = models.PositiveSmallIntegerField("最小组")
    rows = models.JSONField("数据")

    class Meta:
        verbose_name = "公开数据"

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"
