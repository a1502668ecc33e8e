"""What came of a use."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Outcome(models.Model):
    """How it ended and how long it took; `pairs` are numbers of pairs of signs, by which a draft is known again."""

    use = models.OneToOneField("assist.Use", models.CASCADE, primary_key=True, related_name="+")
    code = models.CharField("结果", max_length=12)
    milliseconds = models.PositiveIntegerField("用时毫秒")
    fingerprint = models.CharField("回答的指纹", max_length=64, blank=True)
    size = models.PositiveIntegerField("回答的字节数", default=0)
    pairs = ArrayField(models.IntegerField(), verbose_name="回答的字对", default=list)

    class Meta:
        verbose_name = "大模型使用结果"

    def __str__(self) -> str:
        return f"{self.use_id} {self.code}"
