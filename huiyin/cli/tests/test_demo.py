"""The demo: what it shows is made by the real doors and obeys the real rules."""

from datetime import datetime, timedelta
from importlib import import_module

import pytest

from huiyin.attachments import queries as attachments
from huiyin.audit import queries as audit
from huiyin.cli.demo import load
from huiyin.cli.demo.city import build
from huiyin.cli.demo.matters.build import Part, fill
from huiyin.cli.demo.matters.voices import topics
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters import queries as matters

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=SHANGHAI)
COUNT = 40


@pytest.mark.django_db
def test_demo_matters_live_and_are_provable() -> None:
    """Every invented matter has a number, no life breaks off by a fault, and the whole record verifies."""
    city = build(on=(NOW - timedelta(days=760)).date())
    told: list[int] = []
    ended = fill(Part(city=city, count=COUNT, until=NOW), lambda: told.append(1))
    assert len(told) == sum(ended.values()) == COUNT
    stopped = sum(number for name, number in ended.items() if name.startswith("stopped"))
    assert stopped <= COUNT // 8, ended
    assert matters.any_registered()
    confirmed = matters.confirmed_fields(most=COUNT)
    assert len({one.field_code for one in confirmed}) > 5
    assert {one.field_code for one in confirmed} <= {topic["field"] for topic in topics() if "field" in topic}
    assert audit.verify().ok
    assert attachments.how_many()
    assert [one.why for one in attachments.verify() if one.why] == []


@pytest.mark.django_db
def test_a_second_load_finds_the_city() -> None:
    """Building twice adds nothing."""
    first = build(on=NOW.date())
    again = build(on=NOW.date())
    assert first.new
    assert not again.new
    assert first.units == again.units


def test_the_system_sees_no_matters() -> None:
    """A job's actor reads no list: only seats and proven citizens do."""
    assert Actor.system("演示").roles == frozenset()


@pytest.mark.django_db
def test_a_loading_that_was_broken_off_is_told_at_the_next_start(
    tmp_path, settings, monkeypatch, capsys
) -> None:
    settings.HUIYIN_DATA_DIR = tmp_path
    built = build(on=(NOW - timedelta(days=760)).date())

    def broken_off(_fill, _parts, *, seen):
        fill(Part(city=built, count=1, until=NOW), lambda: None)
        raise KeyboardInterrupt

    module = import_module("huiyin.cli.demo.load")
    monkeypatch.setattr(module, "build", lambda on: built)
    monkeypatch.setattr(module, "in_processes", broken_off)
    with pytest.raises(KeyboardInterrupt):
        load(at=NOW, count=1)
    load(at=NOW, count=1)
    assert str(tmp_path) in capsys.readouterr().err
