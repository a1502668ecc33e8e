"""Answers that reached citizens as cases to be counted, each with the last verdict of its citizen (E-6, E-8)."""

from datetime import date, timedelta

from django.db.models import OuterRef, Subquery

from huiyin.evaluation import rules
from huiyin.evaluation.models import Evaluation
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import midnight
from huiyin.matters.queries import measured


def verdicts(actor: Actor, since: date, until: date, *, known: date | None = None) -> measured.Cases:
    """`level` of the handling, `office` of the petition office, `said_solved`; all empty where nobody has judged.

    With `known`, verdicts that were given after that day are left out.
    """
    own = Evaluation.objects.filter(
        entered_by=rules.PETITIONER, claim_id=OuterRef("claim_key"), arrival_id=OuterRef("arrival_key")
    ).order_by("-round", "-id")
    if known is not None:
        own = own.filter(at__lt=midnight(known + timedelta(days=1)))
    return tuple(
        part.annotate(
            level=Subquery(own.values("unit_level")[:1]),
            office=Subquery(own.values("office_level")[:1]),
            said_solved=Subquery(own.values("solved")[:1]),
        )
        for part in measured.answers(actor, since, until)
    )
