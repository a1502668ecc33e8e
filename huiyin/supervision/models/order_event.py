"""What happened to an order: received, answered, accepted, returned. Appended, never edited."""

from django.db import models


class OrderEvent(models.Model):
    """One event. A returned answer names the day by which the next one is asked for.

    What a unit's own system receives and answers has no seat; who judges sits on one.
    """

    order = models.ForeignKey("supervision.Order", models.PROTECT, related_name="+", verbose_name="督办件")
    kind = models.CharField("事件", max_length=10)
    at = models.DateTimeField("时间")
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="经办席位"
    )
    text = models.TextField("内容", blank=True)
    answer_by = models.DateField("再次反馈期限", null=True)

    class Meta:
        verbose_name = "督办经过"
        constraints = [
            models.UniqueConstraint(
                fields=["order", "kind"],
                name="order_event_once",
                condition=models.Q(kind__in=["received", "accepted"]),
            ),
            models.CheckConstraint(
                name="order_event_known",
                condition=models.Q(kind__in=["received", "answered", "accepted", "returned"]),
            ),
            models.CheckConstraint(
                name="order_event_by",
                condition=models.Q(kind__in=["received", "answered"]) | models.Q(seat__isnull=False),
            ),
            models.CheckConstraint(
                name="order_event_returned_until",
                condition=models.Q(kind="returned", answer_by__isnull=False)
                | (~models.Q(kind="returned") & models.Q(answer_by__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order_id} {self.kind}"
