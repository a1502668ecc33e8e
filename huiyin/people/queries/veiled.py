"""Texts without what names persons, for what leaves the process: the door to veiling."""

from collections.abc import Collection, Iterable, Sequence

from huiyin.kernel.errors import Refused
from huiyin.people import envelope, sealing
from huiyin.people.models import Petitioner
from huiyin.people.rules import PetitionerDraft, Veiled, veil


def veiled(
    texts: Sequence[str], *, petitioner_ids: Collection[int] = (), said: Iterable[PetitionerDraft] = ()
) -> Veiled:
    """The texts with stand-ins for all that is known of some petitioners, and for what looks like personal data.

    `said` is what stands in a form and is not stored yet. Nobody is shown anything of it: an answer gets back only
    what stood in the texts. Raises Refused where stored data cannot be opened, for it could then not be hidden.
    """
    rows = Petitioner.objects.filter(pk__in=petitioner_ids) if petitioner_ids else ()
    try:
        known = [envelope.draft_of(row) for row in rows]
    except sealing.CannotOpen as wrong:
        raise Refused("信访人的登记打不开，不能隐去其个人信息。", code="people.cannot_veil") from wrong
    return veil(texts, [*known, *said])
