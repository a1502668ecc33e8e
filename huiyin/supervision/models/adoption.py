"""The adoption (采纳情况): what a unit answered to a suggestion, with its paper (D-25)."""

from django.db import models


class Adoption(models.Model):
    """Belongs to the event "answered" of a suggestion; appended, never edited."""

    event = models.OneToOneField(
        "supervision.OrderEvent", models.PROTECT, related_name="+", verbose_name="反馈"
    )
    adoption = models.CharField("采纳情况", max_length=12)
    document = models.OneToOneField(
        "documents.Document", models.PROTECT, related_name="+", verbose_name="文书"
    )

    class Meta:
        verbose_name = "建议采纳情况"

    def __str__(self) -> str:
        return f"{self.event_id} {self.adoption}"
