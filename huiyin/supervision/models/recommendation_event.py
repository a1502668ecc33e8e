"""What happened to a recommendation: received, reminded of, pressed for, answered, followed up. Appended only."""

from django.db import models

from huiyin.supervision.rules.recommending import EVENT_LABELS


class RecommendationEvent(models.Model):
    """One event. An answer says what is adopted, and of what is adopted by when it is done.

    `answer_by` is the day that a reminder or an order is about, and after a verdict that nothing was carried out the
    new one: each is reminded of once and pressed for once.
    """

    recommendation = models.ForeignKey(
        "supervision.Recommendation", models.PROTECT, related_name="+", verbose_name="建议"
    )
    kind = models.CharField("事件", max_length=16)
    at = models.DateTimeField("时间")
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="经办席位"
    )
    text = models.TextField("内容", blank=True)
    adoption = models.CharField("采纳情况", max_length=12, blank=True)
    done_by = models.DateField("完成时限", null=True)
    answer_by = models.DateField("反馈期限", null=True)
    document = models.OneToOneField(
        "documents.Document", models.PROTECT, null=True, related_name="+", verbose_name="文书"
    )

    class Meta:
        verbose_name = "建议办理经过"
        constraints = [
            models.UniqueConstraint(
                fields=["recommendation", "kind", "answer_by"],
                name="recommendation_pressed_once",
                condition=models.Q(kind__in=["reminded", "pressed"]),
            ),
            models.UniqueConstraint(
                fields=["recommendation"],
                name="recommendation_received_once",
                condition=models.Q(kind="received"),
            ),
            models.CheckConstraint(
                name="recommendation_event_known", condition=models.Q(kind__in=list(EVENT_LABELS))
            ),
            models.CheckConstraint(
                name="recommendation_answer_says",
                condition=(models.Q(kind="answered") & ~models.Q(adoption=""))
                | (~models.Q(kind="answered") & models.Q(adoption="", done_by__isnull=True)),
            ),
            models.CheckConstraint(
                name="recommendation_event_until",
                condition=models.Q(
                    kind__in=["reminded", "pressed", "not_carried_out"], answer_by__isnull=False
                )
                | (
                    ~models.Q(kind__in=["reminded", "pressed", "not_carried_out"])
                    & models.Q(answer_by__isnull=True)
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recommendation_id} {self.kind}"
