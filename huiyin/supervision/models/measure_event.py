"""What happened to a measure: received, answered, accepted, returned, left unanswered. Appended, never edited."""

from django.db import models


class MeasureEvent(models.Model):
    """One event; as that of an order, a returned answer names the day by which the next is asked for.

    An answer that is overdue names the day that was missed, once each; nobody's seat did that, and none stands with
    what a unit's own system receives and answers.
    """

    measure = models.ForeignKey(
        "supervision.Measure", models.PROTECT, related_name="+", verbose_name="单位督导"
    )
    kind = models.CharField("事件", max_length=10)
    at = models.DateTimeField("时间")
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="经办席位"
    )
    text = models.TextField("内容", blank=True)
    answer_by = models.DateField("反馈期限", null=True)

    class Meta:
        verbose_name = "单位督导经过"
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "kind"],
                name="measure_event_once",
                condition=models.Q(kind__in=["received", "accepted"]),
            ),
            models.UniqueConstraint(
                fields=["measure", "answer_by"],
                name="measure_overdue_once",
                condition=models.Q(kind="overdue"),
            ),
            models.CheckConstraint(
                name="measure_event_known",
                condition=models.Q(kind__in=["received", "answered", "accepted", "returned", "overdue"]),
            ),
            models.CheckConstraint(
                name="measure_event_until",
                condition=models.Q(kind__in=["returned", "overdue"], answer_by__isnull=False)
                | (~models.Q(kind__in=["returned", "overdue"]) & models.Q(answer_by__isnull=True)),
            ),
            models.CheckConstraint(
                name="measure_event_by",
                condition=models.Q(kind__in=["received", "answered", "overdue"])
                | models.Q(seat__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.kind}"
