"""The look back at a recommendation (回头看): what was reported before and after it was adopted, as it was found."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class LookBack(models.Model):
    """One for each recommendation, made when 90 days have passed since it was adopted; never edited.

    The matters are those of what it rests on, in the sight of the office that wrote it; null where there is nothing
    to count by.
    """

    recommendation = models.OneToOneField(
        "supervision.Recommendation", models.PROTECT, related_name="+", verbose_name="建议"
    )
    looked_on = models.DateField("回头看日期")
    made_at = models.DateTimeField("统计时间")
    before_ids = ArrayField(models.BigIntegerField(), null=True, verbose_name="采纳前的同类事项")
    after_ids = ArrayField(models.BigIntegerField(), null=True, verbose_name="采纳后的同类事项")

    class Meta:
        verbose_name = "建议回头看"
        constraints = [
            models.CheckConstraint(
                name="look_back_both_or_none",
                condition=models.Q(before_ids__isnull=True, after_ids__isnull=True)
                | models.Q(before_ids__isnull=False, after_ids__isnull=False),
            )
        ]
        indexes = [models.Index(fields=["looked_on"], name="look_back_by_day")]

    def __str__(self) -> str:
        return f"{self.recommendation_id} {self.looked_on}"
