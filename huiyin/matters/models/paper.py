"""The paper: an issued document's place in a matter."""

from django.db import models


class Paper(models.Model):
    """Links a document to the claim and step that issued it.

    A paper to the petitioner belongs to one `arrival`: each citizen of a matter has the own one.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="事项")
    claim = models.ForeignKey(
        "matters.Claim", models.PROTECT, null=True, related_name="+", verbose_name="诉求项"
    )
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+", verbose_name="文书")
    arrival = models.ForeignKey(
        "matters.Arrival", models.PROTECT, null=True, related_name="+", verbose_name="收件的来件"
    )
    kind = models.CharField("文书种类", max_length=8)
    to_petitioner = models.BooleanField("送信访人", default=False)
    issued_at = models.DateTimeField("出具时间")

    class Meta:
        verbose_name = "案卷文书"
        indexes = [
            models.Index(fields=["issued_at"], name="paper_agreement", condition=models.Q(kind="D-14")),
        ]
        constraints = [
            models.CheckConstraint(
                name="paper_to_petitioner_has_arrival",
                condition=models.Q(to_petitioner=False) | models.Q(arrival__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.matter_id} {self.kind}"
