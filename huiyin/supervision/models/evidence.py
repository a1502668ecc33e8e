"""The evidence (督导依据) of a measure: an order left unanswered, a finding, a claim that is late."""

from django.db import models


class Evidence(models.Model):
    """One of them, as it stood when it was chosen: an order, a finding, or by itself a late claim. No accusation."""

    measure = models.ForeignKey(
        "supervision.Measure", models.PROTECT, related_name="+", db_index=False, verbose_name="单位督导"
    )
    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="事项")
    claim = models.ForeignKey(
        "matters.Claim", models.PROTECT, related_name="+", db_index=False, verbose_name="诉求项"
    )
    order = models.ForeignKey(
        "supervision.Order",
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        verbose_name="督办件",
    )
    finding = models.ForeignKey(
        "supervision.Finding",
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        verbose_name="业务规范问题",
    )
    said = models.CharField("情况", max_length=300)

    class Meta:
        verbose_name = "督导依据"
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "claim", "order", "finding"],
                name="evidence_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="evidence_of_one_kind",
                condition=models.Q(order__isnull=True) | models.Q(finding__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.claim_id}"
