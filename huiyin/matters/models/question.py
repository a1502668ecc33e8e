"""The question to the petitioner: missing facts are asked for, and the answer is kept."""

from django.db import models


class Question(models.Model):
    """A request for further facts or material to the citizen of one arrival. It does not stop the clock (P-6)."""

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    arrival = models.ForeignKey(
        "matters.Arrival", models.PROTECT, related_name="+", db_index=False, verbose_name="被询问的来件"
    )
    text = models.TextField("请您补充")
    asked_at = models.DateTimeField("提出时间")
    answer = models.TextField("答复", blank=True)
    answered_at = models.DateTimeField("答复时间", null=True)

    class Meta:
        verbose_name = "补充材料"
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "arrival"],
                name="question_one_open",
                condition=models.Q(answered_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.claim_id}"
