"""What a seat has typed into a form of recording and not yet registered (U26)."""

from django.db import models


class RecordDraft(models.Model):
    """One draft per seat and page. `sealed` can be read by this installation only, and for twelve hours."""

    seat = models.ForeignKey("accounts.Seat", on_delete=models.CASCADE, related_name="+")
    page = models.CharField(max_length=20)
    sealed = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seat", "page"], name="web_record_draft_once")]
        indexes = [models.Index(fields=["at"], name="web_record_draft_at")]
