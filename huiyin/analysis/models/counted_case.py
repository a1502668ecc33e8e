"""One case of indicators as it is counted, narrow."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

#: Derived from rows that are never deleted: millions of checks at a filling would prove nothing.
_LOOSE: dict[str, Any] = {"related_name": "+", "db_index": False, "db_constraint": False}


class CountedCase(models.Model):
    """A case of a source: by which day and for which unit it counts, and in `signs` which parts it belongs to.

    `areas` are the city, the branches of it whose watchers see it, or 0 where it is none of the city's. `days` and
    `whole_days` are what medians are of.
    """

    pk = models.CompositePrimaryKey("matter_id", "ordinal")
    matter = models.ForeignKey("matters.Matter", models.CASCADE, **_LOOSE, verbose_name="事项")
    ordinal = models.PositiveSmallIntegerField("序号")
    source = models.PositiveSmallIntegerField("来源")
    claim = models.ForeignKey("matters.Claim", models.CASCADE, **_LOOSE, verbose_name="诉求项")
    unit = models.ForeignKey("units.Unit", models.PROTECT, null=True, **_LOOSE, verbose_name="单位")
    signs = models.BigIntegerField("符合的口径")
    day = models.DateField("日期")
    days = models.IntegerField("天数", null=True)
    whole_days = models.IntegerField("收到以来天数", null=True)
    claim_class = models.CharField("类别", max_length=12, blank=True)
    areas = ArrayField(models.BigIntegerField(), verbose_name="范围")

    class Meta:
        verbose_name = "指标案例"
        indexes = [
            models.Index(fields=["source", "day"], name="counted_case_day"),
            # Medians are asked of these columns alone.
            models.Index(
                fields=["day"],
                include=["unit", "claim_class", "signs", "days", "whole_days", "areas"],
                name="counted_case_length",
                condition=models.Q(days__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.matter_id}-{self.ordinal}"
