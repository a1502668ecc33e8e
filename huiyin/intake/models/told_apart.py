"""Two matters of which a person found that they are not the same."""

from django.db import models


class ToldApart(models.Model):
    """One finding; `one` is the lower key. The pair is never proposed again."""

    one = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="一件")
    other = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="另一件")
    told_at = models.DateTimeField("认定时间")
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, related_name="+", db_index=False, verbose_name="认定人"
    )

    class Meta:
        verbose_name = "认定不是同一件"
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="told_apart_once"),
            models.CheckConstraint(name="told_apart_in_order", condition=models.Q(one__lt=models.F("other"))),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} {self.other_id}"
