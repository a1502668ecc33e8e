"""One piece of work within a governance task."""

from django.db import models


class GovernanceItem(models.Model):
    """What a unit is to do by a day; `done_on` once it is done."""

    task = models.ForeignKey(
        "analysis.GovernanceTask", models.CASCADE, related_name="+", verbose_name="专项治理"
    )
    what = models.CharField("任务", max_length=300)
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="责任单位"
    )
    due = models.DateField("完成期限")
    done_on = models.DateField("完成日期", null=True)

    class Meta:
        verbose_name = "治理任务分工"

    def __str__(self) -> str:
        return self.what
