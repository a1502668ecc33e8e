"""For which fields an office lets the platform forward by itself, from when on and why no longer."""

from django.db import models


class AutoForwardStep(models.Model):
    """One switch, on or off, with what was measured then; the last one of office and field holds. Never changed."""

    office = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="登记单位"
    )
    field_code = models.CharField("内容分类", max_length=24)
    is_on = models.BooleanField("启用")
    threshold = models.DecimalField("准确率下限", max_digits=5, decimal_places=4)
    measured = models.PositiveIntegerField("检验件数")
    right = models.PositiveIntegerField("建议一致件数")
    reason = models.CharField("理由", max_length=300)
    at = models.DateTimeField("时间")
    label = models.CharField("经办", max_length=120)

    class Meta:
        verbose_name = "自动分流启用记录"
        indexes = [models.Index(fields=["office", "field_code", "id"], name="auto_forward_last")]
        constraints = [
            models.CheckConstraint(
                name="auto_forward_threshold", condition=models.Q(threshold__gt=0.5, threshold__lte=1)
            )
        ]
