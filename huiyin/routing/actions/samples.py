"""Sentences for trying the list out."""

from datetime import datetime
from typing import Any

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.routing import permissions
from huiyin.routing.actions.lists_changed import required
from huiyin.routing.actions.seeds import SampleSeed
from huiyin.routing.models import Sample
from huiyin.units.queries import unit


def add_sample(seed: SampleSeed, *, by: Actor, at: datetime) -> int:
    """Keep a sentence with the unit it must be proposed to; asking twice keeps one. Returns its id."""
    permissions.check_lists_manager(by, unit(seed.unit_id).place_id)
    with transaction.atomic():
        said: dict[str, Any] = {"text": required(seed.text, "text", "例句"), "place_id": seed.place_id}
        row, new = Sample.objects.update_or_create(**said, defaults={"unit_id": seed.unit_id})
        detail = {"sample": row.id, "unit": seed.unit_id, "new": new}
        record("routing:samples", "sample.kept", by=by, at=at, detail=detail)
    return row.id


def remove_sample(sample_id: int, *, by: Actor, at: datetime) -> None:
    """Forget a sentence: it is a tool, not a record."""
    with transaction.atomic():
        row = Sample.objects.filter(pk=sample_id).first()
        if row is None:
            raise NotFound("没有这条例句。", code="routing.unknown")
        permissions.check_lists_manager(by, unit(row.unit_id).place_id)
        row.delete()
        record("routing:samples", "sample.removed", by=by, at=at, detail={"sample": sample_id})
