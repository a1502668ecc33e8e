"""What a recommendation rests on: a reference, a sentence, and the matters as they stood on the day it was written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

SOURCE_LABELS: dict[str, str] = {
    "topic": "热点问题",
    "task": "专项治理",
    "finding": "业务规范问题",
    "order": "督办件",
    "unit": "单位承办的事项",
    "matters": "列出的事项",
    "figure": "指标清单",
    "sample": "抽查发现",
}
#: Whose days are not those on which its matters were received.
_OF_OTHER_DAYS = frozenset({"figure", "sample", "finding"})
MOST_SOURCES = 8


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What later reports are counted by: a topic, or a field of content, a place and a unit together."""

    topic_id: int | None = None
    field_code: str = ""
    place_id: int | None = None
    unit_id: int | None = None

    @property
    def known(self) -> bool:
        """Whether there is anything to count by."""
        return bool(self.topic_id or self.field_code or self.unit_id)


@dataclass(frozen=True, kw_only=True)
class Backing:
    """`source` and `key` say where it was taken from; `label` is its name, the days are those of its matters.

    `basis` and `proposal` are words that the source itself has for the paper, "" where it has none. What is `confided`
    only a recommendation on duty may rest on, which the unit named never sees.
    """

    source: str
    key: str
    label: str
    since: date
    until: date
    matter_ids: tuple[int, ...]
    scope: Scope = Scope()
    basis: str = ""
    facts: str = ""
    proposal: str = ""
    confided: bool = False


def sentence(found: Backing, count: int, on: date) -> str:
    """The backing in words, as it is frozen."""
    named = f"{SOURCE_LABELS[found.source]}“{found.label}”"
    days = f"{day_in_words(found.since)}至{day_in_words(found.until)}"
    what = "涉及" if found.source in _OF_OTHER_DAYS else "收到"
    return f"{named}，{days}{what}的信访事项{count}件（{day_in_words(on)}统计）。"


def together(sentences: Sequence[str], count: int) -> str:
    """All that it rests on, as the paper says it: of several sources each on a line, and how many matters in all."""
    if len(sentences) == 1:
        return sentences[0]
    listed = "\n".join(f"（{n}）{said}" for n, said in enumerate(sentences, 1))
    return f"共{len(sentences)}项，去除重复后信访事项{count}件：\n{listed}"


def summary(sentences: Sequence[str], count: int, on: date) -> str:
    """The same in one line."""
    if len(sentences) == 1:
        return sentences[0]
    return f"{len(sentences)}项依据，去除重复后信访事项{count}件（{day_in_words(on)}统计）。"


def day_in_words(day: date) -> str:
    """2026年3月20日, as papers write it."""
    return f"{day.year}年{day.month}月{day.day}日"
