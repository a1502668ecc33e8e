"""The link between two matters: repeat, backflow, or split (R-209, WH-25)."""

from django.db import models


class Link(models.Model):
    """Says how one matter relates to another; ended, never deleted."""

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="事项")
    other = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="相关事项")
    kind = models.CharField("关系", max_length=12)
    made_at = models.DateTimeField("建立时间")
    ended_at = models.DateTimeField("解除时间", null=True)

    class Meta:
        verbose_name = "事项关联"
        constraints = [
            models.UniqueConstraint(
                fields=["matter", "other", "kind"],
                name="link_once",
                condition=models.Q(ended_at__isnull=True),
            ),
            models.CheckConstraint(name="link_not_self", condition=~models.Q(matter=models.F("other"))),
        ]

    def __str__(self) -> str:
        return f"{self.matter_id} {self.kind} {self.other_id}"
