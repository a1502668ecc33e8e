"""How the public reaches a body, as it must be published (R-112)."""

from django.db import models


class UnitContact(models.Model):
    """Address, telephone and reception of a body; empty fields are not published."""

    unit = models.OneToOneField(
        "units.Unit", models.PROTECT, primary_key=True, related_name="+", verbose_name="单位"
    )
    telephone = models.CharField("咨询投诉电话", max_length=60, blank=True)
    hours = models.CharField("接听时间", max_length=100, blank=True)
    address = models.CharField("通信地址", max_length=120, blank=True)
    postcode = models.CharField("邮政编码", max_length=6, blank=True)
    email = models.CharField("电子邮箱", max_length=120, blank=True)
    reception_place = models.CharField("接待场所", max_length=120, blank=True)
    reception_hours = models.CharField("接待时间", max_length=200, blank=True)

    class Meta:
        verbose_name = "联系与接待"
