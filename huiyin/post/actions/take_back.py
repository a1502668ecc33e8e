"""Taking back notices to offices of what they may no longer hear of (C-1)."""

from collections.abc import Collection

from huiyin.post.models import Message

_OFFICES = ("unit", "seat")


def take_back(key_begins: str, *, but_seats: Collection[int]) -> int:
    """Remove the notices to units and seats whose keys begin so, but for those to some seats; returns how many.

    What a petitioner was told stays told.
    """
    found = Message.objects.filter(addressee_kind__in=_OFFICES, key__startswith=key_begins)
    removed, _by_table = found.exclude(addressee_kind="seat", addressee_id__in=but_seats).delete()
    return removed
