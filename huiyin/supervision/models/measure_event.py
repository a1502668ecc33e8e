"""What happened to a measure: received, answered, accepted, returned. Appended, never edited."""

from django.db import models


class MeasureEvent(models.Model):
    """One event; as that of an order, a returned answer names the day by which the next is asked for."""

    measure = models.ForeignKey(
        "supervision.Measure", models.PROTECT, related_name="+", verbose_name="单位督导"
    )
    kind = models.CharField("事件", max_length=10)
    at = models.DateTimeField("时间")
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, related_name="+", db_index=False, verbose_name="经办席位"
    )
    text = models.TextField("内容", blank=True)
    answer_by = models.DateField("再次反馈期限", null=True)

    class Meta:
        verbose_name = "单位督导经过"
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "kind"],
                name="measure_event_once",
                condition=models.Q(kind__in=["received", "accepted"]),
            ),
            models.CheckConstraint(
                name="measure_event_known",
                condition=models.Q(kind__in=["received", "answered", "accepted", "returned"]),
            ),
            models.CheckConstraint(
                name="measure_event_returned_until",
                condition=models.Q(kind="returned", answer_by__isnull=False)
                | (~models.Q(kind="returned") & models.Q(answer_by__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.kind}"
