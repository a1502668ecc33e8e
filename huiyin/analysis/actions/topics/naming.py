"""Naming topics: what is wrong and where, in the words of their matters, without anything that names a person."""

from collections import Counter
from collections.abc import Callable, Iterable

from huiyin.analysis.models import TopicMatter
from huiyin.analysis.queries.topics.language import language
from huiyin.analysis.queries.topics.unread import headings
from huiyin.analysis.rules.topics import Group, Name, name_of, names_estate
from huiyin.people import queries as people
from huiyin.units import queries as units

_MOST = 0.5
"""A topic lies where more than this share of its matters lie."""


def names(groups: Iterable[tuple[Group, int | None]]) -> list[Name]:
    """Names for groups, each with the place where it lies."""
    given = list(groups)
    heads = headings([group.best[0][1] for group, _place in given])
    return [_name(group, heads.get(group.best[0][1], ""), place) for group, place in given]


def place_of(place_ids: Iterable[int | None]) -> int | None:
    """Where most of the matters lie, if they do."""
    found = Counter(place_ids)
    if not found:
        return None
    place, held = found.most_common(1)[0]
    return place if held > _MOST * found.total() else None


def places_of(topic_ids: Iterable[int]) -> dict[int, int | None]:
    """Where topics lie, by their stored matters."""
    found: dict[int, list[int | None]] = {}
    rows = TopicMatter.objects.filter(topic_id__in=list(topic_ids)).values_list("topic_id", "place_id")
    for topic_id, place_id in rows:
        found.setdefault(topic_id, []).append(place_id)
    return {topic_id: place_of(place_ids) for topic_id, place_ids in found.items()}


def _name(group: Group, heading: str, place: int | None) -> Name:
    where = units.place(place).name if place else ""
    return name_of(group, heading, language(), where, _person_in(heading))


def _person_in(heading: str) -> Callable[[str], bool]:
    """Whether words of a heading may name somebody."""
    shown = people.veiled([heading]).texts[0]

    def is_person(words: str) -> bool:
        hidden = words in heading and words not in shown
        return hidden and not names_estate(people.veiled([words]).texts[0])

    return is_person
