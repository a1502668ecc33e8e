"""Gathering all topics anew: the same as day by day, from the first matter on. Topics keep their numbers.

All in one transaction: until it ends everybody sees the topics as they were, and broken off it has done nothing.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction

from huiyin.analysis.actions import turn
from huiyin.analysis.actions.topics.naming import names, place_of
from huiyin.analysis.models import TopicApart, TopicMatter
from huiyin.analysis.queries.topics.language import language
from huiyin.analysis.queries.topics.stored import COUNTED, forget_rarity, merged
from huiyin.analysis.queries.topics.unread import Unread, every
from huiyin.analysis.rules.topics import WINDOW, Gathering, Group, Placed, Rarity, Signs, whole
from huiyin.analysis.rules.topics.reading import read, without_sweeping

_NAMED_AT_ONCE = 2_000
_TIDIED = 20_000
"""After so many matters what is old is let go of."""
_Row = tuple[Any, ...]


class _Kept:
    """What is remembered of each matter until the end."""

    def __init__(self) -> None:
        self.placed: list[Placed] = []
        self.facts: list[tuple[date, int | None, int | None, str]] = []
        self.recent: deque[tuple[int, date, Signs]] = deque()

    def put(self, one: Unread, placed: Placed, signs: Signs) -> None:
        """Remember one."""
        self.placed.append(placed)
        self.facts.append((one.day, one.place_id, one.unit_id, one.channel))
        self.recent.append((one.matter_id, one.day, signs))

    def forget(self, before: int) -> None:
        """What is too old to meet anything that comes."""
        while self.recent and self.recent[0][1].toordinal() < before:
            self.recent.popleft()


def gather_anew(*, at: datetime, told: Callable[[int], object] = lambda _count: None) -> int:
    """Empty the topics and gather all ordinary matters; `told` hears how many are done. Returns how many topics."""
    with transaction.atomic():
        turn.wait("topics")
        with without_sweeping():
            kept = _walked(told)
            groups = _groups(kept.placed)
            numbered = _numbered(groups, merged())
            _write(kept, groups, numbered, at)
    forget_rarity()
    return len(numbered)


def _walked(told: Callable[[int], object]) -> _Kept:
    """Every matter in its order: counted, then placed."""
    kept, counted = _Kept(), deque[Signs]()
    gathering = Gathering(language(), Rarity())
    for chunk, signs in read(every(), language()):
        counted.extend(signs)
        gathering.rarity.count(signs)
        if len(counted) >= COUNTED + _TIDIED:
            gathering.rarity.uncount(counted.popleft() for _over in range(len(counted) - COUNTED))
            _tidy(gathering, kept, chunk[-1].day)
        for one, said in zip(chunk, signs, strict=True):
            kept.put(one, gathering.place(one.matter_id, one.day.toordinal(), said), said)
        told(len(kept.placed))
    if kept.facts:
        _tidy(gathering, kept, kept.facts[-1][0])
    return kept


def _tidy(gathering: Gathering, kept: _Kept, day: date) -> None:
    """Let go of what is too old to meet anything that comes."""
    gathering.forget(day.toordinal() - WINDOW)
    kept.forget(day.toordinal() - WINDOW)


def _groups(placed: Iterable[Placed]) -> dict[int, Group]:
    """Those of two matters or more."""
    found = (whole(one.group) for one in placed)
    return {group.key: group for group in found if group.size > 1}


def _numbered(groups: dict[int, Group], roots: dict[int, int]) -> dict[int, int]:
    """The topic of each group: where most of its matters were, else a new number; the largest choose first."""
    before = {
        matter: roots.get(topic, topic)
        for matter, topic in TopicMatter.objects.values_list("matter_id", "topic_id")
    }
    found: dict[int, int] = {}
    given: set[int] = set()
    for group in sorted(groups.values(), key=lambda one: -one.size):
        held = Counter(before[member] for member in group.members if member in before)
        free = [topic for topic, _times in held.most_common() if topic not in given]
        if free:
            found[group.key] = free[0]
            given.add(free[0])
    missing = [key for key in groups if key not in found]
    return found | dict(zip(missing, _new_numbers(len(missing)), strict=True))


def _new_numbers(many: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence('analysis_topic', 'id')) FROM generate_series(1, %s)",
            [many],
        )
        return [number for (number,) in cursor.fetchall()]


def _write(kept: _Kept, groups: dict[int, Group], numbered: dict[int, int], at: datetime) -> None:
    # Nothing can be asked while rows are copied.
    told, apart = list(_topics(kept, groups, numbered, at)), _apart()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM analysis_topicmatter")
        cursor.execute("DELETE FROM analysis_topicsigns")
        cursor.execute(
            "CREATE TEMP TABLE told ON COMMIT DROP AS SELECT id, made_at, label, words, place_id, representatives "
            "FROM analysis_topic WITH NO DATA"
        )
        _copy(cursor, "told", told)
        cursor.execute(
            "INSERT INTO analysis_topic (id, made_at, label, words, place_id, representatives) SELECT * FROM told "
            "ON CONFLICT (id) DO UPDATE SET label = excluded.label, words = excluded.words, "
            "place_id = excluded.place_id, representatives = excluded.representatives"
        )
        matters = "analysis_topicmatter (matter_id, topic_id, day, place_id, unit_id, channel, likeness)"
        _copy(cursor, matters, _matters(kept, numbered, apart))
        signs = ((matter, day, list(said.anchors), said.stored()) for matter, day, said in kept.recent)
        _copy(cursor, "analysis_topicsigns (matter_id, day, anchors, signs)", signs)


def _copy(cursor: Any, table: str, rows: Iterable[_Row]) -> None:
    with cursor.copy(f"COPY {table} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _topics(kept: _Kept, groups: dict[int, Group], numbered: dict[int, int], at: datetime) -> Iterator[_Row]:
    """The rows of topics, many named at once."""
    where = {one.member: facts[1] for one, facts in zip(kept.placed, kept.facts, strict=True)}
    some = list(groups.values())
    for first in range(0, len(some), _NAMED_AT_ONCE):
        part = [
            (group, place_of(where[member] for member in group.members))
            for group in some[first : first + _NAMED_AT_ONCE]
        ]
        for (group, place), name in zip(part, names(part), strict=True):
            best = [member for _likeness, member in group.best]
            yield numbered[group.key], at, name.label, list(name.words), place, best


def _apart() -> set[tuple[int, int]]:
    roots = merged()
    rows = TopicApart.objects.values_list("topic_id", "matter_id")
    return {(roots.get(topic, topic), matter) for topic, matter in rows}


def _matters(kept: _Kept, numbered: dict[int, int], apart: set[tuple[int, int]]) -> Iterator[_Row]:
    """The rows of matters, without what persons took out."""
    for one, (day, place, unit, channel) in zip(kept.placed, kept.facts, strict=True):
        topic = numbered.get(whole(one.group).key)
        if topic and (topic, one.member) not in apart:
            yield one.member, topic, day, place, unit, channel, round(one.likeness, 3)
