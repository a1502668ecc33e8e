"""The document (文书): what was said, by which unit, on which day; never changed afterwards."""

from django.db import models


class Document(models.Model):
    """One issued paper. `sections` is the frozen wording, `digest` its SM3 fingerprint.

    `voids` names the paper that this one declares void (kind D-00 only). The database refuses UPDATE and DELETE.
    """

    kind = models.CharField("文书种类", max_length=8)
    title = models.CharField("标题", max_length=60)
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    unit_name = models.CharField("出具单位", max_length=120)
    year = models.PositiveSmallIntegerField("年份")
    sequence = models.PositiveIntegerField("流水号", null=True)
    number = models.CharField("文号", max_length=60, blank=True)
    issued_on = models.DateField("出具日期")
    issued_at = models.DateTimeField("出具时间")
    sections = models.JSONField("正文")
    digest = models.BinaryField("指纹", max_length=32)
    voids = models.OneToOneField("self", models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "文书"
        indexes = [models.Index(fields=["unit", "issued_on"], name="documents_unit_day")]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "year", "sequence"], name="documents_sequence_once"
            ),
            models.CheckConstraint(
                name="documents_only_d00_voids",
                condition=models.Q(voids__isnull=True) | models.Q(kind="D-00"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.number}".strip()
