"""How far a matter's cases are counted."""

from django.db import models


class CaseMark(models.Model):
    """A matter's version and newest step when its cases were last counted; what has moved on is counted again."""

    matter = models.OneToOneField(
        "matters.Matter",
        models.CASCADE,
        primary_key=True,
        related_name="+",
        db_constraint=False,
        verbose_name="事项",
    )
    version = models.PositiveIntegerField("版本")
    step = models.BigIntegerField("步骤")

    class Meta:
        verbose_name = "指标已计事项"

    def __str__(self) -> str:
        return f"{self.matter_id} {self.version}"
