"""One row that changes with either tree, so that other processes notice."""

from django.db import models


class TreeVersion(models.Model):
    """The mark of the trees' present content: random, so that a rolled back mark never comes again."""

    mark = models.BigIntegerField()

    class Meta:
        verbose_name = "单位树版本"
