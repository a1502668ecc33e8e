"""The upload (上传): a file on its way in, or come in and not yet used."""

from django.db import models


class Upload(models.Model):
    """One file of one holder. `offset` bytes of it are on disk, sealed in `stored` bytes.

    `holder` is a fingerprint: only who names the same holder sees, continues or drops it. Rows stay for a day after
    they were used or dropped, so that nobody sends without end.
    """

    reference = models.UUIDField("编号", unique=True)
    holder = models.BinaryField("持有者指纹", max_length=16)
    name = models.BinaryField("文件名")
    size = models.PositiveIntegerField("字节数")
    offset = models.PositiveIntegerField("已收字节数", default=0)
    stored = models.PositiveIntegerField("占用字节数", default=0)
    started_at = models.DateTimeField("开始时间")
    attachment = models.OneToOneField("attachments.Attachment", models.PROTECT, null=True, related_name="+")
    used_at = models.DateTimeField("使用时间", null=True)
    dropped = models.BooleanField("已放弃", default=False)

    class Meta:
        verbose_name = "上传"
        indexes = [
            models.Index(fields=["holder", "started_at"], name="attachments_holder"),
            models.Index(fields=["started_at"], name="attachments_started"),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.offset}/{self.size}"
