"""A recommendation rests on a topic, on a governance task with its frozen evidence, or on the list of an indicator."""

from datetime import date

from huiyin.analysis.models import GovernanceTask
from huiyin.analysis.queries.hot.page import topic
from huiyin.analysis.queries.hot.reports import label_of, topic_id_of
from huiyin.analysis.queries.hot.sight import FIELD, Span, subject_matters
from huiyin.analysis.queries.hot.tasks import task
from huiyin.analysis.queries.indicators.behind import Narrow, claims_behind
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.period import Period
from huiyin.kernel.actor import Actor
from huiyin.matters.queries.scoped import matters_of
from huiyin.supervision.queries.recommendations import Backing, Scope
from huiyin.units import queries as units


def backed_by_topic(actor: Actor, topic_id: int, *, since: date, on: date) -> Backing:
    """The matters of a topic from a day on. Raises NotFound where it is out of sight."""
    found = topic(actor, topic_id, since=on, on=on)
    span = Span(since=since, until=on)
    keys = subject_matters(actor, f"topic:{found.id}", on, place_id=None, span=span)
    return Backing(
        source="topic",
        key=str(found.id),
        label=found.label,
        since=since,
        until=on,
        matter_ids=tuple(keys.values_list("pk", flat=True)),
        scope=Scope(topic_id=found.id),
    )


def backed_by_figure(
    actor: Actor, indicator: Indicator, part: str, *, span: Period, unit_id: int | None = None, on: date
) -> Backing:
    """The matters behind a number of an indicator, of all units in sight or of one."""
    seen = span.until(on)
    claims = claims_behind(
        actor, indicator, part, since=seen.first, until=seen.last, narrow=Narrow(unit_id=unit_id)
    )
    named = f"{indicator.label}：{indicator.parts[part].words}"
    return Backing(
        source="figure",
        key=".".join((indicator.key, part, span.key, *([str(unit_id)] if unit_id else []))),
        label=f"{named}，{units.unit(unit_id).name}" if unit_id else named,
        since=seen.first,
        until=seen.last,
        matter_ids=matters_of(claims),
        scope=Scope(unit_id=unit_id),
    )


def backed_by_task(actor: Actor, task_id: int, *, on: date) -> Backing:
    """The evidence of a governance task as it was frozen. Raises NotFound where it is out of sight."""
    found = task(actor, task_id, on=on)
    row = GovernanceTask.objects.get(pk=task_id)
    topic_id = topic_id_of(row.subject)
    field = row.subject.partition(":")[2] if row.subject.startswith(f"{FIELD}:") else ""
    return Backing(
        source="task",
        key=str(task_id),
        label=label_of(row.subject) or found.line.theme,
        since=date.fromisoformat(row.evidence["since"]),
        until=date.fromisoformat(row.evidence["until"]),
        matter_ids=tuple(row.evidence.get("ids", ())),
        scope=Scope(topic_id=topic_id, field_code=field, place_id=None if topic_id else row.place_id),
        facts=found.reason,
    )
