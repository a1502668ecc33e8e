"""The paper: an issued document's place in a matter."""

from django.db import models


class Paper(models.Model):
    """Links a document to the claim and step that issued it."""

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="事项")
    claim = models.ForeignKey(
        "matters.Claim", models.PROTECT, null=True, related_name="+", verbose_name="诉求项"
    )
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+", verbose_name="文书")
    kind = models.CharField("文书种类", max_length=8)
    to_petitioner = models.BooleanField("送信访人", default=False)
    issued_at = models.DateTimeField("出具时间")

    class Meta:
        verbose_name = "案卷文书"

    def __str__(self) -> str:
        return f"{self.matter_id} {self.kind}"
