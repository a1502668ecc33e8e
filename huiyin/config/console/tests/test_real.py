"""The installed command in a folder of its own: database, upgrade, check, secrets, a server that survives."""

import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from huiyin.config.embedded import Cluster, process

PRODUCTION = {
    "HUIYIN_MODE": "production",
    "HUIYIN_CITY_CODE": "3799",
    "HUIYIN_CITY_NAME": "江城市",
    "HUIYIN_OFFICE_NAME": "江城市信访局",
    "HUIYIN_ALLOWED_HOSTS": "xinfang.example.cn",
}
RUN = [sys.executable, "-m", "huiyin.config.console.main"]


LONGEST = 30
"""Seconds; a quiet machine needs two or three (R1 asks for ten), a busy one gets room."""


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """An empty folder to run in."""
    path = Path(tempfile.mkdtemp(prefix="huiyin-"))
    path.chmod(0o755)
    yield path
    Cluster(path / ".huiyin/postgres").stop()
    shutil.rmtree(path, ignore_errors=True)


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HUIYIN_")}
    return kept | more


def huiyin(place: Path, *words: str, **more: str) -> tuple[int, dict, str]:
    done = subprocess.run(
        [*RUN, *words, "--json"],
        cwd=place,
        env=environment(**more),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, json.loads(done.stdout.splitlines()[-1]), done.stderr


def test_the_database_by_hand(place):
    assert huiyin(place, "db", "status")[1]["made"] is False
    assert huiyin(place, "db", "start")[1]["running"] is True
    assert huiyin(place, "db", "status")[0] == 0
    assert huiyin(place, "db", "stop")[1]["running"] is False


def test_an_upgrade_is_needed_once(place):
    assert huiyin(place, "migrate")[1]["applied"] > 10
    assert huiyin(place, "migrate")[1] == {"applied": 0}


def test_demo_is_safe_enough_to_look_at(place):
    code, answer, _ = huiyin(place, "check", HUIYIN_MODE="demo")
    assert (code, answer["problems"]) == (0, [])


def test_serving_without_a_word_from_the_operator_is_refused(place):
    """R2: production is the default of serve, and it has no secrets yet."""
    code, answer, err = huiyin(place, "serve")
    assert (code, answer["error"]) == (1, "unsafe")
    assert "HUIYIN_SECRET_KEY" in err


def test_secrets_make_production_pass_and_answer_over_tls_only(place):
    code, answer, _ = huiyin(place, "secrets", "--keys-file", "keys.json")
    assert code == 0
    assert (place / "keys.json").stat().st_mode & 0o777 == 0o600
    assert huiyin(place, "secrets", "--keys-file", "keys.json")[1]["error"] == "secrets.exists"
    production = PRODUCTION | answer
    code, found, _ = huiyin(place, "check", **production)
    assert (code, found["problems"]) == (0, [])
    huiyin(place, "migrate", **production)
    with served(place, **production) as port:
        pages = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        pages.request("GET", "/", headers={"Host": PRODUCTION["HUIYIN_ALLOWED_HOSTS"]})
        assert pages.getresponse().headers["Location"] == "https://xinfang.example.cn/"
        pages.close()


def test_a_served_site_survives_the_death_of_its_database(place):
    """R1: the application answers again soon after kill -9."""
    with served(place, HUIYIN_MODE="demo") as port:
        assert healthy(port)
        os.kill(Cluster(place / ".huiyin/postgres").status()["pid"], signal.SIGKILL)
        began = time.monotonic()
        while not healthy(port):
            assert time.monotonic() - began < LONGEST
            time.sleep(0.1)
    assert not Cluster(place / ".huiyin/postgres").status()["running"]


@contextmanager
def served(place: Path, **more: str) -> Iterator[int]:
    """The site, served on a port for a while."""
    port = process.free_port(None)
    command = [*RUN, "serve", "--port", str(port), "--workers", "1"]
    with subprocess.Popen(
        command, cwd=place, env=environment(**more), text=True, stdout=subprocess.PIPE
    ) as server:
        try:
            assert "网站已启动" in server.stdout.readline()
            yield port
        finally:
            server.terminate()
            assert server.wait(timeout=30) == 0


def healthy(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/", timeout=5) as answer:
            return json.load(answer)["ok"]
    except OSError:
        return False
