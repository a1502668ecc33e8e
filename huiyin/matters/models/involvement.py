"""The involvement: which unit has a lawful part in which matter; visibility starts here."""

from django.db import models


class Involvement(models.Model):
    """A unit's part in a matter: registrar, holder, copy, helper, decider or reviewer. Appended, never removed."""

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", verbose_name="事项")
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", db_index=False)
    part = models.CharField("角色", max_length=12)
    since = models.DateTimeField("起始")

    class Meta:
        verbose_name = "涉及单位"
        constraints = [
            models.UniqueConstraint(fields=["unit", "matter", "part"], name="involvement_once"),
        ]

    def __str__(self) -> str:
        return f"{self.matter_id} {self.unit_id} {self.part}"
