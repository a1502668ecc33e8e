"""The matter (信访事项): one problem in the register, however many voices brought it."""

from django.db import models


class Matter(models.Model):
    """One registered matter. Its state is computed from its claims; what is stored here are facts of arrival."""

    number = models.CharField("编号", max_length=32)
    title = models.CharField("摘要", max_length=200)
    channel = models.CharField("来源渠道", max_length=20)
    received_at = models.DateTimeField("收到时间")
    place = models.ForeignKey(
        "units.Place", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="问题属地"
    )
    registrar = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="登记单位"
    )
    first_unit = models.ForeignKey(
        "units.Unit", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="首接首办单位"
    )
    restricted = models.BooleanField("检举控告专册", default=False)
    keep_secret = models.BooleanField("请求身份保密", default=False)
    is_initial = models.BooleanField("初次信访", default=True)
    people_count = models.PositiveIntegerField("信访人数", default=1)
    joined_into = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="并入"
    )
    petitioner_key = models.BigIntegerField("首位信访人", null=True)
    version = models.PositiveIntegerField("版本", default=1)

    class Meta:
        verbose_name = "信访事项"
        constraints = [models.UniqueConstraint(fields=["number"], name="matter_number_once")]
        indexes = [
            models.Index(fields=["registrar", "-id"], name="matter_registrar"),
            models.Index(fields=["petitioner_key", "-id"], name="matter_petitioner"),
            models.Index(fields=["place", "-id"], name="matter_place"),
            models.Index(fields=["-received_at", "-id"], name="matter_received"),
            models.Index(
                fields=["-received_at", "-id"], name="matter_sealed", condition=models.Q(restricted=True)
            ),
            # Few are sealed: from here a list of claims knows which ones it must not hold.
            models.Index(fields=["id"], name="matter_sealed_key", condition=models.Q(restricted=True)),
            models.Index(fields=["channel", "-received_at", "-id"], name="matter_channel"),
            models.Index(
                fields=["joined_into"], name="matter_joined", condition=models.Q(joined_into__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.number
