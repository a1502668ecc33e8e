"""A version of what was learned from confirmed matters: the fields of claims, or the bodies that handle them."""

from django.db import models

#: What is learned; each has versions of its own.
FIELDS, UNITS = "fields", "units"


class LearnedVersion(models.Model):
    """What was learned, from how many matters of which days, and how it compared with what was in use then.

    `content` holds numbers alone, no text of anybody; it is empty where the version was not better and never in use.
    Never changed: what is in use is in `LearnedStep`.
    """

    subject = models.CharField("学习内容", max_length=12, default=FIELDS)
    number = models.PositiveIntegerField("版本")
    learned_at = models.DateTimeField("学习时间")
    learned_from = models.PositiveIntegerField("学习的诉求项数")
    first_day = models.DateField("最早一件的收到日期")
    last_day = models.DateField("最近一件的收到日期")
    figures = models.JSONField("对比结果")
    content = models.BinaryField("内容", null=True)

    class Meta:
        verbose_name = "学习版本"
        constraints = [
            models.UniqueConstraint(fields=["subject", "number"], name="learned_version_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.number}"
