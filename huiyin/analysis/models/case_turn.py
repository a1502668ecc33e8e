"""Days on which open claims turn late or soon due, added up by unit."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class CaseTurn(models.Model):
    """So many turns of a source, an area, a day and a unit; what holds on a day is the sum of all up to it."""

    pk = models.CompositePrimaryKey("source", "area", "day", "unit_id")
    source = models.PositiveSmallIntegerField("来源")
    area = models.BigIntegerField("范围")
    day = models.DateField("日期")
    unit = models.ForeignKey(
        "units.Unit",
        models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,
        verbose_name="单位",
    )
    n = models.IntegerField("件数")
    parts = ArrayField(models.IntegerField(), verbose_name="各口径件数")

    class Meta:
        verbose_name = "在办转折件数"

    def __str__(self) -> str:
        return f"{self.day} {self.unit_id} {self.n}"
