"""The reports of the city, day by day, as bursts are looked for in them."""

from collections import Counter
from datetime import date, timedelta

from huiyin.analysis.models import Topic, TopicMatter
from huiyin.analysis.queries.hot.sight import FIELD, TOPIC, roots
from huiyin.analysis.rules.bursts import Reports
from huiyin.catalogue import queries as catalogue
from huiyin.matters.queries.reported import reported
from huiyin.units import queries as units

_LATE = timedelta(days=31)
"""A matter may stand in its topic under the day of its registration, so much later than it was received."""
_KINDS = (units.PlaceKind.CITY, units.PlaceKind.DISTRICT, units.PlaceKind.STREET)


def reports(since: date, until: date) -> tuple[Reports, ...]:
    """All ordinary matters received on these days: where, in which topic, of which field."""
    topics, paths = _topics(since, until), _Paths()
    counted = Counter(
        (one.day, paths[one.place_id], (topics.get(one.matter_id, ""), _subject(FIELD, one.field_code)))
        for one in reported(since=since, until=until)
    )
    return tuple(
        Reports(day=day, path=path, subjects=subjects, count=count)
        for (day, path, subjects), count in counted.items()
    )


def label_of(subject: str) -> str:
    """The name of what is reported."""
    kind, _sign, key = subject.partition(":")
    if kind == FIELD:
        return catalogue.field_label(key)
    return Topic.objects.filter(pk=int(key)).values_list("label", flat=True).first() or ""


def topic_id_of(subject: str) -> int | None:
    """The topic that a subject is, if it is one."""
    kind, _sign, key = subject.partition(":")
    return int(key) if kind == TOPIC else None


def _subject(kind: str, key: object) -> str:
    return f"{kind}:{key}" if key else ""


def _topics(since: date, until: date) -> dict[int, str]:
    merged = roots()
    rows = TopicMatter.objects.filter(day__gte=since - _LATE, day__lte=until + _LATE)
    return {
        matter_id: _subject(TOPIC, merged.get(topic_id, topic_id))
        for matter_id, topic_id in rows.values_list("matter_id", "topic_id")
    }


class _Paths(dict[int | None, tuple[int, ...]]):
    """City, district and street of each place; nothing where the place is not known."""

    def __missing__(self, place_id: int | None) -> tuple[int, ...]:
        path = units.place(place_id).path if place_id else ()
        self[place_id] = tuple(each for each in path if units.place(each).kind in _KINDS)
        return self[place_id]
