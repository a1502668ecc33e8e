"""Pairs of signs of an arrival's text, to find texts that are alike."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class ArrivalText(models.Model):
    """The pairs of one ordinary arrival. Derived: it can be emptied and filled again. Never holds an accusation."""

    arrival = models.OneToOneField(
        "matters.Arrival", models.CASCADE, primary_key=True, related_name="+", verbose_name="来件"
    )
    bigrams = ArrayField(models.IntegerField(), verbose_name="字对")

    class Meta:
        verbose_name = "来件用字"
        indexes = [GinIndex(fields=["bigrams"], name="intake_bigrams")]

    def __str__(self) -> str:
        return f"{self.arrival_id}"
