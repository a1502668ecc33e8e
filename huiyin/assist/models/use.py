"""A use of the model: written before anything leaves the process, never changed."""

from django.db import models


class Use(models.Model):
    """Who asked for what, and the fingerprint of what was sent. Plain values: it outlives what it is about."""

    at = models.DateTimeField("时间")
    seat_id = models.BigIntegerField("岗位", null=True)
    actor_label = models.CharField("使用人", max_length=120)
    task = models.CharField("用途", max_length=10)
    matter_id = models.BigIntegerField("事项", null=True)
    claim_id = models.BigIntegerField("诉求项", null=True)
    verb = models.CharField("动作", max_length=40, blank=True)
    model = models.CharField("模型", max_length=60)
    fingerprint = models.CharField("发出内容的指纹", max_length=64)
    size = models.PositiveIntegerField("发出的字节数")
    hidden = models.PositiveIntegerField("隐去的处数")

    class Meta:
        verbose_name = "大模型使用"
        indexes = [
            models.Index(fields=["at"], name="assist_use_at"),
            models.Index(
                fields=["claim_id", "verb"],
                name="assist_use_drafts",
                condition=models.Q(claim_id__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task} {self.pk}"
