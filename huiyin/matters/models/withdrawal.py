"""The withdrawal (撤回) of one citizen among several: the claim goes on for the others."""

from django.db import models


class Withdrawal(models.Model):
    """One citizen who no longer stands behind a claim. Who withdraws last ends the claim and has no such row."""

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    arrival = models.ForeignKey("matters.Arrival", models.PROTECT, related_name="+", verbose_name="来件")
    withdrawn_at = models.DateTimeField("撤回时间")

    class Meta:
        verbose_name = "撤回"
        constraints = [models.UniqueConstraint(fields=["claim", "arrival"], name="withdrawal_once")]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.arrival_id}"
