"""What invented citizens say: topics, places, names, chosen by a seeded generator so that every demo is the same."""

import json
import random
from dataclasses import dataclass
from importlib import resources
from typing import Any

_DATA: dict[str, Any] = json.loads(
    resources.files("huiyin.cli.demo.matters").joinpath("voices.json").read_text(encoding="utf-8")
)


@dataclass(frozen=True, kw_only=True)
class Voice:
    """One invented message with what the demo needs to carry it through the procedure.

    `field` is the field of contents that a clerk sees in it. `item` and `path` are codes of the catalogue: from which
    item of the guide it may come, which path it goes, without which steps and by which reason of law.
    """

    key: str
    title: str
    text: str
    claim_class: str
    field: str
    way: int | None
    unit: str
    level: str
    simple: bool
    item: str
    path: str
    leave_out: tuple[int, ...]
    because: str
    name: str
    phone: str
    slots: dict[str, str]


def topics() -> list[dict[str, Any]]:
    """What people speak of, as written."""
    found: list[dict[str, Any]] = _DATA["topics"]
    return found


def voice(dice: random.Random) -> Voice:
    """Return one invented voice. Accusations are rare, as they are in life."""
    topics = _DATA["topics"]
    weights = [1 if topic["class"] == "accusation" else 6 for topic in topics]
    topic = dice.choices(topics, weights)[0]
    slots = {
        "estate": dice.choice(_DATA["estates"]),
        "road": dice.choice(_DATA["roads"]),
        "village": dice.choice(_DATA["villages"]),
        "n": str(dice.randint(2, 18)),
    }
    return Voice(
        key=topic["key"],
        title=topic["title"].format(**slots),
        text=topic["text"].format(**slots),
        claim_class=topic["class"],
        field=topic.get("field", ""),
        way=topic["way"],
        unit=topic["unit"],
        level=topic["level"],
        simple=topic.get("simple", False),
        item=topic.get("item", ""),
        path=topic.get("path", ""),
        leave_out=tuple(topic.get("leave_out", ())),
        because=topic.get("because", ""),
        name=dice.choice(_DATA["surnames"]) + dice.choice(_DATA["given"]),
        phone=f"13{dice.randint(0, 9)}0000{dice.randint(0, 9999):04d}",
        slots=slots,
    )


def sentence(kind: str, dice: random.Random, slots: dict[str, str]) -> str:
    """Return an invented sentence of an answer: `facts`, `support`, `explain` or `reject`."""
    return str(dice.choice(_DATA[kind])).format(**slots)
