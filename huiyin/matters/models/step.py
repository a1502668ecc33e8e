"""The step: what was done, by whom, when. Appended, never edited."""

from django.db import models


class Step(models.Model):
    """One performed action. The history that users see; the audit chain is its provable twin."""

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="事项")
    claim = models.ForeignKey(
        "matters.Claim", models.PROTECT, null=True, related_name="+", verbose_name="诉求项"
    )
    verb = models.CharField("动作", max_length=40)
    from_state = models.CharField("原状态", max_length=20, blank=True)
    to_state = models.CharField("现状态", max_length=20, blank=True)
    actor_label = models.CharField("经办", max_length=120)
    seat = models.ForeignKey("accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False)
    unit = models.ForeignKey("units.Unit", models.PROTECT, null=True, related_name="+", db_index=False)
    arrival = models.ForeignKey(
        "matters.Arrival", models.PROTECT, null=True, related_name="+", db_index=False
    )
    at = models.DateTimeField("时间")
    note = models.CharField("说明", max_length=500, blank=True)
    values = models.JSONField("填报内容", default=dict)

    class Meta:
        verbose_name = "办理步骤"

    def __str__(self) -> str:
        return f"{self.matter_id} {self.verb}"
