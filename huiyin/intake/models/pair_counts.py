"""How common pairs of signs are among the stored texts, counted from a sample."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class PairCounts(models.Model):
    """One counting; the newest holds. Derived: it can be emptied and counted again."""

    counted_at = models.DateTimeField(verbose_name="统计时间")
    texts = models.IntegerField(verbose_name="当时的来件数")
    pairs = ArrayField(models.IntegerField(), verbose_name="字对")
    counts = ArrayField(models.IntegerField(), verbose_name="含有该字对的来件数")

    class Meta:
        verbose_name = "字对统计"

    def __str__(self) -> str:
        return f"{self.counted_at:%Y-%m-%d}"
