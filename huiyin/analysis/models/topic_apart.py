"""What a person has said about a matter and a topic: it does not bring this problem."""

from django.db import models


class TopicApart(models.Model):
    """The matter stays out of this topic, and of whatever the topic is merged into, for good."""

    topic = models.ForeignKey(
        "analysis.Topic", models.CASCADE, related_name="+", db_index=False, verbose_name="热点问题"
    )
    matter = models.ForeignKey("matters.Matter", models.CASCADE, related_name="+", verbose_name="事项")
    at = models.DateTimeField("移出时间")
    by = models.ForeignKey(
        "accounts.Seat", models.PROTECT, related_name="+", db_index=False, verbose_name="移出岗位"
    )

    class Meta:
        verbose_name = "移出热点问题的事项"
        constraints = [models.UniqueConstraint(fields=["topic", "matter"], name="analysis_apart_once")]

    def __str__(self) -> str:
        return f"{self.matter_id}"
