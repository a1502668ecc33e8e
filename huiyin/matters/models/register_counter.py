"""The register's counter: gapless numbers per year (JZ-10)."""

from django.db import models


class RegisterCounter(models.Model):
    """One row per city and year; locked while a number is given, so numbers have no gap and no double."""

    city = models.CharField("城市", max_length=8)
    year = models.PositiveSmallIntegerField("年度")
    last = models.PositiveIntegerField("已用至", default=0)

    class Meta:
        verbose_name = "登记编号"
        constraints = [models.UniqueConstraint(fields=["city", "year"], name="register_counter_once")]

    def __str__(self) -> str:
        return f"{self.city}-{self.year}"
