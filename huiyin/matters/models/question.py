"""The question to the petitioner: missing facts are asked for, and the answer is kept."""

from django.db import models


class Question(models.Model):
    """A request for further facts or material. It does not stop the clock (P-6)."""

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    text = models.TextField("请您补充")
    asked_at = models.DateTimeField("提出时间")
    answer = models.TextField("答复", blank=True)
    answered_at = models.DateTimeField("答复时间", null=True)

    class Meta:
        verbose_name = "补充材料"

    def __str__(self) -> str:
        return f"{self.claim_id}"
