"""The measure (单位督导): what the joint conference did about a unit, and by when it asks for an answer (S-09)."""

from django.db import models


class Measure(models.Model):
    """One act on a unit, never edited, exactly once for each rung of a round. It is about no person.

    Where the heads are spoken to, the paper says when and where.
    """

    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="被督导单位"
    )
    office = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", verbose_name="督导单位")
    round = models.PositiveSmallIntegerField("轮次")
    rung = models.PositiveSmallIntegerField("层次")
    decision = models.CharField("联席会议的决定", max_length=200)
    meet_at = models.DateTimeField("约谈时间", null=True)
    meet_where = models.CharField("约谈地点", max_length=200, blank=True)
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, related_name="+", db_index=False, verbose_name="经办席位"
    )
    document = models.OneToOneField(
        "documents.Document", models.PROTECT, related_name="+", verbose_name="文书"
    )
    issued_at = models.DateTimeField("发出时间")
    answer_by = models.DateField("反馈期限")

    class Meta:
        verbose_name = "单位督导"
        constraints = [
            models.UniqueConstraint(fields=["unit", "round", "rung"], name="measure_once_a_rung"),
            models.CheckConstraint(name="measure_known", condition=models.Q(rung__gte=1, rung__lte=4)),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.round}/{self.rung}"
