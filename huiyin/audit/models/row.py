"""The audit row (审计记录)."""

import json
from typing import Any

from django.contrib.postgres.indexes import BrinIndex
from django.db import models

from huiyin.audit.rules import REVEAL


class AuditRow(models.Model):
    """One act, fingerprinted together with the row before it; never changed or removed (R9, R10)."""

    pk = models.CompositePrimaryKey("chain", "seq")
    chain = models.CharField("链", max_length=40)
    seq = models.PositiveIntegerField("序号")
    at = models.DateTimeField("时间")
    actor_kind = models.CharField("操作者类型", max_length=8)
    actor_label = models.CharField("操作者", max_length=120)
    account_id = models.BigIntegerField("账号", null=True)
    seat_id = models.BigIntegerField("岗位", null=True)
    arrival_id = models.BigIntegerField("来件", null=True)
    act = models.CharField("动作", max_length=60)
    detail = models.TextField("要素", default="{}", help_text="键排序的 JSON 原文，指纹按原文计算")
    prev_hash = models.BinaryField("上一条指纹", max_length=32)
    hash = models.BinaryField("指纹", max_length=32)

    class Meta:
        verbose_name = "审计记录"
        # Rows come in the order of time, so a summary index of a few pages finds any span of days.
        indexes = [
            BrinIndex(fields=["at"], name="audit_row_at"),
            models.Index(fields=["at", "seat_id"], name="audit_row_reveals", condition=models.Q(act=REVEAL)),
        ]

    def __str__(self) -> str:
        return f"{self.chain}#{self.seq} {self.act}"

    @property
    def facts(self) -> dict[str, Any]:
        """The detail as a dictionary."""
        loaded: dict[str, Any] = json.loads(self.detail)
        return loaded
