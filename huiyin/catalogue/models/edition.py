"""An edition of an item or path, as a city words it or as it came with the platform."""

from django.db import models


class Edition(models.Model):
    """Content with its number; never changed. What becomes of it is in `EditionStep`."""

    kind = models.CharField("种类", max_length=4, choices=[("item", "事项"), ("path", "法定途径")])
    code = models.CharField("编号", max_length=24)
    class_code = models.CharField("类别", max_length=4)
    number = models.PositiveIntegerField("版次")
    content = models.JSONField("内容")
    digest = models.CharField("内容摘要", max_length=64)
    why = models.CharField("修改说明", max_length=500, blank=True)
    seat_id = models.BigIntegerField("编辑岗位", null=True)
    account_id = models.BigIntegerField("编辑账号", null=True)
    label = models.CharField("编辑人", max_length=120)
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "目录版本"
        constraints = [
            models.UniqueConstraint(fields=["kind", "code", "number"], name="edition_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.number}"
