"""The service (送达): proof that a paper reached the petitioner; it opens the remedies (A-9)."""

from django.db import models


class Service(models.Model):
    """One service of one paper. Without it, the window for review does not begin to run."""

    paper = models.ForeignKey("matters.Paper", models.PROTECT, related_name="+", verbose_name="文书")
    way = models.CharField("送达方式", max_length=12)
    served_on = models.DateField("送达日")
    proof = models.CharField("送达凭证", max_length=300)
    recorded_at = models.DateTimeField("登记时间")

    class Meta:
        verbose_name = "送达"
        indexes = [models.Index(fields=["served_on"], name="service_by_day")]

    def __str__(self) -> str:
        return f"{self.paper_id} {self.served_on}"
