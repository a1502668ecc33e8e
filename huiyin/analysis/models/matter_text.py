"""The words of ordinary matters, to be found by."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from huiyin.analysis.models.searchable import Searchable


class MatterText(Searchable):
    """The words of one ordinary matter as of a `version` of it. Never holds an accusation (C-1)."""

    matter = models.OneToOneField(
        "matters.Matter", models.CASCADE, primary_key=True, related_name="+", verbose_name="事项"
    )
    version = models.PositiveIntegerField("事项的版本")

    class Meta:
        verbose_name = "事项检索用字"
        # Rows are sorted in at once: each question would read through those that wait.
        indexes = [GinIndex(fields=["keys"], name="analysis_matter_keys", fastupdate=False)]

    def __str__(self) -> str:
        return f"{self.matter_id}"
