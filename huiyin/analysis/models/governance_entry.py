"""What was done in a governance task, in the order of doing; never edited."""

from django.db import models

KINDS = (("state", "状态"), ("item", "分工"), ("progress", "进展"), ("policy", "出台政策"))


class GovernanceEntry(models.Model):
    """One line of its record."""

    task = models.ForeignKey(
        "analysis.GovernanceTask", models.CASCADE, related_name="+", verbose_name="专项治理"
    )
    kind = models.CharField("种类", max_length=10, choices=KINDS)
    text = models.CharField("内容", max_length=1000)
    at = models.DateTimeField("时间")
    by = models.ForeignKey(
        "accounts.Seat", models.PROTECT, related_name="+", db_index=False, verbose_name="岗位"
    )

    class Meta:
        verbose_name = "专项治理记录"

    def __str__(self) -> str:
        return self.text
