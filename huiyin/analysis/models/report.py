"""The report: what a unit told of a period, edition by edition; the database keeps an issued one as it is."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Report(models.Model):
    """One edition. `content` are blocks and figures as they were counted, `words` what persons wrote.

    `known_on` is the day up to which facts were known. A correction is the next edition, with its `reason`.
    """

    kind = models.CharField("种类", max_length=12)
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="编制单位"
    )
    first = models.DateField("起始日")
    last = models.DateField("截止日")
    edition = models.PositiveSmallIntegerField("版次", default=1)
    known_on = models.DateField("数据截至")
    title = models.CharField("标题", max_length=120)
    content = models.JSONField("内容")
    words = models.JSONField("文字", default=dict)
    reason = models.CharField("更正理由", max_length=300, blank=True)
    made_at = models.DateTimeField("生成时间")
    made_by = models.ForeignKey(
        "accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="生成岗位"
    )
    issued_at = models.DateTimeField("印发时间", null=True)
    issued_by = models.ForeignKey(
        "accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="签发岗位"
    )
    year = models.PositiveSmallIntegerField("年份", null=True)
    sequence = models.PositiveIntegerField("流水号", null=True)
    number = models.CharField("编号", max_length=60, blank=True)
    to_units = ArrayField(models.BigIntegerField(), default=list, verbose_name="印发单位")
    digest = models.BinaryField("指纹", max_length=32, null=True)

    class Meta:
        verbose_name = "报告"
        indexes = [models.Index(fields=["unit", "-last", "-id"], name="report_newest")]
        constraints = [
            models.UniqueConstraint(fields=["kind", "unit", "first", "last", "edition"], name="report_once"),
            models.UniqueConstraint(fields=["kind", "unit", "year", "sequence"], name="report_number_once"),
            models.UniqueConstraint(
                fields=["kind", "unit", "first", "last"],
                name="report_one_draft",
                condition=models.Q(issued_at__isnull=True),
            ),
            models.CheckConstraint(
                name="report_issued_whole",
                condition=models.Q(
                    issued_at__isnull=True, sequence__isnull=True, digest__isnull=True, number=""
                )
                | models.Q(issued_at__isnull=False, sequence__isnull=False, digest__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title
