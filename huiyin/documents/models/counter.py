"""The counter of a unit's document numbers (文号流水)."""

from django.db import models


class Counter(models.Model):
    """Last number given in a unit, kind and year. Its row lock keeps numbers without gaps and without doubles."""

    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField("文书种类", max_length=8)
    year = models.PositiveSmallIntegerField("年份")
    last = models.PositiveIntegerField("末号")

    class Meta:
        verbose_name = "文号流水"
        constraints = [
            models.UniqueConstraint(fields=["unit", "kind", "year"], name="documents_counter_once")
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.kind} {self.year}: {self.last}"
