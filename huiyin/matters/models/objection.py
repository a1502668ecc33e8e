"""The objection (异议): a unit says that a forwarded claim is not its business (T-04), and the dispute after it."""

from django.db import models


class Objection(models.Model):
    """Raised within five working days with detailed reasons; the sender decides.

    Where the dispute goes on, a second row puts it before the common superior or the joint conference (R-314): of
    that `rung`, `agreed` says whether another unit than the objecting one was found competent.
    """

    SENDER, SUPERIOR = "sender", "superior"

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    decider = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    rung = models.CharField("层级", max_length=12, default=SENDER)
    reasons = models.TextField("理由")
    suggested_unit = models.ForeignKey(
        "units.Unit", models.PROTECT, null=True, related_name="+", db_index=False
    )
    raised_at = models.DateTimeField("提出时间")
    decided_at = models.DateTimeField("审核时间", null=True)
    agreed = models.BooleanField("同意退回", null=True)
    decision_reason = models.CharField("审核意见", max_length=500, blank=True)

    class Meta:
        verbose_name = "转送异议"

    def __str__(self) -> str:
        return f"{self.claim_id} {self.unit_id}"
