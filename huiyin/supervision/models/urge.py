"""The urging (群众催办): a citizen asked the unit that owes the next step to get on with it."""

from django.db import models


class Urge(models.Model):
    """One urging, never edited; `on` is its day, so that pressing twice at once is one."""

    claim = models.ForeignKey("matters.Claim", models.PROTECT, related_name="+", verbose_name="诉求项")
    arrival = models.ForeignKey(
        "matters.Arrival", models.PROTECT, related_name="+", db_index=False, verbose_name="来件"
    )
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="被催办单位"
    )
    on = models.DateField("日期")
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "群众催办"
        constraints = [models.UniqueConstraint(fields=["arrival", "claim", "on"], name="urge_once_a_day")]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.on}"
