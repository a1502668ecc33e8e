"""The sub-task: what a helping unit owes the lead unit (协办、联办)."""

from django.db import models


class SubTask(models.Model):
    """A helper's part of a claim; the lead unit stays responsible (JZ-22, JZ-23, H-5)."""

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    kind = models.CharField("方式", max_length=12)
    lead = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    request = models.TextField("请办事项")
    reply_by = models.DateField("回复期限")
    asked_at = models.DateTimeField("发函时间")
    answer = models.TextField("回复", blank=True)
    answered_at = models.DateTimeField("回复时间", null=True)

    class Meta:
        verbose_name = "协办联办"
        indexes = [
            models.Index(
                fields=["unit", "reply_by"], name="subtask_open", condition=models.Q(answered_at__isnull=True)
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "unit"],
                name="subtask_one_open",
                condition=models.Q(answered_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.unit_id}"
