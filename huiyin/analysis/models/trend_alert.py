"""An alert (苗头): one problem in one place is reported far more often than before."""

from django.db import models

VERDICTS = (("true", "属实"), ("false", "误报"), ("handled", "已处置"))


class TrendAlert(models.Model):
    """One burst, told once. It names what and where; who reported stands nowhere here.

    `subject` is the series it was found in ("field:0102", "topic:7"), `label` its name on that day. How many reports
    there are is counted from the matters in sight of whoever asks; `seen` and `expected` are why it was told.
    """

    subject = models.CharField("反映的问题", max_length=40)
    label = models.CharField("名称", max_length=60)
    topic = models.ForeignKey(
        "analysis.Topic", models.SET_NULL, null=True, related_name="+", verbose_name="热点问题"
    )
    place = models.ForeignKey(
        "units.Place", models.PROTECT, related_name="+", db_index=False, verbose_name="属地"
    )
    first_day = models.DateField("开始日期")
    last_day = models.DateField("最近日期")
    noticed_on = models.DateField("发现日期")
    made_at = models.DateTimeField("生成时间")
    seen = models.PositiveIntegerField("发现时件数")
    expected = models.FloatField("通常件数")
    ended_on = models.DateField("平息日期", null=True)
    verdict = models.CharField("核实结果", max_length=8, blank=True, choices=VERDICTS)
    note = models.CharField("核实说明", max_length=500, blank=True)
    judged_at = models.DateTimeField("核实时间", null=True)
    judged_by = models.ForeignKey(
        "accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="核实岗位"
    )

    class Meta:
        verbose_name = "苗头预警"
        indexes = [models.Index(fields=["-noticed_on", "-id"], name="analysis_alert_newest")]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "place"],
                name="analysis_alert_once",
                condition=models.Q(ended_on__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return self.label
