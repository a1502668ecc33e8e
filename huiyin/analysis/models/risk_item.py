"""The risk (风险提示): a topic, a project or a decision that may give cause to petitions, and what is done about it."""

from django.db import models

from huiyin.analysis.rules.items import RISK_KINDS


class RiskItem(models.Model):
    """One of them. There is no person in it: neither a field nor a reference."""

    kind = models.CharField("对象种类", max_length=10, choices=RISK_KINDS)
    subject = models.CharField("对象", max_length=100)
    what = models.CharField("风险", max_length=500)
    measure = models.CharField("措施", max_length=500)
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", verbose_name="责任单位")
    due = models.DateField("完成时限")
    owner = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", verbose_name="提示单位")
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, related_name="+", db_index=False, verbose_name="填报岗位"
    )
    made_at = models.DateTimeField("提示时间")
    closed_on = models.DateField("解除日", null=True)
    outcome = models.CharField("解除情况", max_length=500, blank=True)

    class Meta:
        verbose_name = "风险提示"
        constraints = [
            models.CheckConstraint(
                name="risk_has_subject_and_measure",
                condition=~models.Q(subject="") & ~models.Q(measure="") & ~models.Q(what=""),
            ),
        ]

    def __str__(self) -> str:
        return self.subject
