"""The execution task: what a supported claim still needs to become real (R-602)."""

from django.db import models


class Execution(models.Model):
    """Opened by a supporting opinion; not closed until done with evidence, or replaced by a later opinion."""

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    what = models.TextField("执行内容")
    opened_at = models.DateTimeField("开始时间")
    done_on = models.DateField("完成日", null=True)
    evidence = models.TextField("完成凭据", blank=True)
    replaced_on = models.DateField("被新的意见代替之日", null=True)

    #: Neither carried out nor replaced.
    OPEN = models.Q(done_on__isnull=True, replaced_on__isnull=True)

    class Meta:
        verbose_name = "执行任务"

    def __str__(self) -> str:
        return f"{self.claim_id} {self.unit_id}"

    @property
    def is_open(self) -> bool:
        """Whether what was promised still waits."""
        return self.done_on is None and self.replaced_on is None
