"""When the matters from a key on began to come."""

from datetime import datetime

from huiyin.matters.models import Matter


def oldest_since(matter_id: int) -> datetime | None:
    """Return when the first ordinary matter was received that was registered from this key on: a day, and no more."""
    rows = Matter.objects.filter(pk__gte=matter_id, restricted=False).order_by("pk")
    return rows.values_list("received_at", flat=True).first()
