"""Where confirmed matters lay, and in which words people said so: to learn the names that they use."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from huiyin.matters.models import Claim, Step

ACCUSATION = "accusation"


@dataclass(frozen=True, kw_only=True, slots=True)
class PlacedText:
    """The words of a claim, the place of its matter, and a key that is the same for the same writer."""

    text: str
    place_id: int
    writer: int


def placed_texts(*, most: int) -> tuple[PlacedText, ...]:
    """Return the newest `most` claims whose class a person has confirmed and whose place is known: shown to nobody.

    Without accusations, and without matters from which one was set apart, for their words may still tell of it (C-1).
    """
    apart = Step.objects.filter(matter_id=OuterRef("matter_id"), verb="separate")
    told = Claim.objects.filter(
        class_confirmed=True, matter__restricted=False, matter__place_id__isnull=False
    ).exclude(claim_class=ACCUSATION)
    rows = told.filter(~Exists(apart)).order_by("-matter_id", "ordinal")
    newest = rows.values_list("text", "matter__place_id", "matter__petitioner_key", "matter_id")[:most]
    return tuple(
        PlacedText(text=text, place_id=place_id, writer=-matter_id if writer is None else writer)
        for text, place_id, writer, matter_id in newest
    )
