"""Uses as auditors read them, and whether a text that is sent came out of a proposal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from huiyin.assist.models import Outcome, Use
from huiyin.assist.rules.answers import share
from huiyin.assist.rules.fingerprint import fingerprint
from huiyin.assist.rules.tasks import TASK_LABELS, Task
from huiyin.assist.unavailable import WORDS

TAKEN_OVER = 20
"""From so many percent on a text counts as made with the help of a proposal."""
LOOKED_BACK = timedelta(days=30)


@dataclass(frozen=True, kw_only=True)
class UseFacts:
    """One use: who, for what, what was sent, what came of it."""

    id: int
    at: datetime
    who: str
    task: str
    matter_id: int | None
    model: str
    size: int
    hidden: int
    fingerprint: str
    outcome: str
    seconds: float | None


def total_uses() -> int:
    """How many uses are on record."""
    return Use.objects.count()


def uses(*, offset: int, limit: int) -> tuple[UseFacts, ...]:
    """Some of them, the newest first."""
    rows = list(Use.objects.order_by("-id")[offset : offset + limit])
    ended = {one.use_id: one for one in Outcome.objects.filter(use__in=rows)}
    return tuple(_facts(row, ended.get(row.pk)) for row in rows)


def assisted(claim_id: int, verb: str, values: Mapping[str, Any], *, at: datetime) -> dict[str, Any]:
    """What a step says of the model's part in what is sent; empty where none can be seen.

    Whoever asked for the proposal: what counts is whether its words stand in the text.
    """
    text = "\n".join(value for value in values.values() if isinstance(value, str))
    since = at - LOOKED_BACK
    asked = Use.objects.filter(claim_id=claim_id, verb=verb, task=Task.DRAFT.value, at__gte=since)
    best, used = 0, None
    for ended in Outcome.objects.filter(use__in=asked, code="answered").select_related("use"):
        percent = share(ended.pairs, text)
        if percent > best:
            best, used = percent, ended.use
    if used is None or best < TAKEN_OVER:
        return {}
    return {"use": used.pk, "model": used.model, "percent": best, "fingerprint": fingerprint(text.encode())}


def _facts(use: Use, ended: Outcome | None) -> UseFacts:
    return UseFacts(
        id=use.pk,
        at=use.at,
        who=use.actor_label,
        task=TASK_LABELS[Task(use.task)],
        matter_id=use.matter_id,
        model=use.model,
        size=use.size,
        hidden=use.hidden,
        fingerprint=use.fingerprint,
        outcome=WORDS[ended.code if ended else "no_answer"],
        seconds=ended.milliseconds / 1000 if ended else None,
    )
