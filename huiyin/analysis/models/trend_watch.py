"""Up to which day bursts were looked for."""

from django.db import models


class TrendWatch(models.Model):
    """The one row whose lock lets one worker look at a time, and from which missed days are made up."""

    through = models.DateField("已查至")

    class Meta:
        verbose_name = "苗头查看进度"

    def __str__(self) -> str:
        return f"{self.through}"
