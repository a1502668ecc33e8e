"""A version of the classes as learned from confirmed matters."""

from django.db import models


class LearnedVersion(models.Model):
    """What was learned, from how many matters of which days, and how it compared with what was in use then.

    `content` holds numbers alone, no text of anybody; it is empty where the version was not better and never in use.
    Never changed: what is in use is in `LearnedStep`.
    """

    number = models.PositiveIntegerField("版本")
    learned_at = models.DateTimeField("学习时间")
    learned_from = models.PositiveIntegerField("学习的诉求项数")
    first_day = models.DateField("最早一件的收到日期")
    last_day = models.DateField("最近一件的收到日期")
    figures = models.JSONField("对比结果")
    content = models.BinaryField("内容", null=True)

    class Meta:
        verbose_name = "分类学习版本"
        constraints = [models.UniqueConstraint(fields=["number"], name="learned_version_number_once")]

    def __str__(self) -> str:
        return f"{self.number}"
