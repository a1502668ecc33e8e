"""What became of an edition."""

from django.db import models

from huiyin.catalogue.rules.editions import STATE_LABELS, State


class EditionStep(models.Model):
    """One step; the last one says where the edition stands. Never changed."""

    edition = models.ForeignKey("catalogue.Edition", models.PROTECT, related_name="+", verbose_name="版本")
    state = models.CharField("状态", max_length=10, choices=[(s.value, STATE_LABELS[s]) for s in State])
    at = models.DateTimeField("时间")
    seat_id = models.BigIntegerField("岗位", null=True)
    label = models.CharField("经办人", max_length=120)
    note = models.CharField("说明", max_length=1000, blank=True)
    valid_from = models.DateField("生效日", null=True)

    class Meta:
        verbose_name = "目录版本经过"
