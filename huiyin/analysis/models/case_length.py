"""How many cases of a month took so many days: what medians are made of."""

from django.db import models


class CaseLength(models.Model):
    """`of` says which days and of which cases: the place in `signs.MEASURED`."""

    pk = models.CompositePrimaryKey("of", "area", "month", "claim_class", "days")
    of = models.PositiveSmallIntegerField("所计天数")
    area = models.BigIntegerField("范围")
    month = models.DateField("月份")
    claim_class = models.CharField("类别", max_length=12, blank=True)
    days = models.IntegerField("天数")
    n = models.IntegerField("件数")

    class Meta:
        verbose_name = "指标天数分布"

    def __str__(self) -> str:
        return f"{self.of} {self.month} {self.days} {self.n}"
