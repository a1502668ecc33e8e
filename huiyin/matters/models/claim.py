"""The claim (诉求项): the law applies to it, not to the whole matter (R-310)."""

from django.db import models
from django.db.models.fields.json import KT

from huiyin.matters.states import LABELS, ClaimState


class Claim(models.Model):
    """One request within a matter: its class, way, unit, state and outcome. Written by the engine only."""

    # Found by the index of `claim_ordinal_once`.
    matter = models.ForeignKey(
        "matters.Matter", models.PROTECT, related_name="+", db_index=False, verbose_name="事项"
    )
    ordinal = models.PositiveSmallIntegerField("序号", default=1)
    # That of the matter, which never changes: the open claims are counted by it.
    channel = models.CharField("来源渠道", max_length=20)
    text = models.TextField("诉求")
    claim_class = models.CharField("类别", max_length=12, blank=True)
    class_confirmed = models.BooleanField("类别已核定", default=False)
    field_code = models.CharField("内容分类", max_length=24, blank=True)
    proposal = models.JSONField("系统建议", default=dict)
    way = models.PositiveSmallIntegerField("办理方式（第三十一条第几项）", null=True)
    path_code = models.CharField("法定途径", max_length=24, blank=True)
    path_version = models.PositiveIntegerField("法定途径的版本", null=True)
    diverted_to = models.CharField("导入的程序", max_length=60, blank=True)
    procedure = models.CharField("程序", max_length=12, default="ordinary")
    lane = models.CharField("办法", max_length=12, blank=True)
    state = models.CharField("状态", max_length=20, choices=[(s.value, LABELS[s]) for s in ClaimState])
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    review_unit = models.ForeignKey("units.Unit", models.PROTECT, null=True, related_name="+", db_index=False)
    outcome = models.CharField("处理结果", max_length=16, blank=True)
    accepted_on = models.DateField("受理日", null=True)
    ended_on = models.DateField("办结日", null=True)

    class Meta:
        verbose_name = "诉求项"
        indexes = [
            models.Index(fields=["state", "matter"], name="claim_state"),
            models.Index(fields=["claim_class", "matter"], name="claim_class"),
            models.Index(fields=["unit", "matter"], name="claim_unit"),
            # With all that the lists of open claims ask, so that they need not open each claim.
            models.Index(
                fields=["unit", "id"],
                include=["state", "matter", "review_unit", "channel"],
                name="claim_open_unit",
                condition=models.Q(ended_on__isnull=True),
            ),
            models.Index(
                fields=["unit", "id"],
                name="claim_refused_unit",
                condition=models.Q(state__in=("declined", "no_longer_accepted")),
            ),
            models.Index(
                fields=["review_unit", "id"],
                name="claim_review_unit",
                condition=models.Q(review_unit__isnull=False),
            ),
            # Samples are drawn of what ended in a span of days.
            models.Index(fields=["ended_on"], name="claim_ended", condition=models.Q(ended_on__isnull=False)),
            models.Index(
                KT("proposal__item__code"), name="claim_guided", condition=models.Q(proposal__has_key="item")
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["matter", "ordinal"], name="claim_ordinal_once"),
            models.CheckConstraint(
                name="claim_way_1_to_6",
                condition=models.Q(way__isnull=True) | models.Q(way__gte=1, way__lte=6),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.matter_id}-{self.ordinal}"
