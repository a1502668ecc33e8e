"""How many cases of a unit and a year took so many days: what medians of units are made of."""

from django.db import models


class UnitLength(models.Model):
    """As `CaseLength`, of each unit by the year."""

    pk = models.CompositePrimaryKey("of", "area", "year", "unit_id", "days")
    of = models.PositiveSmallIntegerField("所计天数")
    area = models.BigIntegerField("范围")
    year = models.DateField("年份")
    unit = models.ForeignKey(
        "units.Unit",
        models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,
        verbose_name="单位",
    )
    days = models.IntegerField("天数")
    n = models.IntegerField("件数")

    class Meta:
        verbose_name = "单位天数分布"

    def __str__(self) -> str:
        return f"{self.of} {self.year} {self.unit_id} {self.days} {self.n}"
