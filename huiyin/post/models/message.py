"""The outbox (发件箱): a notice stands here in the transaction of the act that owes it (R5)."""

from django.db import models


class State(models.TextChoices):
    """Where a notice stands."""

    WAITING = "waiting", "待发送"
    SENDING = "sending", "发送中"
    UNKNOWN = "unknown", "结果待核"
    SENT = "sent", "已发送"
    UNREACHABLE = "unreachable", "无法送达"


class Message(models.Model):
    """One notice to one petitioner, unit or seat. Holds no name, contact or petition text.

    `key` makes it stand here once however often it is asked for; `secret` is a sealed word (a query code) and is
    wiped once the notice is out; `doubtful` marks a notice that may have come twice (可能重复).
    """

    addressee_kind = models.CharField("收件人类型", max_length=12)
    addressee_id = models.BigIntegerField("收件人")
    template = models.CharField("模板", max_length=40)
    variables = models.JSONField("要素", default=dict)
    secret = models.BinaryField("密封要素", null=True)
    # Compared sign by sign, so that the one index that keeps it single also finds what begins alike.
    key = models.CharField("防重键", max_length=120, db_collation="C")
    state = models.CharField("状态", max_length=12, choices=State.choices, default=State.WAITING)
    carrier = models.CharField("渠道", max_length=20, blank=True)
    tried = models.JSONField("已试渠道", default=list)
    attempts = models.PositiveSmallIntegerField("次数", default=0)
    doubtful = models.BooleanField("可能重复", default=False)
    error = models.CharField("原因", max_length=200, blank=True)
    created_at = models.DateTimeField("生成时间")
    due_at = models.DateTimeField("应发时间")
    sent_at = models.DateTimeField("发出时间", null=True)
    read_at = models.DateTimeField("已读时间", null=True)

    class Meta:
        verbose_name = "通知"
        indexes = [
            models.Index(
                fields=["due_at"],
                name="post_queue",
                condition=models.Q(state__in=["waiting", "sending", "unknown"]),
            ),
            models.Index(fields=["addressee_kind", "addressee_id", "-id"], name="post_addressee"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["key"], name="message_key_once"),
            models.CheckConstraint(
                name="post_sent_at_when_sent",
                condition=models.Q(sent_at__isnull=False, state="sent") | ~models.Q(state="sent"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.template} -> {self.addressee_kind} {self.addressee_id}"
