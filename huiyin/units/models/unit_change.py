"""What a body was called and where it belonged before."""

from django.db import models


class UnitChange(models.Model):
    """One dated change of a body; appended, never edited."""

    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", verbose_name="单位")
    on = models.DateField("生效日期")
    what = models.CharField("事项", max_length=20)
    before = models.CharField("变更前", max_length=200, blank=True)
    after = models.CharField("变更后", max_length=200, blank=True)
    at = models.DateTimeField("记录时间")
    by_label = models.CharField("记录人", max_length=120)

    class Meta:
        verbose_name = "单位变更"
        ordering = ("on", "id")
