"""What may go to its proposed unit without a hand (自动分流), where an office switched that on."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef
from django.db.models.fields.json import KT

from huiyin.matters.engine.by_itself import CLASSES, GROUP
from huiyin.matters.models import Accused, Claim, Step
from huiyin.matters.states import ClaimState


@dataclass(frozen=True, kw_only=True, slots=True)
class MayGo:
    """A claim whose class is confirmed and that nobody has sent on yet."""

    claim_id: int
    title: str
    text: str
    claim_class: str
    place_id: int | None
    proposed_id: int


def waiting_to_go(office_id: int, field: str, *, before: datetime, most: int) -> tuple[MayGo, ...]:
    """Return claims of a field that an office classified before a moment and that may go to their proposed unit.

    For the platform itself; never accusations, never a group's, nothing that names somebody accused.
    """
    rows = (
        Claim.objects.filter(
            state=ClaimState.REGISTERED,
            unit_id=office_id,
            matter__registrar_id=office_id,
            field_code=field,
            class_confirmed=True,
            claim_class__in=CLASSES,
            matter__restricted=False,
            matter__people_count__lt=GROUP,
        )
        .filter(~Exists(Accused.objects.filter(matter_id=OuterRef("matter_id"))))
        .filter(~Exists(Step.objects.filter(matter_id=OuterRef("matter_id"), at__gt=before)))
        .annotate(guess=KT("proposal__unit__id"))
        .exclude(guess=None)
        .order_by("pk")
    )
    found = rows.values_list("pk", "matter__title", "text", "claim_class", "matter__place_id", "guess")[:most]
    return tuple(
        MayGo(
            claim_id=pk,
            title=title,
            text=text,
            claim_class=claim_class,
            place_id=place_id,
            proposed_id=int(guess),
        )
        for pk, title, text, claim_class, place_id, guess in found
    )
