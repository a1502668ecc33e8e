"""The worker beside the web server."""

import sys
import time

from huiyin.config.console import beside


def waited_for(condition, seconds=10.0):
    ends = time.monotonic() + seconds
    while not condition() and time.monotonic() < ends:
        time.sleep(0.02)
    return condition()


def test_a_worker_that_ends_is_started_again_and_stops_with_us(tmp_path, monkeypatch):
    note = tmp_path / "starts"
    note.touch()
    script = f"open({str(note)!r}, 'a').write('x')"
    monkeypatch.setattr(beside, "_COMMAND", [sys.executable, "-c", script])
    monkeypatch.setattr(beside, "AGAIN_AFTER", 0.05)
    with beside.worker_beside():
        assert waited_for(lambda: len(note.read_text()) >= 2)
    starts = note.read_text()
    time.sleep(0.3)
    assert note.read_text() == starts


def test_a_worker_at_work_is_asked_to_end(tmp_path, monkeypatch):
    note = tmp_path / "said"
    note.touch()
    script = f"""
import signal, sys, time
say = open({str(note)!r}, "ab", buffering=0).write
signal.signal(signal.SIGTERM, lambda *_: (say(b"asked"), sys.exit()))
say(b"begun ")
time.sleep(60)
"""
    monkeypatch.setattr(beside, "_COMMAND", [sys.executable, "-c", script])
    with beside.worker_beside():
        assert waited_for(lambda: note.read_text() == "begun ")
    assert note.read_text() == "begun asked"


def test_none_where_none_is_wanted(monkeypatch):
    monkeypatch.setattr(beside, "_COMMAND", ["/nowhere"])
    with beside.worker_beside(wanted=False):
        pass
