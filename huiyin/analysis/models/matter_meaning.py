"""What ordinary matters are about, as a direction: matters of one kind of problem point alike, whatever their words."""

from django.db import models


class MatterMeaning(models.Model):
    """Where the words of one ordinary matter point, one signed byte a number; empty until it is worked out."""

    matter = models.OneToOneField(
        "matters.Matter", models.CASCADE, primary_key=True, related_name="+", verbose_name="事项"
    )
    words = models.BigIntegerField("所指文字的校验数")
    way = models.BinaryField("方向", null=True)

    class Meta:
        verbose_name = "事项所指的方向"
        indexes = [
            models.Index(fields=["matter"], name="analysis_meaning_due", condition=models.Q(way__isnull=True))
        ]

    def __str__(self) -> str:
        return f"{self.matter_id}"
