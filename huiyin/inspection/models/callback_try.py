"""One try to call a petitioner back, with how it ended. Appended, never edited."""

from django.db import models


class CallbackTry(models.Model):
    """`again_at` is the time at which the petitioner asked to be called."""

    callback = models.ForeignKey("inspection.Callback", models.PROTECT, related_name="+", verbose_name="回访")
    result = models.CharField("结果", max_length=12)
    at = models.DateTimeField("时间")
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, related_name="+", db_index=False, verbose_name="回访人"
    )
    again_at = models.DateTimeField("约定时间", null=True)
    note = models.CharField("备注", max_length=200, blank=True)

    class Meta:
        verbose_name = "回访拨打"
        constraints = [
            models.UniqueConstraint(
                fields=["callback"],
                name="callback_ends_once",
                condition=models.Q(result__in=["reached", "refused", "wrong_number"]),
            ),
            models.CheckConstraint(
                name="callback_try_known",
                condition=models.Q(result__in=["reached", "refused", "no_answer", "wrong_number"])
                | models.Q(result="later", again_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.callback_id} {self.result}"
