"""The representation (委托代理): who may speak for a petitioner, by which paper, how long (R-111)."""

from django.db import models


class Representation(models.Model):
    """An agent's or guardian's authority; revoked by a date, never removed."""

    principal = models.ForeignKey(
        "people.Petitioner", models.PROTECT, related_name="+", verbose_name="委托人"
    )
    agent = models.ForeignKey("people.Petitioner", models.PROTECT, related_name="+", verbose_name="代理人")
    kind = models.CharField("种类", max_length=12, default="agent")
    scope = models.CharField("代理权限", max_length=200)
    authority = models.CharField("授权文书", max_length=200)
    valid_from = models.DateField("生效日期")
    valid_until = models.DateField("截止日期", null=True)
    revoked_on = models.DateField("解除日期", null=True)
    created_at = models.DateTimeField("登记时间")

    class Meta:
        verbose_name = "委托代理"
        constraints = [
            models.CheckConstraint(
                name="people_agent_is_another", condition=~models.Q(principal=models.F("agent"))
            ),
            models.CheckConstraint(
                name="people_valid_until_later",
                condition=models.Q(valid_until__isnull=True)
                | models.Q(valid_until__gte=models.F("valid_from")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agent_id} 代理 {self.principal_id}"
