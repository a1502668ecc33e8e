"""Which learned version is in use from when on."""

from django.db import models


class LearnedStep(models.Model):
    """One switch; the last one says what is in use. Without a version, everyday words alone propose. Never changed."""

    version = models.ForeignKey(
        "catalogue.LearnedVersion", models.PROTECT, null=True, related_name="+", verbose_name="启用的版本"
    )
    back = models.BooleanField("退回", default=False)
    at = models.DateTimeField("时间")
    label = models.CharField("经办", max_length=120)

    class Meta:
        verbose_name = "分类学习版本启用记录"
