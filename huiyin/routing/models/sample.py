"""Sentences by which an office tries its duty list out."""

from django.db import models


class Sample(models.Model):
    """An invented sentence and the unit to which it must be proposed."""

    text = models.CharField("例句", max_length=300)
    place = models.ForeignKey("units.Place", models.PROTECT, null=True, related_name="+", verbose_name="地域")
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", verbose_name="应分流至")

    class Meta:
        verbose_name = "分流例句"
        constraints = [
            models.UniqueConstraint(fields=["text", "place"], name="sample_once", nulls_distinct=False)
        ]
