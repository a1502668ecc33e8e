"""The printed form of a paper: the fingerprint of its PDF, kept for good (append-only)."""

from django.db import models


class Rendering(models.Model):
    """One PDF of one paper, made with one set of engine, layout, fonts and address.

    The same paper made with the same is the same file, byte for byte; what it is made with may change over the years,
    and then stands beside the earlier one. The database refuses UPDATE and DELETE.
    """

    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    made_with = models.BinaryField("制版条件指纹", max_length=32)
    digest = models.BinaryField("版式文件指纹", max_length=32)
    made_at = models.DateTimeField("首次生成时间")

    class Meta:
        verbose_name = "版式文件"
        constraints = [
            models.UniqueConstraint(fields=["document", "made_with"], name="documents_rendering_once")
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {bytes(self.digest).hex()[:8]}"
