"""Names that people use for a place, learned from where their matters lay."""

from django.db import models
from django.db.models import F, Q

from huiyin.units.rules import NAME_STANDING_LABELS, NameStanding


class LearnedName(models.Model):
    """A name with how often it stood in confirmed matters, how often of those in this place, and what persons said.

    Counted anew by the platform; one that a person has struck stays struck, whatever is counted.
    """

    name = models.CharField("名称", max_length=20)
    place = models.ForeignKey("units.Place", models.PROTECT, related_name="+", verbose_name="所在地域")
    here = models.PositiveIntegerField("在该地域的件数")
    whole = models.PositiveIntegerField("提到的件数")
    standing = models.CharField(
        "状态",
        max_length=10,
        choices=[(s.value, NAME_STANDING_LABELS[s]) for s in NameStanding],
        default=NameStanding.LEARNED.value,
    )
    counted_on = models.DateField("统计日期")

    class Meta:
        verbose_name = "习用地名"
        constraints = [
            models.UniqueConstraint(fields=["name", "place"], name="learned_name_once"),
            models.CheckConstraint(name="learned_name_counts", condition=Q(here__lte=F("whole"))),
        ]
