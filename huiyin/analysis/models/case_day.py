"""Cases of indicators added up by day."""

from django.db import models


class CaseDay(models.Model):
    """So many cases of a source, an area, a day and a class belong to the same parts of indicators."""

    pk = models.CompositePrimaryKey("source", "area", "day", "claim_class", "signs")
    source = models.PositiveSmallIntegerField("来源")
    area = models.BigIntegerField("范围")
    day = models.DateField("日期")
    claim_class = models.CharField("类别", max_length=12, blank=True)
    signs = models.BigIntegerField("符合的口径")
    n = models.IntegerField("件数")

    class Meta:
        verbose_name = "指标逐日件数"

    def __str__(self) -> str:
        return f"{self.source} {self.day} {self.n}"
