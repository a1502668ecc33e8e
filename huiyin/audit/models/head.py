"""The head of a chain (链头)."""

from django.db import models


class AuditHead(models.Model):
    """Last number and fingerprint of a chain; a tail that was cut off is found by it.

    Moved by the database itself as rows are inserted, one step at a time; never written by hand.
    """

    chain = models.CharField("链", max_length=40, primary_key=True)
    seq = models.PositiveIntegerField("最后序号")
    hash = models.BinaryField("最后指纹", max_length=32)

    class Meta:
        verbose_name = "审计链头"

    def __str__(self) -> str:
        return f"{self.chain}#{self.seq}"
