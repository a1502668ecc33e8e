"""The order (督办件): what a petition office wrote to a unit about a matter, and by when it asks for an answer."""

from django.db import models


class Order(models.Model):
    """One reminder or order, never edited. `subject` says what it is about, once for each `rung`.

    The subject of a limit is "limit:<clock>:<days it was extended by>": a limit lawfully extended is another one. That
    of a helper's answer is "help:<sub-task>".
    """

    subject = models.CharField("事由", max_length=60)
    ground = models.CharField("情形", max_length=8)
    rung = models.PositiveSmallIntegerField("层次")
    rule = models.CharField("时限", max_length=16, blank=True)
    due = models.DateField("时限届满日", null=True)
    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="事项")
    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="被督办单位"
    )
    office = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="督办单位"
    )
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="督办人"
    )
    document = models.OneToOneField(
        "documents.Document", models.PROTECT, related_name="+", verbose_name="文书"
    )
    issued_at = models.DateTimeField("发出时间")
    answer_by = models.DateField("反馈期限")

    class Meta:
        verbose_name = "督办件"
        constraints = [models.UniqueConstraint(fields=["subject", "rung"], name="order_once_a_rung")]
        indexes = [
            models.Index(fields=["unit", "-id"], name="order_by_unit"),
            models.Index(fields=["office", "-id"], name="order_by_office"),
            models.Index(fields=["answer_by"], name="order_awaited", condition=models.Q(rung__in=[0, 2])),
        ]

    def __str__(self) -> str:
        return f"{self.subject}/{self.rung}"
