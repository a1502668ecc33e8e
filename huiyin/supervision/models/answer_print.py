"""The print of an answer (答复指纹): what it says for its case, as a number by which the same words are found again."""

from django.db import models


class AnswerPrint(models.Model):
    """Of one answer that is long enough to say something; derived from the step, and of no accusation (C-1)."""

    step = models.OneToOneField(
        "matters.Step", models.CASCADE, primary_key=True, related_name="+", verbose_name="答复"
    )
    unit = models.ForeignKey(
        "units.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="答复单位"
    )
    digest = models.BigIntegerField("指纹")

    class Meta:
        verbose_name = "答复指纹"
        indexes = [models.Index(fields=["unit", "digest", "step"], name="answer_print_same")]

    def __str__(self) -> str:
        return f"{self.step_id}"
