"""Seats: a person acts only as a seat in a unit."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from huiyin.kernel.roles import ROLE_LABELS, Role


class Seat(models.Model):
    """A person's place in a unit with its roles, from a day to a day.

    A seat in a virtual unit is a membership: `home` names the seat in the person's own unit, and ends with it
    (WH-23).
    """

    account = models.ForeignKey("accounts.Account", models.PROTECT, related_name="+", verbose_name="人员")
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", verbose_name="单位")
    title = models.CharField("岗位名称", max_length=40)
    roles = ArrayField(
        models.CharField(max_length=12, choices=[(role.value, ROLE_LABELS[role]) for role in Role]),
        verbose_name="职责",
    )
    home = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", verbose_name="派出岗位")
    opened_on = models.DateField("设岗日期")
    closed_on = models.DateField("撤岗日期", null=True)

    class Meta:
        verbose_name = "岗位"
        constraints = [
            models.CheckConstraint(
                name="seat_dates_in_order",
                condition=models.Q(closed_on__isnull=True) | models.Q(closed_on__gte=models.F("opened_on")),
            )
        ]
