"""The word that stands for a unit in its document numbers (机关代字)."""

from django.db import models


class LetterWord(models.Model):
    """江信 for 江城市信访局, as in 江信受告〔2026〕12号. Without one, the unit's short name stands there."""

    unit = models.OneToOneField("units.Unit", models.PROTECT, related_name="+", primary_key=True)
    word = models.CharField("机关代字", max_length=12, unique=True)

    class Meta:
        verbose_name = "机关代字"

    def __str__(self) -> str:
        return self.word
