import os
import signal
import socket
import threading
import time
from pathlib import Path

import psycopg
import pytest

from huiyin.config.embedded import Cluster, binaries, process
from huiyin.kernel.errors import Refused

LONGEST = 30
"""Seconds; a quiet machine needs two or three (R1 asks for ten), a busy one gets room."""


def ask(cluster: Cluster, statement: str):
    with psycopg.connect(cluster.connection().url) as connection:
        return connection.execute(statement).fetchone()


@pytest.mark.parametrize("name", ["fsync", "full_page_writes", "synchronous_commit", "data_checksums"])
def test_nothing_that_keeps_data_is_switched_off(cluster, name):
    """R2"""
    assert ask(cluster, f"SHOW {name}") == ("on",)


def test_chinese_is_letters_to_the_server(cluster):
    ask(cluster, "SELECT 1")
    with psycopg.connect(cluster.connection().url) as connection:
        connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        (grams,) = connection.execute("SELECT show_trgm('拖欠工资')").fetchone()
    assert grams
    assert ask(cluster, "SELECT lower('ÀÉ')") == ("àé",)


def test_only_this_machine_with_a_password_may_connect(cluster):
    connection = cluster.connection()
    assert ask(cluster, "SHOW listen_addresses") == ("127.0.0.1",)
    for host in (connection.host, "127.0.0.1"):
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(
                host=host, port=connection.port, user=connection.user, password="", dbname="huiyin"
            )
    assert (cluster.base / "data").stat().st_mode & 0o777 == 0o700
    assert (cluster.base / "connection.json").stat().st_mode & 0o777 == 0o600


def test_the_application_is_no_superuser(cluster):
    assert ask(cluster, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") == (False,)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="本系统没有 /proc")
def test_the_server_does_not_run_as_root(cluster):
    assert Path(f"/proc/{cluster.status()['pid']}").stat().st_uid != 0


def test_kill_9_loses_no_committed_row_and_the_server_comes_back(cluster):
    """R1: committed rows survive the death of PostgreSQL; it answers again soon."""
    with psycopg.connect(cluster.connection().url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS promise (n int PRIMARY KEY)")
    acknowledged: list[int] = []
    for _round in range(3):
        writer = threading.Thread(target=write_until_cut, args=(cluster, acknowledged))
        writer.start()
        time.sleep(0.3)
        os.kill(cluster.status()["pid"], signal.SIGKILL)
        began = time.monotonic()
        cluster.ensure()
        assert time.monotonic() - began < LONGEST
        writer.join()
    assert len(acknowledged) > 30
    with psycopg.connect(cluster.connection().url) as connection:
        kept = {n for (n,) in connection.execute("SELECT n FROM promise")}
    assert set(acknowledged) <= kept


def write_until_cut(cluster: Cluster, acknowledged: list[int]) -> None:
    try:
        with psycopg.connect(cluster.connection().url, autocommit=True) as connection:
            while True:
                n = len(acknowledged) + 1
                connection.execute("INSERT INTO promise VALUES (%s) ON CONFLICT DO NOTHING", [n])
                acknowledged.append(n)
    except psycopg.OperationalError:
        return


def test_a_pid_that_another_program_got_meanwhile_is_not_believed(cluster):
    data = cluster.base / "data"
    kept = (data / "postmaster.pid").read_text()
    cluster.stop()
    (data / "postmaster.pid").write_text("\n".join([str(os.getpid()), *kept.split("\n")[1:]]))
    assert not cluster.status()["running"]
    cluster.ensure()
    assert ask(cluster, "SELECT 1") == (1,)


def test_another_port_is_taken_when_the_old_one_is_occupied(cluster):
    cluster.stop()
    old = cluster.connection().port
    with socket.socket() as intruder:
        intruder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        intruder.bind(("127.0.0.1", old))
        intruder.listen()
        assert cluster.ensure().port != old
        assert ask(cluster, "SELECT 1") == (1,)


def test_the_last_user_stops_the_server_unless_it_is_to_be_kept(cluster):
    cluster.stop()
    with cluster.in_use():
        with Cluster(cluster.base).in_use():
            assert not cluster.stop()
        assert cluster.status()["running"]
    assert not cluster.status()["running"]
    cluster.keep()
    with cluster.in_use():
        pass
    assert cluster.status()["running"]
    assert cluster.stop()
    assert not cluster.status()["running"]


def test_a_server_that_is_gone_is_revived(cluster):
    cluster.ensure()
    assert not cluster.revive()
    os.kill(cluster.status()["pid"], signal.SIGKILL)
    while process.postmaster(cluster.base / "data"):
        time.sleep(0.01)
    assert cluster.revive()
    assert ask(cluster, "SELECT 1") == (1,)


def test_a_cluster_without_its_password_is_not_overwritten(folder):
    (folder / "bare/data").mkdir(parents=True)
    with pytest.raises(Refused) as refused:
        Cluster(folder / "bare").ensure()
    assert refused.value.code == "embedded.no_secrets"


def test_programs_are_copied_where_their_folder_cannot_be_entered(folder, monkeypatch):
    monkeypatch.setattr(binaries, "SHARED", folder / "shared")

    class Locked:
        def can_reach(self, path):
            return False

    for _again in range(2):
        programs = binaries.bin_folder(Locked())
        assert programs.is_relative_to(folder)
        assert (programs / "postgres").stat().st_mode & 0o005 == 0o005


def test_free_port_keeps_the_wanted_one():
    port = process.free_port(None)
    assert process.free_port(port) == port
