"""What a watcher is to find: one problem that thirty citizens of one street report within three days.

The clerk who meets it first reports it upwards the same day (T-20, D-26).
"""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from importlib import resources
from typing import Any

from huiyin.cli.demo.city import DemoCity
from huiyin.cli.demo.matters.build import SEED, arrive
from huiyin.cli.demo.matters.moves import send
from huiyin.cli.demo.matters.scene import NotYet, Scene
from huiyin.cli.demo.matters.voices import Voice, voice
from huiyin.kernel.clock import SHANGHAI, day_of

STREET = "jd-0102"
_UNIT = "swj"
_DATA: dict[str, Any] = json.loads(
    resources.files("huiyin.cli.demo.matters").joinpath("outbreak.json").read_text(encoding="utf-8")
)


def break_out(city: DemoCity, *, until: datetime) -> int:
    """File the reports as of `until`; those of the first days are on their way. Returns how many."""
    dice = random.Random(f"{SEED}/outbreak")  # noqa: S311 - a reproducible demo, no secret
    starts = sorted(_starts(dice, until))
    for nth, start in enumerate(starts):
        scene = _scene(city, dice, start, until)
        arrive(scene)
        try:
            if nth == 0:
                _report(scene)
            send(scene)
        except NotYet:
            continue
    return len(starts)


def _report(scene: Scene) -> None:
    """What is urgent waits for no office hours."""
    clerk = f"{scene.office}:clerk"
    scene.at = min(scene.at + timedelta(minutes=20), scene.until)
    scene.do("mark_urgent", clerk, {"reason": _DATA["urgent"]["what"]})
    scene.do("report_urgent", clerk, {"happened": f"{day_of(scene.at):%Y年%m月%d日}起", **_DATA["urgent"]})


def _starts(dice: random.Random, until: datetime) -> Iterator[datetime]:
    days: list[int] = _DATA["days"]
    for back, many in enumerate(reversed(days)):
        day = day_of(until) - timedelta(days=back)
        for _one in range(many):
            at = datetime.combine(day, time(dice.randint(7, 20), dice.randint(0, 59)), tzinfo=SHANGHAI)
            yield min(at, until - timedelta(minutes=dice.randint(5, 50)))


def _scene(city: DemoCity, dice: random.Random, start: datetime, until: datetime) -> Scene:
    return Scene(
        city=city,
        dice=dice,
        voice=_voice(dice),
        office=dice.choice(["xf", "xf-01"]),
        unit=_UNIT,
        street=STREET,
        at=start,
        until=until,
    )


def _voice(dice: random.Random) -> Voice:
    """Each in words of its own, about the same water."""
    parts = (dice.choice(_DATA[name]) for name in ("openings", "middles", "requests"))
    said = voice(dice)
    while said.claim_class != "petition":
        said = voice(dice)
    return replace(
        said,
        key="tapwater",
        field="0102",
        title=dice.choice(_DATA["titles"]),
        text="".join(parts),
        way=6,
        unit=_UNIT,
        level="city",
        simple=False,
        item="",
        path="",
        slots={**said.slots, "estate": _DATA["estate"], "road": _DATA["road"]},
    )
