"""A search that a seat wants to ask again."""

from django.db import models


class SavedSearch(models.Model):
    """The own search of one seat; `asked` holds the words and filters as the page writes them."""

    seat = models.ForeignKey("accounts.Seat", models.CASCADE, related_name="+", verbose_name="席位")
    name = models.CharField("名称", max_length=60)
    asked = models.JSONField("条件")
    saved_at = models.DateTimeField("保存时间")

    class Meta:
        verbose_name = "保存的检索"
        constraints = [models.UniqueConstraint(fields=["seat", "name"], name="analysis_search_name_once")]

    def __str__(self) -> str:
        return self.name
