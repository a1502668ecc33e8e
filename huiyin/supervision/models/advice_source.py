"""One of the sources that a recommendation rests on, with its matters as they stood on the day."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class AdviceSource(models.Model):
    """Frozen with the recommendation and never edited: in words, of which days, and which matters."""

    recommendation = models.ForeignKey(
        "supervision.Recommendation", models.PROTECT, related_name="+", verbose_name="建议"
    )
    position = models.PositiveSmallIntegerField("次序")
    source = models.CharField("依据来源", max_length=8)
    source_key = models.CharField("依据编号", max_length=60)
    said = models.CharField("依据", max_length=300)
    matter_ids = ArrayField(models.BigIntegerField(), verbose_name="依据的事项")

    class Meta:
        verbose_name = "建议的依据"
        constraints = [
            models.UniqueConstraint(fields=["recommendation", "position"], name="advice_source_in_order")
        ]

    def __str__(self) -> str:
        return f"{self.recommendation_id}/{self.position}"
