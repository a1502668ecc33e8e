"""As what a matter was last checked against the rules of procedure, and on which day."""

from django.db import models


class Checked(models.Model):
    """The version of the matter that was looked at: a matter that moved on is looked at again."""

    matter = models.OneToOneField(
        "matters.Matter", models.CASCADE, primary_key=True, related_name="+", verbose_name="事项"
    )
    version = models.PositiveIntegerField("版本")
    on = models.DateField("检查日")

    class Meta:
        verbose_name = "业务规范检查"

    def __str__(self) -> str:
        return f"{self.matter_id}@{self.version}"
