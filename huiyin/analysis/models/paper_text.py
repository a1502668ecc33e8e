"""The words of papers issued in ordinary matters."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from huiyin.analysis.models.searchable import Searchable


class PaperText(Searchable):
    """The words of one paper."""

    document = models.OneToOneField(
        "documents.Document", models.CASCADE, primary_key=True, related_name="+", verbose_name="文书"
    )
    matter = models.ForeignKey("matters.Matter", models.CASCADE, related_name="+", verbose_name="事项")

    class Meta:
        verbose_name = "文书检索用字"
        indexes = [GinIndex(fields=["keys"], name="analysis_paper_keys", fastupdate=False)]

    def __str__(self) -> str:
        return f"{self.document_id}"
