"""Forms that were sent, so that none counts twice."""

from django.db import models


class SentForm(models.Model):
    """One sending: the digest of key and content, and the address it led to."""

    digest = models.CharField(primary_key=True, max_length=64)
    answer = models.CharField(max_length=500)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["at"], name="web_sent_form_at")]
