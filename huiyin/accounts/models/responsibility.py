"""Who answers for a unit's petition work."""

from django.db import models

from huiyin.accounts.rules import RESPONSIBILITY_LABELS, SIDE_LABELS, ResponsibilityKind, Side


class Responsibility(models.Model):
    """One of the three responsibilities of a unit (JZ-04, WG-36), on one of two sides (BJ-29), with dates."""

    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", verbose_name="单位")
    kind = models.CharField(
        "责任", max_length=10, choices=[(k.value, RESPONSIBILITY_LABELS[k]) for k in ResponsibilityKind]
    )
    side = models.CharField("方面", max_length=10, choices=[(s.value, SIDE_LABELS[s]) for s in Side])
    seat = models.ForeignKey("accounts.Seat", models.PROTECT, related_name="+", verbose_name="责任岗位")
    opened_on = models.DateField("起始日期")
    closed_on = models.DateField("终止日期", null=True)

    class Meta:
        verbose_name = "责任分工"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "side"],
                condition=models.Q(closed_on__isnull=True),
                name="responsibility_one_open",
            )
        ]
