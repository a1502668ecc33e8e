"""The finding (业务规范问题): which rule of procedure a matter breaks, by whom, and how that ended (BJ-24, BJ-28)."""

from django.db import models


class Finding(models.Model):
    """One breach, found once. `about` tells two of one rule in one claim apart: a limit, a paper, a step.

    Open until it is gone at the next check, an answer to its suggestion or order was accepted, or a person said why.
    One paper may take up several findings of one claim, unit and ground.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="事项")
    claim = models.ForeignKey(
        "matters.Claim", models.PROTECT, related_name="+", db_index=False, verbose_name="诉求项"
    )
    rule = models.CharField("规则", max_length=8)
    about = models.BigIntegerField("所涉记录", default=0)
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="责任单位"
    )
    side = models.CharField("责任方", max_length=8)
    said = models.CharField("情况", max_length=500)
    seen_on = models.DateField("发现日")
    order = models.ForeignKey(
        "supervision.Order", models.PROTECT, null=True, related_name="+", verbose_name="工作建议或者督办"
    )
    ended_at = models.DateTimeField("消除时间", null=True)
    ended_by = models.CharField("消除方式", max_length=8, blank=True)
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="核销席位"
    )
    note = models.CharField("核销理由", max_length=500, blank=True)

    class Meta:
        verbose_name = "业务规范问题"
        constraints = [
            models.UniqueConstraint(fields=["claim", "rule", "about"], name="finding_once"),
            models.CheckConstraint(
                name="finding_ended_how",
                condition=models.Q(ended_at__isnull=True, ended_by="")
                | models.Q(ended_at__isnull=False, ended_by__in=["gone", "accepted", "noted"]),
            ),
        ]
        indexes = [
            models.Index(
                fields=["rule", "unit"], name="finding_open", condition=models.Q(ended_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.rule}"
