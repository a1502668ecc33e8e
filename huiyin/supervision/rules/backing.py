"""What a recommendation rests on: a reference, a sentence, and the matters as they stood on the day it was written."""

from dataclasses import dataclass
from datetime import date

SOURCE_LABELS: dict[str, str] = {
    "topic": "热点问题",
    "task": "专项治理",
    "finding": "业务规范问题",
    "order": "督办件",
    "unit": "单位承办的事项",
    "matters": "列出的事项",
}


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

    `basis` and `proposal` are words that the source itself has for the paper, "" where it has none.
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


def sentence(found: Backing, count: int, on: date) -> str:
    """The backing in words, as it is frozen."""
    named = f"{SOURCE_LABELS[found.source]}“{found.label}”"
    days = f"{day_in_words(found.since)}至{day_in_words(found.until)}"
    return f"{named}，{days}收到的信访事项{count}件（{day_in_words(on)}统计）。"


def day_in_words(day: date) -> str:
    """2026年3月20日, as papers write it."""
    return f"{day.year}年{day.month}月{day.day}日"
