"""One row that changes with the lists, so that other processes notice."""

from django.db import models


class ListVersion(models.Model):
    """The mark of the lists' present content: random, so that a rolled back mark never comes again."""

    mark = models.BigIntegerField()

    class Meta:
        verbose_name = "职责清单版本"
