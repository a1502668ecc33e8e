"""The frame of a sample (抽查范围): all claims from which it was drawn, so that it can be drawn again."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class SampleFrame(models.Model):
    """The ids of the claims; kept apart from the sample, for nobody needs them but who draws again."""

    sample = models.OneToOneField(
        "inspection.Sample", models.PROTECT, primary_key=True, related_name="+", verbose_name="样本"
    )
    claims = ArrayField(models.BigIntegerField(), verbose_name="诉求项")

    class Meta:
        verbose_name = "抽查范围"

    def __str__(self) -> str:
        return f"{self.sample_id}: {len(self.claims)}"
