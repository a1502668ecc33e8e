"""The enclosure (附件): a kept file that came with an arrival or with a step."""

from django.db import models
from django.db.models import Q


class Enclosure(models.Model):
    """One file of a case. That of an arrival goes wherever the arrival goes; that of a step stays with it."""

    attachment = models.OneToOneField(
        "attachments.Attachment", models.PROTECT, related_name="+", verbose_name="文件"
    )
    arrival = models.ForeignKey(
        "matters.Arrival", models.PROTECT, null=True, related_name="+", verbose_name="来件"
    )
    step = models.ForeignKey("matters.Step", models.PROTECT, null=True, related_name="+", verbose_name="步骤")
    position = models.PositiveSmallIntegerField("次序")
    added_at = models.DateTimeField("添加时间")
    actor_label = models.CharField("递交", max_length=120)

    class Meta:
        verbose_name = "案卷附件"
        constraints = [
            models.CheckConstraint(
                name="enclosure_of_one",
                condition=Q(arrival__isnull=True, step__isnull=False)
                | Q(arrival__isnull=False, step__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.attachment_id}"
