"""The review (复查) or recheck (复核) of one opinion: what was asked, by whom it is decided, and how."""

from django.db import models


class Review(models.Model):
    """One request against one opinion, with its decision. `stage` is "review" or "recheck".

    `asked_on` is the postmark or the day of the net request (A-5), `received_on` the day from which the organ's
    thirty days count (T-09, T-11).
    """

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    arrival = models.ForeignKey(
        "matters.Arrival", models.PROTECT, related_name="+", db_index=False, verbose_name="申请人的来件"
    )
    stage = models.CharField("程序", max_length=8)
    against = models.ForeignKey(
        "matters.Paper", models.PROTECT, null=True, related_name="+", verbose_name="所针对的意见书"
    )
    respondent = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    organ = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    asked_on = models.DateField("申请日期")
    received_on = models.DateField("收到日期")
    reasons = models.TextField("申请理由")
    missed_reason = models.TextField("逾期理由", blank=True)
    entered_at = models.DateTimeField("登记时间")
    result = models.CharField("结果", max_length=12, blank=True)
    outcome = models.CharField("变更后的处理结果", max_length=16, blank=True)
    facts = models.TextField("认定的事实", blank=True)
    opinion = models.TextField("意见", blank=True)
    basis = models.TextField("依据", blank=True)
    new_limit_days = models.PositiveSmallIntegerField("重新办理期限", null=True)
    paper = models.ForeignKey(
        "matters.Paper", models.PROTECT, null=True, related_name="+", verbose_name="意见书"
    )
    decided_at = models.DateTimeField("作出时间", null=True)
    served_on = models.DateField("送达日", null=True)

    class Meta:
        verbose_name = "复查复核"
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "stage", "against"], name="review_once_for_an_opinion", nulls_distinct=False
            ),
            models.CheckConstraint(
                name="review_by_another_organ", condition=~models.Q(organ=models.F("respondent"))
            ),
            models.CheckConstraint(
                name="review_asked_before_received",
                condition=models.Q(asked_on__lte=models.F("received_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.stage}"
