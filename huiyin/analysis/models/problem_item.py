"""The problem (苗头问题) that a unit found and keeps in its ledger until it is solved."""

from django.db import models


class ProblemItem(models.Model):
    """One line of the ledger (台账): who leads, who does it - official posts, no names - and by when; all mandatory."""

    subject = models.CharField("苗头问题", max_length=100)
    what = models.CharField("情况", max_length=500)
    measure = models.CharField("化解思路", max_length=500)
    leader_post = models.CharField("责任领导（职务）", max_length=40)
    officer_post = models.CharField("责任人（职务）", max_length=40)
    due = models.DateField("办理时限")
    owner = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", verbose_name="填报单位")
    seat = models.ForeignKey(
        "accounts.Seat", models.PROTECT, related_name="+", db_index=False, verbose_name="填报岗位"
    )
    made_at = models.DateTimeField("填报时间")
    done_on = models.DateField("化解日", null=True)
    outcome = models.CharField("化解情况", max_length=500, blank=True)

    class Meta:
        verbose_name = "苗头问题"
        constraints = [
            models.CheckConstraint(
                name="problem_is_whole",
                condition=~models.Q(subject="")
                & ~models.Q(measure="")
                & ~models.Q(leader_post="")
                & ~models.Q(officer_post=""),
            ),
        ]

    def __str__(self) -> str:
        return self.subject
