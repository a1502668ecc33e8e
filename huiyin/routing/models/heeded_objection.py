"""What objections taught: a unit was not the right one for what met a duty by these words."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class HeededObjection(models.Model):
    """An upheld objection, in the words of the duty list alone: nothing of the matter is kept. Never changed."""

    duty_item = models.ForeignKey(
        "routing.DutyItem", models.PROTECT, related_name="+", db_index=False, verbose_name="职责事项"
    )
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="提出异议的单位"
    )
    to_unit = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="改送的单位"
    )
    words = ArrayField(models.CharField(max_length=40), verbose_name="相符的用语")
    heard_on = models.DateField("采纳日期")

    class Meta:
        verbose_name = "采纳的异议"
