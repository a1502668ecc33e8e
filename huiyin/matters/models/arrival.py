"""The arrival (来件): one contact, kept exactly as it came."""

from django.db import models


class Arrival(models.Model):
    """One contact by any door; `matter` tells where it is handled, `home` where it was registered.

    Never edited, but for the consents: these the petitioner may give and withdraw at any time.
    """

    number = models.CharField("编号", max_length=32)
    code_version = models.PositiveSmallIntegerField("查询码版本", default=1)
    channel = models.CharField("渠道", max_length=20)
    sub_channel = models.CharField("子渠道", max_length=20, blank=True)
    received_at = models.DateTimeField("收到时间")
    raw = models.JSONField("来件原样")
    text = models.TextField("反映内容")
    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="办理件")
    home = models.ForeignKey(
        "matters.Matter", models.PROTECT, related_name="+", db_index=False, verbose_name="登记件"
    )
    petitioner = models.ForeignKey(
        "people.Petitioner",
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        verbose_name="信访人",
    )
    agent = models.ForeignKey(
        "people.Petitioner",
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        verbose_name="代理人",
    )
    recorder = models.ForeignKey(
        "accounts.Seat", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="记录人"
    )
    spoken_by_other = models.BooleanField("他人代述", default=False)
    consents = models.JSONField("同意事项", default=dict)
    restricted = models.BooleanField("检举控告专册", default=False)
    key = models.CharField("防重键", max_length=80)
    fingerprint = models.CharField("内容指纹", max_length=64)

    class Meta:
        verbose_name = "来件"
        # Said here and not at the fields: there Django adds a second index to each, for patterns, that nobody needs.
        constraints = [
            models.UniqueConstraint(fields=["number"], name="arrival_number_once"),
            models.UniqueConstraint(fields=["key"], name="arrival_key_once"),
        ]

    def __str__(self) -> str:
        return self.number
