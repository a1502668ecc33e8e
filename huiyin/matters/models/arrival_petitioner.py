"""Co-petitioners of one arrival: joint petitions with their representatives (R-108)."""

from django.db import models


class ArrivalPetitioner(models.Model):
    """One person of a joint petition, with the own request and amount where there is one (PK-03)."""

    arrival = models.ForeignKey("matters.Arrival", models.PROTECT, related_name="+", verbose_name="来件")
    petitioner = models.ForeignKey(
        "people.Petitioner", models.PROTECT, related_name="+", verbose_name="信访人"
    )
    is_representative = models.BooleanField("代表", default=False)
    own_request = models.CharField("本人诉求", max_length=500, blank=True)
    amount = models.DecimalField("涉及金额（元）", max_digits=14, decimal_places=2, null=True)

    class Meta:
        verbose_name = "共同信访人"
        constraints = [
            models.UniqueConstraint(fields=["arrival", "petitioner"], name="arrival_petitioner_once")
        ]

    def __str__(self) -> str:
        return f"{self.arrival_id}/{self.petitioner_id}"
