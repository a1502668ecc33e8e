"""A governance task (专项治理, 每月一题): a problem that many matters bring is mended at its root."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from huiyin.analysis.rules.governance import LABELS, State


class GovernanceTask(models.Model):
    """A record of those who watch: it changes no matter.

    `evidence` is frozen when the task is made: what, how many matters of which days, their ids. `outcome` is
    frozen when it is concluded: as many days before it was started and before it was concluded, and what each brought.
    """

    theme = models.CharField("治理主题", max_length=60)
    reason = models.CharField("立题理由", max_length=1000)
    subject = models.CharField("反映的问题", max_length=40)
    topic = models.ForeignKey(
        "analysis.Topic", models.SET_NULL, null=True, related_name="+", verbose_name="热点问题"
    )
    place = models.ForeignKey(
        "units.Place", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="属地"
    )
    owner = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="立题单位"
    )
    lead = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", verbose_name="牵头单位")
    helpers = ArrayField(models.BigIntegerField(), default=list, verbose_name="配合单位")
    evidence = models.JSONField("立题依据", default=dict)
    state = models.CharField("状态", max_length=12, choices=[(one.value, LABELS[one]) for one in State])
    made_at = models.DateTimeField("立题时间")
    started_on = models.DateField("启动日期", null=True)
    ended_on = models.DateField("结束日期", null=True)
    outcome = models.JSONField("前后对比", default=dict)
    conclusion = models.CharField("结论", max_length=2000, blank=True)

    class Meta:
        verbose_name = "专项治理"
        indexes = [models.Index(fields=["-made_at", "-id"], name="analysis_task_newest")]

    def __str__(self) -> str:
        return self.theme
