"""What could be this month's theme (每月一题): the ten largest topics of the month, each with its reasons."""

from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.analysis.models import GovernanceTask
from huiyin.analysis.queries.hot.listed import TopicAsked, TopicLine, topic_lines
from huiyin.analysis.queries.hot.sight import family
from huiyin.analysis.rules.governance import OPEN
from huiyin.kernel.actor import Actor

MOST = 10


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A topic of the month; `taken` where a task about it is open already."""

    topic: TopicLine
    taken: bool


def candidates(actor: Actor, *, month: date, on: date) -> tuple[Candidate, ...]:
    """The largest first; growth decides between equals."""
    first = month.replace(day=1)
    last = min((first + timedelta(days=31)).replace(day=1) - timedelta(days=1), max(on, first))
    lines = topic_lines(actor, TopicAsked(since=first, until=last), on=on, most=MOST)
    open_tasks = GovernanceTask.objects.filter(state__in=[state.value for state in OPEN])
    taken = {family(key)[0] for key in open_tasks.values_list("topic_id", flat=True) if key}
    return tuple(Candidate(topic=line, taken=line.id in taken) for line in lines)
