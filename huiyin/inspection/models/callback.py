"""The call-back (回访): one petitioner to be asked how a matter really ended (JZ-28, E-7)."""

from django.db import models

CONSENT = "survey"
"""The consent to be called after the end (同意事项), as it stands with the arrival."""


class Callback(models.Model):
    """A member of a sample, or without one what is owed after the limit of a hotline matter; never edited.

    Whether the telephone may ring says the consent that stands with the arrival when it is asked (E-7).

    `office` calls, `unit` answered for the claim when the call-back was made: it never calls about itself. Without a
    petitioner there is nobody to call.
    """

    sample = models.ForeignKey(
        "inspection.Sample", models.PROTECT, null=True, related_name="+", verbose_name="样本"
    )
    position = models.PositiveIntegerField("抽取次序", default=0)
    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="事项")
    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    arrival = models.ForeignKey(
        "matters.Arrival", models.PROTECT, null=True, related_name="+", verbose_name="来件"
    )
    petitioner = models.ForeignKey(
        "people.Petitioner",
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        verbose_name="信访人",
    )
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="承办单位"
    )
    office = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="回访单位"
    )
    made_at = models.DateTimeField("生成时间")

    class Meta:
        verbose_name = "回访"
        indexes = [models.Index(fields=["office", "id"], name="callback_by_office")]
        constraints = [
            models.UniqueConstraint(fields=["sample", "claim"], name="callback_once_a_sample"),
            models.UniqueConstraint(
                fields=["claim"], name="callback_owed_once", condition=models.Q(sample__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sample_id}/{self.claim_id}"

    @property
    def may_ring(self) -> bool:
        """Whether the petitioner agrees to be called; silence is no. The row comes with its arrival."""
        return self.arrival is not None and self.arrival.consents.get(CONSENT) is True
