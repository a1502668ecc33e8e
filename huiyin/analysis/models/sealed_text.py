"""The words of accusations: read for seats of the compartment alone, and through its wall."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from huiyin.analysis.models.searchable import Searchable


class SealedText(Searchable):
    """The words of one matter in the compartment, its papers among them."""

    matter = models.OneToOneField(
        "matters.Matter", models.CASCADE, primary_key=True, related_name="+", verbose_name="事项"
    )
    version = models.PositiveIntegerField("事项的版本")

    class Meta:
        verbose_name = "专册检索用字"
        indexes = [GinIndex(fields=["keys"], name="analysis_sealed_keys", fastupdate=False)]

    def __str__(self) -> str:
        return f"{self.matter_id}"
