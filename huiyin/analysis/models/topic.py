"""A topic: one problem (what and where) that more than one matter brings."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Topic(models.Model):
    """One problem. It names a place and what is wrong there, never a person, and never holds an accusation.

    Its size, growth and spread are counted from its members for whoever asks; nothing of them is stored.
    """

    made_at = models.DateTimeField("形成时间")
    label = models.CharField("名称", max_length=60)
    words = ArrayField(models.CharField(max_length=20), default=list, verbose_name="关键词")
    place = models.ForeignKey(
        "units.Place", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="属地"
    )
    representatives = ArrayField(models.BigIntegerField(), default=list, verbose_name="代表事项")
    merged_into = models.ForeignKey("self", models.CASCADE, null=True, related_name="+", verbose_name="并入")

    class Meta:
        verbose_name = "热点问题"

    def __str__(self) -> str:
        return self.label
