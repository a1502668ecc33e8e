"""The state of the counted cases: what they mean, and how far they are filled."""

from django.db import models


class CaseBook(models.Model):
    """One row. `filled_to` is the last matter of a filling that still runs; `step` how far the steps were followed.

    `branches` says to which branch of the city and level each unit belonged when its cases were counted.
    """

    meaning = models.CharField("口径", max_length=32)
    branches = models.JSONField("单位所属")
    filled_to = models.BigIntegerField("已填至", default=0)
    step = models.BigIntegerField("已跟至步骤", default=0)
    whole = models.BooleanField("已填完", default=False)

    class Meta:
        verbose_name = "指标汇总状态"

    def __str__(self) -> str:
        return f"{self.meaning} {self.filled_to}"
