"""Answers that other systems sent, so that none counts twice."""

from django.db import models


class SentAnswer(models.Model):
    """One sending: the client's own key for it, and the digest of what was sent and where. Kept with the answer."""

    key = models.CharField("防重键", primary_key=True, max_length=80)
    digest = models.CharField("内容摘要", max_length=64)
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "接口反馈"

    def __str__(self) -> str:
        return self.key
