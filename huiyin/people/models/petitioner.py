"""The petitioner (信访人), each field sealed by itself."""

import secrets

from django.db import models


def new_uid() -> bytes:
    """Sixteen random bytes that bind sealed values to their row."""
    return secrets.token_bytes(16)


class Petitioner(models.Model):
    """One person, legal person or organisation as it described itself once.

    A later filing that says something else of the same petitioner makes a row of its own that points to the first
    by `same_as`, so nothing is overwritten and notices go where each filing said.
    """

    uid = models.BinaryField("行标识", max_length=16, default=new_uid)
    kind = models.CharField("类型", max_length=12)
    id_type = models.CharField("证件类型", max_length=16, blank=True)
    confidential = models.BooleanField("要求保密", default=False)
    key_id = models.CharField("密钥编号", max_length=20)
    name = models.BinaryField("姓名（名称）", null=True)
    phone = models.BinaryField("联系电话", null=True)
    id_number = models.BinaryField("证件号码", null=True)
    address = models.BinaryField("住址", null=True)
    email = models.BinaryField("电子邮箱", null=True)
    name_index = models.BinaryField("姓名盲索引", max_length=16, null=True)
    phone_index = models.BinaryField("电话盲索引", max_length=16, null=True)
    id_index = models.BinaryField("证件盲索引", max_length=16, null=True)
    same_as = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="同一信访人"
    )
    created_at = models.DateTimeField("登记时间")

    class Meta:
        verbose_name = "信访人"
        indexes = [
            models.Index(fields=["name_index"], name="people_by_name"),
            models.Index(fields=["phone_index"], name="people_by_phone"),
            models.Index(fields=["id_index"], name="people_by_id"),
            models.Index(fields=["key_id"], name="people_by_key"),
            models.Index(fields=["same_as"], name="people_same", condition=models.Q(same_as__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"信访人 {self.pk}"

    @property
    def key(self) -> int:
        """One number for all rows of the same petitioner."""
        return int(self.same_as_id or self.pk)
