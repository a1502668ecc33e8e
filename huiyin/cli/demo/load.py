"""Loading the demo once; the next start finds it there."""

import sys
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from huiyin.analysis.actions import derive, publish_months, watch_trends
from huiyin.analysis.actions.topics import gather_topics
from huiyin.cli.demo.city import DemoCity, build, sign_ins
from huiyin.cli.demo.matters.build import Part, fill
from huiyin.cli.demo.matters.called import call
from huiyin.cli.demo.matters.governed import govern
from huiyin.cli.demo.matters.ordered import order_late
from huiyin.cli.demo.matters.outbreak import break_out
from huiyin.cli.demo.matters.pressed import press
from huiyin.cli.demo.matters.recommended import advise
from huiyin.cli.demo.matters.reported import report
from huiyin.cli.demo.matters.rude import complain
from huiyin.cli.learning import learn_fields, learn_who_handles
from huiyin.cli.processes import in_processes
from huiyin.intake.actions import count_when_due, derive_texts
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.matters import queries as matters

COUNT = 3060
PROCESSES = 2
LEARNED_FROM = 1000
"""Enough for the demo's few ways to say a thing; more would keep people waiting."""


def load(*, at: datetime, count: int = COUNT) -> dict[str, Any]:
    """Build the city and fill it with `count` matters as of `at`; once there are matters, nothing is added.

    A filling that was broken off cannot be taken up again: the next start says so.
    """
    begun = Path(settings.HUIYIN_DATA_DIR) / "demo.begun"
    ended: list[dict[str, int]] = []
    if not matters.any_registered():
        begun.parent.mkdir(parents=True, exist_ok=True)
        begun.touch()
        city = build(on=day_of(at - timedelta(days=760)))
        ended = _fill(city, at, count)
        _learn(at)
        break_out(city, until=at)
        complain(city, until=at)
        _make_findable(at)
        _watch(city, at)
        begun.unlink()
    elif begun.exists():
        sys.stderr.write(
            f"上次载入演示事项没有完成，事项较少，可以照常使用。要重新载入：先删除 {begun.parent}，再启动。\n"
        )
    return {"sign_ins": sign_ins(), "lives": _sum(ended)}


def _fill(city: DemoCity, at: datetime, count: int) -> list[dict[str, int]]:
    parts = [Part(city=city, count=count, until=at, number=n, of=PROCESSES) for n in range(PROCESSES)]
    ended = in_processes(fill, parts, seen=lambda done: _say(done, count))
    sys.stderr.write("\n")
    return ended


def _learn(at: datetime) -> None:
    """Learn from what the clerks confirmed and units accepted; a small demo has too little to learn from."""
    by = Actor.system("演示城市")
    for learn in (learn_fields, learn_who_handles):
        with suppress(Refused):
            learn(by=by, at=at, most=LEARNED_FROM)


def _make_findable(at: datetime) -> None:
    """Derive for search and duplicates what else would follow step by step: two years came at once."""
    sys.stderr.write("正在建立检索……\n")
    while derive(1000, whole=True) or derive_texts(2000, whole=True):
        pass
    count_when_due(at)


def _watch(city: DemoCity, at: datetime) -> None:
    """Gather the topics of the two years, look for bursts, and have one problem governed."""
    while gather_topics(1000, at=at, all_through=True):
        pass
    watch_trends(at)
    govern(city, until=at)
    call(city, until=at)
    press(city, until=at)
    order_late(city, until=at)
    while publish_months(at):
        pass
    advise(city, until=at)
    report(city, until=at)


def _say(done: int, count: int) -> None:
    sys.stderr.write(f"\r正在载入演示事项：{done}/{count}（仅首次启动需要，约三四分钟）")
    sys.stderr.flush()


def _sum(parts: list[dict[str, int]]) -> dict[str, int]:
    names = sorted({name for part in parts for name in part})
    return {name: sum(part.get(name, 0) for part in parts) for name in names}
