"""The published rest days and make-up days of one year."""

import secrets

from django.db import models


def new_mark() -> int:
    """A random mark, so that a change that was rolled back is never taken for the one that came."""
    return secrets.randbits(62)


class CalendarYear(models.Model):
    """One year's table as published; corrected by publishing it again (A-6)."""

    year = models.PositiveSmallIntegerField("年份", unique=True)
    table = models.JSONField("放假安排")
    source = models.CharField("来源", max_length=300)
    published_on = models.DateField("公布日期", null=True)
    mark = models.BigIntegerField("版本", default=new_mark, editable=False)

    class Meta:
        verbose_name = "年度放假安排"
        constraints = [
            models.CheckConstraint(
                name="calendar_year_in_range",
                condition=models.Q(year__gte=2000) & models.Q(year__lt=2100),
            )
        ]
