"""The procedure event (法定程序记录): one fact of the statutory procedure that a diverted claim is in."""

from django.db import models


class ProcedureEvent(models.Model):
    """Appended, never edited: a path begun, a step reached, a suspension, its end, the decision.

    `step` counts the steps of the path from 1; `on` is the day of the fact itself; `counts_from` is the day from which
    the law counts the limit that follows, where it is another. `words` holds the reason of law for steps left out,
    the ground of a suspension, or the decision.
    """

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    kind = models.CharField("种类", max_length=12)
    path_code = models.CharField("法定途径", max_length=24)
    path_version = models.PositiveIntegerField("法定途径的版本", null=True)
    step = models.PositiveSmallIntegerField("环节", default=0)
    on = models.DateField("发生日")
    counts_from = models.DateField("期限起算日", null=True)
    words = models.TextField("说明", blank=True)
    recorded_at = models.DateTimeField("登记时间")

    class Meta:
        verbose_name = "法定程序记录"

    def __str__(self) -> str:
        return f"{self.claim_id} {self.kind} {self.on}"
