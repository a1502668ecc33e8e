"""The attachment (附件): what one file was when it came; its bytes lie sealed in the folder of attachments."""

from django.db import models

from huiyin.attachments.states import LABELS, Scan


class Attachment(models.Model):
    """One whole file. `reference` names it on disk, `digest` is the SM3 of its bytes, `name` is sealed.

    Only what the scanner says, and the key under which it is sealed, are ever changed: the database refuses the rest.
    """

    reference = models.UUIDField("编号", unique=True)
    name = models.BinaryField("文件名")
    kind = models.CharField("种类", max_length=8)
    size = models.PositiveIntegerField("字节数")
    digest = models.BinaryField("指纹", max_length=32)
    key_id = models.CharField("密钥编号", max_length=20)
    kept_at = models.DateTimeField("收存时间")
    scan = models.CharField(
        "查毒", max_length=10, choices=[(one.value, LABELS[one]) for one in Scan], default="waiting"
    )
    found = models.CharField("查出的病毒", max_length=120, blank=True)
    scanned_at = models.DateTimeField("查毒时间", null=True)

    class Meta:
        verbose_name = "附件"
        indexes = [
            models.Index(fields=["id"], name="attachments_waiting", condition=models.Q(scan="waiting")),
            models.Index(fields=["digest"], name="attachments_digest"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.reference}"
