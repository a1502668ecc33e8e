"""By what later matters are held against one that was looked at."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class TopicSigns(models.Model):
    """An ordinary matter that was looked at for topics: whether it joined one or stands alone.

    `anchors` are the rare signs by which it is found again, `signs` all by which it is compared.
    """

    matter = models.OneToOneField(
        "matters.Matter", models.CASCADE, primary_key=True, related_name="+", verbose_name="事项"
    )
    day = models.DateField("登记日期")
    anchors = ArrayField(models.IntegerField(), verbose_name="少见的字词")
    signs = ArrayField(models.IntegerField(), verbose_name="比较用的字词")

    class Meta:
        verbose_name = "热点比对用字"
        indexes = [
            GinIndex(fields=["anchors"], name="analysis_topic_anchors"),
            models.Index(fields=["day"], name="analysis_topic_signs_day"),
        ]

    def __str__(self) -> str:
        return f"{self.matter_id}"
