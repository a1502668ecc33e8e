"""Topics among given messages instead of the register: to measure them. Nothing is kept."""

from collections.abc import Iterable
from datetime import date

from huiyin.analysis.queries.topics.language import language
from huiyin.analysis.rules.entry import entry
from huiyin.analysis.rules.topics import Gathering, Rarity, signs_of, whole


def topics_among(messages: Iterable[tuple[date, str, str]]) -> list[int]:
    """For each message (day, title, text) a number: those of one topic have the same. As the register gathers them."""
    given = list(messages)
    learned = language()
    read = [signs_of(entry(0, title, [text]).text, learned) for _day, title, text in given]
    gathering = Gathering(learned, Rarity.of(read))
    order = sorted(range(len(given)), key=lambda number: given[number][0])
    groups = {
        number: gathering.place(number, given[number][0].toordinal(), read[number]).group for number in order
    }
    return [whole(groups[number]).key for number in range(len(given))]
