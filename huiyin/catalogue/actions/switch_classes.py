"""Put a learned version to use, or go back (退回) to what was in use before it."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from huiyin.audit import actions as audit
from huiyin.catalogue.models import FIELDS, LearnedStep, LearnedVersion
from huiyin.catalogue.permissions import check_publish
from huiyin.catalogue.queries.learned import forget_learned
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused


@transaction.atomic
def go_back(*, by: Actor, at: datetime, subject: str = FIELDS) -> int:
    """Use again what was in use before the present version; returns its number, 0 for nothing learned.

    Raises NotAllowed, or Refused "learn.nothing_before" when nothing learned is in use.
    """
    check_publish(by)
    used: list[LearnedVersion | None] = [None]
    for step in _steps(subject):
        used = used[:-1] if step.back else [*used, step.version]
    if len(used) < 2:
        raise Refused("现在没有启用学习的版本，没有可以退回的。", code="learn.nothing_before")
    switch(used[-2], subject=subject, by=by, at=at, back=True)
    return used[-2].number if used[-2] else 0


def _steps(subject: str) -> QuerySet[LearnedStep]:
    """All switches of a subject in their order, locked; without the models that they name."""
    locked = LearnedStep.objects.filter(subject=subject).select_for_update(of=("self",))
    return locked.select_related("version").defer("version__content").order_by("pk")


def switch(
    version: LearnedVersion | None, *, subject: str, by: Actor, at: datetime, back: bool = False
) -> None:
    """Append the switch; this process uses it at once, others within a minute."""
    LearnedStep.objects.create(subject=subject, version=version, back=back, at=at, label=by.label)
    number = version.number if version else 0
    act = "switch_classes" if subject == FIELDS else f"switch_{subject}"
    audit.record("catalogue", act, by=by, at=at, detail={"version": number, "back": back})
    transaction.on_commit(forget_learned)
