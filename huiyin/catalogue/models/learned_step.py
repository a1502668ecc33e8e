"""Which learned version is in use from when on."""

from django.db import models

from huiyin.catalogue.models.learned_version import FIELDS


class LearnedStep(models.Model):
    """One switch; the last one of a subject says what is in use. Without a version, nothing learned proposes.

    Never changed.
    """

    subject = models.CharField("学习内容", max_length=12, default=FIELDS)
    version = models.ForeignKey(
        "catalogue.LearnedVersion", models.PROTECT, null=True, related_name="+", verbose_name="启用的版本"
    )
    back = models.BooleanField("退回", default=False)
    at = models.DateTimeField("时间")
    label = models.CharField("经办", max_length=120)

    class Meta:
        verbose_name = "学习版本启用记录"
