"""Correcting a petitioner's data (personal information law, article 46)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound, Refused
from huiyin.people import envelope
from huiyin.people.models import Petitioner
from huiyin.people.permissions import check_may_change
from huiyin.people.rules import FIELDS, checked_reason, normal

CHANGEABLE = frozenset({*FIELDS, "id_type", "confidential"})


def correct(petitioner_id: int, changes: Mapping[str, Any], *, reason: str, by: Actor, at: datetime) -> None:
    """Put right what was recorded wrongly; the audit row names the fields, not what they held.

    Raises Refused for what cannot be read, NotAllowed, NotFound.
    """
    check_may_change(by)
    reason = checked_reason(reason)
    if not changes or not set(changes) <= CHANGEABLE:
        raise Refused("请选择要更正的项目。", code="people.fields", field="fields")
    with transaction.atomic():
        row = Petitioner.objects.select_for_update(of=("self",)).filter(pk=petitioner_id).first()
        if row is None:
            raise NotFound("没有找到这位信访人的登记。", code="people.unknown")
        draft = normal(replace(envelope.draft_of(row), **changes))
        row.confidential = draft.confidential
        # All fields, since a row stands under one key.
        envelope.write(row, draft, FIELDS)
        row.save()
        detail = {"fields": sorted(changes), "reason": reason}
        audit.record(f"people:{row.pk}", "people.correct", by=by, at=at, detail=detail)
