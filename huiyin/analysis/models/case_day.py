"""Cases of indicators added up by day."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class CaseDay(models.Model):
    """So many cases of a source, an area, a day and a class; `parts` says of each bit how many have it."""

    pk = models.CompositePrimaryKey("source", "area", "day", "claim_class")
    source = models.PositiveSmallIntegerField("来源")
    area = models.BigIntegerField("范围")
    day = models.DateField("日期")
    claim_class = models.CharField("类别", max_length=12, blank=True)
    n = models.IntegerField("件数")
    parts = ArrayField(models.IntegerField(), verbose_name="各口径件数")

    class Meta:
        verbose_name = "指标逐日件数"

    def __str__(self) -> str:
        return f"{self.source} {self.day} {self.n}"
