"""What every derived text has: the words as they are compared, and numbers that lead to them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Searchable(models.Model):
    """`text` decides, `keys` lead to it; `initials` are those of the title."""

    text = models.TextField("比对用的文字")
    initials = models.CharField("标题首字母", max_length=60, blank=True)
    keys = ArrayField(models.IntegerField(), verbose_name="字对和标记")

    class Meta:
        abstract = True
