"""Other names of places: aliases, landmarks."""

from django.db import models

from huiyin.units.rules import NAME_KIND_LABELS, NameKind


class PlaceName(models.Model):
    """A name by which people mean a place, from a day on; ended, never deleted."""

    name = models.CharField("名称", max_length=40)
    kind = models.CharField("种类", max_length=10, choices=[(k.value, NAME_KIND_LABELS[k]) for k in NameKind])
    place = models.ForeignKey("units.Place", models.PROTECT, related_name="+", verbose_name="所在地域")
    source = models.CharField("依据", max_length=200)
    valid_from = models.DateField("起始日期")
    valid_to = models.DateField("终止日期", null=True)

    class Meta:
        verbose_name = "别名和地标"
        constraints = [
            models.UniqueConstraint(
                fields=["name", "place"], name="place_name_once", condition=models.Q(valid_to__isnull=True)
            )
        ]
