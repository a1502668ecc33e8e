"""Looking for bursts, day by day up to today: one alert for each, and a word to those who watch the place.

One worker looks at a time; days on which nobody looked are made up; looking again changes nothing.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q

from huiyin.analysis.actions.tell_watchers import tell_watchers
from huiyin.analysis.models import TrendAlert, TrendWatch
from huiyin.analysis.queries.hot.reports import label_of, reports, topic_id_of
from huiyin.analysis.queries.hot.sight import TOPIC, roots
from huiyin.analysis.rules.bursts import BEFORE, SPANS, Burst, Reports, watch
from huiyin.kernel.clock import day_of

AT_FIRST = timedelta(days=28)
AT_MOST = timedelta(days=92)
QUIET = timedelta(days=7)
"""So many days without more than usual, and an alert is over."""
_AGAIN = timedelta(days=1)
_NEEDED = timedelta(days=BEFORE + max(SPANS))


def watch_trends(at: datetime) -> int:
    """Look at each day since the last look, that one again; returns how many alerts are new."""
    today = day_of(at)
    with transaction.atomic():
        TrendWatch.objects.get_or_create(pk=1, defaults={"through": today - AT_FIRST})
        row = TrendWatch.objects.select_for_update().get(pk=1)
        first = max(min(row.through, today) - _AGAIN, today - AT_MOST)
        counted = reports(first - _NEEDED, today)
        made = [alert for day in _days(first, today) for alert in _look(day, counted, at)]
        TrendWatch.objects.filter(pk=1).update(through=max(row.through, today))
        new = TrendAlert.objects.filter(pk__in=[alert.pk for alert in made], ended_on__isnull=True)
        tell_watchers(new, at=at)
    return len(made)


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _look(day: date, counted: Sequence[Reports], at: datetime) -> list[TrendAlert]:
    merged = roots()
    standing = {_key(alert, merged): alert for alert in _standing(day)}
    found = watch(counted, on=day, known=standing.keys())
    for burst in found.going_on:
        _goes_on(standing[burst.key], burst, counted)
    made = [_make(burst, day, counted, at) for burst in found.new]
    for alert in (*standing.values(), *made):
        if alert.ended_on is None and alert.last_day + QUIET <= day:
            TrendAlert.objects.filter(pk=alert.pk).update(ended_on=day)
            alert.ended_on = day
    return made


def _standing(day: date) -> Iterable[TrendAlert]:
    """Alerts that stood on a day, those that began since among them."""
    return TrendAlert.objects.filter(
        Q(ended_on__isnull=True) | Q(first_day__lte=day, ended_on__gt=day)
    ).order_by("-pk")


def _key(alert: TrendAlert, merged: dict[int, int]) -> tuple[str, int]:
    topic_id = topic_id_of(alert.subject)
    subject = alert.subject if topic_id is None else f"{TOPIC}:{merged.get(topic_id, topic_id)}"
    return subject, alert.place_id


def _goes_on(alert: TrendAlert, burst: Burst, counted: Sequence[Reports]) -> None:
    if alert.ended_on is not None or burst.last_day <= alert.last_day:
        return
    alert.last_day = burst.last_day
    alert.topic_id = alert.topic_id or _topic_of(burst, counted)
    alert.save(update_fields=["last_day", "topic"])


def _make(burst: Burst, day: date, counted: Sequence[Reports], at: datetime) -> TrendAlert:
    return TrendAlert.objects.create(
        subject=burst.subject,
        label=label_of(burst.subject)[:60],
        topic_id=_topic_of(burst, counted),
        place_id=burst.place_id,
        first_day=burst.first_day,
        last_day=burst.last_day,
        noticed_on=day,
        made_at=at,
        seen=burst.seen,
        expected=burst.expected,
    )


def _topic_of(burst: Burst, counted: Sequence[Reports]) -> int | None:
    """The topic that it is, or that half of its reports belong to."""
    own = topic_id_of(burst.subject)
    if own is not None:
        return own
    topics: Counter[str] = Counter()
    for one in counted:
        within = burst.first_day <= one.day <= burst.last_day and burst.place_id in one.path
        if within and burst.subject in one.subjects:
            topics[one.subjects[0]] += one.count
    most, count = max(topics.items(), key=lambda row: row[1], default=("", 0))
    return topic_id_of(most) if most and count * 2 >= topics.total() else None
