"""What a petitioner answered when called back; noted by the caller, or given by the petitioner (E-6, E-7)."""

from django.db import models


class CallbackAnswer(models.Model):
    """Never an evaluation: that belongs to the petitioner. Without a seat the petitioner answered in person.

    `finding` is set where the answers say that the result is not real or was not carried out (S-06).
    """

    callback = models.OneToOneField(
        "inspection.Callback", models.PROTECT, related_name="+", verbose_name="回访"
    )
    script = models.CharField("提纲版本", max_length=20)
    answers = models.JSONField("回答")
    words = models.TextField("原话", blank=True)
    at = models.DateTimeField("时间")
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="回访人"
    )
    finding = models.BooleanField("结果不实或者未落实", default=False)

    class Meta:
        verbose_name = "回访回答"
        indexes = [
            models.Index(fields=["at"], name="callback_found", condition=models.Q(finding=True)),
            models.Index(fields=["-at"], name="callback_answered"),
        ]

    def __str__(self) -> str:
        return f"{self.callback_id}"
