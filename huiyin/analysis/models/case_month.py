"""Cases of indicators added up by unit and month."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class CaseMonth(models.Model):
    """So many cases of a source, an area, a month, a unit and a class; `parts` says of each bit how many have it.

    `middles` are the medians of what `signs.MEASURED` names, where cases have days.
    """

    pk = models.CompositePrimaryKey("source", "area", "month", "unit_id", "claim_class")
    source = models.PositiveSmallIntegerField("来源")
    area = models.BigIntegerField("范围")
    month = models.DateField("月份")
    unit = models.ForeignKey(
        "units.Unit",
        models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,
        verbose_name="单位",
    )
    claim_class = models.CharField("类别", max_length=12, blank=True)
    n = models.IntegerField("件数")
    parts = ArrayField(models.IntegerField(), verbose_name="各口径件数")
    middles = ArrayField(models.FloatField(), default=list, verbose_name="天数的中位数")

    class Meta:
        verbose_name = "指标逐月件数"

    def __str__(self) -> str:
        return f"{self.source} {self.month} {self.unit_id} {self.n}"
