"""Keys of other systems that file and ask by the API."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class ApiToken(models.Model):
    """One client's key: only its SHA-256 is kept (the key itself has 256 random bits)."""

    client = models.CharField("接入系统", max_length=60)
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="+", verbose_name="代表单位")
    scopes = ArrayField(models.CharField(max_length=40), verbose_name="权限范围")
    digest = models.CharField("密钥摘要", max_length=64, unique=True)
    opened_on = models.DateField("启用日期")
    closed_on = models.DateField("停用日期", null=True)

    class Meta:
        verbose_name = "接口密钥"
