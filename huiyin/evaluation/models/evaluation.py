"""The evaluation (评价): two verdicts of one citizen on one claim (E-5)."""

from django.db import models


class Evaluation(models.Model):
    """One verdict, never edited: on the petition office and on the handling unit, each from 5 (best) to 1.

    `round` 1 is the evaluation, 2 the one follow-up. `reaction` says what the office did about a dissatisfied one.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="事项")
    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    arrival = models.ForeignKey("matters.Arrival", models.PROTECT, related_name="+", verbose_name="来件")
    round = models.PositiveSmallIntegerField("第几次", default=1)
    office_level = models.PositiveSmallIntegerField("对信访部门的评价")
    unit_level = models.PositiveSmallIntegerField("对承办单位的评价")
    solved = models.CharField("问题是否解决", max_length=8)
    reason = models.TextField("评价理由", blank=True)
    at = models.DateTimeField("评价时间")
    entered_by = models.CharField("评价方式", max_length=12)
    caller = models.ForeignKey(
        "accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="回访人"
    )
    reaction = models.CharField("后续处理", max_length=20, blank=True)
    reacted_at = models.DateTimeField("后续处理时间", null=True)

    class Meta:
        verbose_name = "满意度评价"
        indexes = [models.Index(fields=["at"], name="evaluation_by_time")]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "arrival", "entered_by", "round"], name="evaluation_once_a_round"
            ),
            models.CheckConstraint(
                name="evaluation_levels",
                condition=models.Q(office_level__range=(1, 5)) & models.Q(unit_level__range=(1, 5)),
            ),
            models.CheckConstraint(name="evaluation_rounds", condition=models.Q(round__range=(1, 2))),
            models.CheckConstraint(
                name="evaluation_call_back_has_caller",
                condition=models.Q(entered_by="petitioner", caller__isnull=True)
                | models.Q(entered_by="call_back", caller__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id}/{self.round}"
