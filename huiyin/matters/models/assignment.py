"""The assignment: a claim sent from one unit to another (转送、交办)."""

from django.db import models


class Assignment(models.Model):
    """One sending. `first` marks the first receiver and is never changed (BJ-25)."""

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    kind = models.CharField("方式", max_length=12)
    from_unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    to_unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    sent_at = models.DateTimeField("发出时间")
    first = models.BooleanField("首接", default=False)
    report_by = models.DateField("反馈期限", null=True)
    reason = models.CharField("理由", max_length=500, blank=True)
    ended_at = models.DateTimeField("结束时间", null=True)

    class Meta:
        verbose_name = "转送交办"
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], name="assignment_one_current", condition=models.Q(ended_at__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.claim_id}: {self.from_unit_id}→{self.to_unit_id}"
