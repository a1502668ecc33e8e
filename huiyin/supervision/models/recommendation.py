"""The recommendation (三项建议): what a petition office advises a body to do, and on which evidence."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from huiyin.supervision.rules.recommending import ADVICE_LABELS


class Recommendation(models.Model):
    """Never edited; what becomes of it is in its events. It changes no matter.

    The evidence is frozen as it stood when it was written: from which source, in which words, of which days, and
    which matters; of several sources the first is named here, and each has its `AdviceSource`. `topic_key`,
    `field_code`, `place` and `scope_unit` say by what later reports are counted.
    `responsible` stands with a recommendation on duty alone: a body, never a person.
    """

    kind = models.CharField(
        "种类", max_length=8, choices=[(one.value, ADVICE_LABELS[one]) for one in ADVICE_LABELS]
    )
    about = models.CharField("事由", max_length=60)
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="主送单位"
    )
    office = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="提出单位"
    )
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, related_name="+", db_index=False, verbose_name="提出席位"
    )
    responsible = models.ForeignKey(
        "units.Unit", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="责任单位"
    )
    document = models.OneToOneField(
        "documents.Document", models.PROTECT, related_name="+", verbose_name="文书"
    )
    issued_at = models.DateTimeField("发出时间")
    answer_by = models.DateField("反馈期限")
    source = models.CharField("依据来源", max_length=8)
    source_key = models.CharField("依据编号", max_length=60)
    evidence = models.CharField("依据", max_length=300)
    since = models.DateField("依据开始日期")
    until = models.DateField("依据结束日期")
    matter_ids = ArrayField(models.BigIntegerField(), verbose_name="依据的事项")
    topic_key = models.BigIntegerField("热点问题", null=True)
    field_code = models.CharField("内容分类", max_length=12, blank=True)
    place = models.ForeignKey(
        "units.Place", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="属地"
    )
    scope_unit = models.ForeignKey(
        "units.Unit", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="承办单位"
    )

    class Meta:
        verbose_name = "三项建议"
        constraints = [
            models.CheckConstraint(
                name="recommendation_kind_known",
                condition=models.Q(kind__in=[one.value for one in ADVICE_LABELS]),
            ),
            models.CheckConstraint(
                name="recommendation_duty_of",
                condition=models.Q(kind="duty", responsible__isnull=False)
                | (~models.Q(kind="duty") & models.Q(responsible__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "-id"], name="recommendation_by_unit"),
            models.Index(fields=["office", "-id"], name="recommendation_by_office"),
            models.Index(fields=["-issued_at", "-id"], name="recommendation_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.about}"
