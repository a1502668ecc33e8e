"""Whom an accusation names: only to keep the matter away from them (C-1)."""

from django.db import models


class Accused(models.Model):
    """A unit or an account that an accusation names, or a unit whose staff a complaint about conduct names (WG-34).

    Used as a wall; of an accusation shown to nobody outside the compartment.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="事项")
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, null=True, related_name="+", verbose_name="被检举单位"
    )
    account = models.ForeignKey(
        "accounts.Account", models.PROTECT, null=True, related_name="+", verbose_name="被检举人账号"
    )

    class Meta:
        verbose_name = "被检举控告对象"
        constraints = [
            models.CheckConstraint(
                name="accused_unit_or_account",
                condition=models.Q(unit__isnull=False) | models.Q(account__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.matter_id}"
