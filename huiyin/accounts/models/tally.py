"""How often something was tried from one source, or for one account or number, within a span of time."""

from django.db import models


class Tally(models.Model):
    """A counter that ends at a moment. The key is a keyed hash: neither address nor account can be read from it.

    The table is not logged: after a crash the counting begins anew, and each count costs no wait for the disk.
    """

    key = models.CharField(primary_key=True, max_length=64)
    count = models.IntegerField()
    ends_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["ends_at"], name="tally_ends_at")]
