"""Before and after: how many matters the topic of a task brought in as many days before its start as after."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from huiyin.analysis.models import GovernanceTask
from huiyin.analysis.queries.hot.sight import Span, subject_matters
from huiyin.analysis.rules.governance import Spans, change, spans
from huiyin.kernel.actor import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """Both spans and what they brought, in the sight of who asked."""

    spans: Spans
    before: int
    after: int

    @property
    def change(self) -> float | None:
        """In per cent; None where there are too few."""
        return change(self.before, self.after)

    def kept(self) -> dict[str, Any]:
        """As it is frozen in the record."""
        told = {"before": self.spans.before, "after": self.spans.after}
        days = {f"{name}_days": [day.isoformat() for day in span] for name, span in told.items()}
        return days | {"before": self.before, "after": self.after}

    @classmethod
    def read(cls, kept: dict[str, Any]) -> Self:
        """What was frozen."""
        first, second = (
            (date.fromisoformat(kept[f"{name}_days"][0]), date.fromisoformat(kept[f"{name}_days"][1]))
            for name in ("before", "after")
        )
        return cls(spans=Spans(before=first, after=second), before=kept["before"], after=kept["after"])


def effect(actor: Actor, task: GovernanceTask, *, on: date) -> Effect | None:
    """What was frozen at the end; while it runs, as it stands on a day. None before the start."""
    if task.outcome:
        return Effect.read(task.outcome)
    if task.started_on is None or task.ended_on is not None:
        return None
    both = spans(task.started_on, on)
    before, after = (
        subject_matters(actor, task.subject, on, place_id=task.place_id, span=Span(since=first, until=last))
        for first, last in (both.before, both.after)
    )
    return Effect(spans=both, before=before.count(), after=after.count())
