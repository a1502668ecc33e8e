"""The clock (时限): one running limit of one claim, with its dates as computed from rule and calendar."""

from django.db import models


class Clock(models.Model):
    """A limit that somebody must keep: a `unit` owes it.

    Or a window within which somebody may do something, and nobody is late by it: the citizen of an `arrival`, else the
    unit that holds the claim.
    """

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    rule = models.CharField("规则", max_length=16)
    unit = models.ForeignKey("units.Unit", models.PROTECT, null=True, related_name="+", db_index=False)
    arrival = models.ForeignKey(
        "matters.Arrival", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="来件"
    )
    started_on = models.DateField("起算日")
    limit_n = models.PositiveSmallIntegerField("期限")
    limit_unit = models.CharField("单位", max_length=16)
    extension_days = models.PositiveSmallIntegerField("延长天数", default=0)
    suspensions = models.JSONField("扣除时段", default=list)
    strict = models.DateField("届满日")
    rolled = models.DateField("顺延后届满日")
    provisional = models.BooleanField("暂定", default=False)
    ended_on = models.DateField("结束日", null=True)
    met = models.BooleanField("已履行", default=False)

    class Meta:
        verbose_name = "时限"
        indexes = [
            models.Index(
                fields=["unit", "strict"], name="clock_running", condition=models.Q(ended_on__isnull=True)
            ),
            models.Index(
                fields=["strict", "id"],
                name="clock_due",
                condition=models.Q(ended_on__isnull=True, provisional=False, unit__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "rule", "arrival"],
                include=["strict", "provisional", "unit"],
                name="clock_one_running",
                condition=models.Q(ended_on__isnull=True),
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="clock_owed_or_window",
                condition=models.Q(unit__isnull=True) | models.Q(arrival__isnull=True),
            ),
            models.CheckConstraint(
                name="clock_rolled_not_before_strict", condition=models.Q(rolled__gte=models.F("strict"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.rule}"
