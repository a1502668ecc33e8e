"""The hearing (听证): its days count in the first handling, and do not count in a recheck (P-1, P-2)."""

from django.db import models


class Hearing(models.Model):
    """One hearing with its days and conclusion."""

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    first_day = models.DateField("开始日")
    last_day = models.DateField("结束日")
    members = models.CharField("参加人员", max_length=500)
    conclusion = models.TextField("听证结论")
    held_at = models.DateTimeField("登记时间")

    class Meta:
        verbose_name = "听证"
        constraints = [
            models.CheckConstraint(
                name="hearing_days", condition=models.Q(last_day__gte=models.F("first_day"))
            )
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.first_day}"
