"""The mediation (调解、和解): begun with the consent of both sides, ended by an agreement or without one (R-313)."""

from django.db import models


class Mediation(models.Model):
    """One attempt. It touches no limit: the handling goes on beside it (P-2, P-6).

    `other_party` is kept with the petitioners where it is a person; an organisation is named by `other_name`.
    """

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    form = models.CharField("方式", max_length=12)
    mediator = models.CharField("主持单位", max_length=120)
    other_party = models.ForeignKey(
        "people.Petitioner",
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        verbose_name="对方当事人",
    )
    other_name = models.CharField("对方单位", max_length=120, blank=True)
    agreed_on = models.DateField("双方同意之日")
    consent_proof = models.CharField("同意凭据", max_length=200)
    began_at = models.DateTimeField("开始时间")
    ended_at = models.DateTimeField("结束时间", null=True)
    result = models.CharField("结果", max_length=12, blank=True)
    reason = models.CharField("未达成的原因", max_length=500, blank=True)
    perform_by = models.DateField("履行期限", null=True)
    paper = models.ForeignKey(
        "matters.Paper", models.PROTECT, null=True, related_name="+", verbose_name="协议书"
    )

    class Meta:
        verbose_name = "调解和解"
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], name="mediation_one_open", condition=models.Q(ended_at__isnull=True)
            ),
            models.CheckConstraint(
                name="mediation_has_other_side",
                condition=models.Q(other_party__isnull=False) | ~models.Q(other_name=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.form}"
