"""The sample (抽查样本): what was drawn from, by which seed, how many (JZ-28, WH-39)."""

from django.db import models


class Sample(models.Model):
    """One drawing, never edited. Its members are the call-backs; the frame is kept beside it.

    `left_out` counts what was asked for and stands not in the frame, as its petitioner is being called already.
    """

    office = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="抽查单位"
    )
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, related_name="+", db_index=False, verbose_name="抽取席位"
    )
    drawn_at = models.DateTimeField("抽取时间")
    since = models.DateField("办结日期起")
    until = models.DateField("办结日期止")
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="单位"
    )
    claim_class = models.CharField("类别", max_length=12, blank=True)
    way = models.PositiveSmallIntegerField("办理方式", null=True)
    size = models.PositiveIntegerField("抽取件数", null=True)
    share = models.PositiveSmallIntegerField("抽取比例", null=True)
    seed = models.CharField("种子", max_length=64)
    method = models.CharField("方法", max_length=20)
    frame_size = models.PositiveIntegerField("范围件数")
    frame_digest = models.CharField("范围指纹", max_length=64)
    count = models.PositiveIntegerField("样本件数")
    left_out = models.PositiveIntegerField("已有回访任务的件数", default=0)

    class Meta:
        verbose_name = "抽查样本"
        indexes = [models.Index(fields=["office", "-id"], name="sample_by_office")]
        constraints = [
            models.CheckConstraint(
                name="sample_size_or_share",
                condition=models.Q(size__isnull=True, share__isnull=False)
                | models.Q(size__isnull=False, share__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.count}/{self.frame_size}"
