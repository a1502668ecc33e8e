"""The record of uses: a row and an audit row before, a row and an audit row after. No words of any case."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from huiyin.assist.actions.question import Question
from huiyin.assist.models import Outcome, Use
from huiyin.assist.rules.fingerprint import fingerprint
from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.matching.fingerprints import bigrams

CHAIN = "assist"
"""The chain of uses that are about no matter yet."""


@dataclass(frozen=True, kw_only=True)
class Sent:
    """What is about to leave."""

    question: Question
    model: str
    body: bytes = field(repr=False)
    hidden: int


@dataclass(frozen=True, kw_only=True)
class Found:
    """What came of it."""

    code: str
    milliseconds: int
    body: bytes = field(repr=False)
    words: str = field(repr=False)


def asked(sent: Sent, *, by: Actor, at: datetime) -> int:
    """Write down that something is sent; it stands before it leaves. Returns the id of the use."""
    about = sent.question
    with transaction.atomic():
        use = Use.objects.create(
            at=at,
            seat_id=by.seat_id,
            actor_label=by.label[:120],
            task=about.task,
            matter_id=about.matter_id,
            claim_id=about.claim_id,
            verb=about.verb,
            model=sent.model,
            fingerprint=fingerprint(sent.body),
            size=len(sent.body),
            hidden=sent.hidden,
        )
        detail = {"use": use.pk, "task": about.task.value, "model": use.model, "hidden": use.hidden}
        _audit(use, "assist.asked", detail | {"fingerprint": use.fingerprint, "bytes": use.size}, by, at)
    return int(use.pk)


def ended(use_id: int, found: Found, *, by: Actor, at: datetime) -> None:
    """Write down what came of it."""
    use = Use.objects.get(pk=use_id)
    told = fingerprint(found.body) if found.body else ""
    # Only a draft must be known again.
    pairs = bigrams(found.words) if use.claim_id else []
    with transaction.atomic():
        Outcome.objects.create(
            use=use,
            code=found.code,
            milliseconds=found.milliseconds,
            fingerprint=told,
            size=len(found.body),
            pairs=pairs,
        )
        detail = {"use": use.pk, "outcome": found.code, "milliseconds": found.milliseconds}
        _audit(use, "assist.ended", detail | {"fingerprint": told, "bytes": len(found.body)}, by, at)


def _audit(use: Use, act: str, detail: dict[str, Any], by: Actor, at: datetime) -> None:
    chain = f"matter:{use.matter_id}" if use.matter_id else CHAIN
    audit.record(chain, act, by=by, at=at, detail=detail)
