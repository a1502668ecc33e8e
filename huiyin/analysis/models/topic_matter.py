"""Which matters bring a topic."""

from django.db import models


class TopicMatter(models.Model):
    """An ordinary matter in its one topic, with what its topic is counted by."""

    matter = models.OneToOneField(
        "matters.Matter", models.CASCADE, primary_key=True, related_name="+", verbose_name="事项"
    )
    topic = models.ForeignKey(
        "analysis.Topic", models.CASCADE, related_name="+", db_index=False, verbose_name="热点问题"
    )
    day = models.DateField("登记日期")
    place = models.ForeignKey(
        "units.Place", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="属地"
    )
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="首办单位"
    )
    channel = models.CharField("来源渠道", max_length=20)
    likeness = models.FloatField("相近程度")

    class Meta:
        verbose_name = "热点问题的事项"
        indexes = [
            models.Index(fields=["topic", "day"], name="analysis_topic_day"),
            models.Index(fields=["day", "topic"], name="analysis_topic_recent"),
        ]

    def __str__(self) -> str:
        return f"{self.matter_id}"
