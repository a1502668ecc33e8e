"""The same launcher as root and as an ordinary user, alone and two at a time."""

import json
import os
import pwd
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

import huiyin
from huiyin.config.embedded import Cluster, binaries

PROGRAM = """
import json, sys
from pathlib import Path
from huiyin.config.embedded import Cluster
cluster = Cluster(Path(sys.argv[1]))
connection = cluster.keep()
print(json.dumps([connection.host, connection.port, cluster.status()["pid"]]))
"""
STOP = """
import sys
from pathlib import Path
from huiyin.config.embedded import Cluster
Cluster(Path(sys.argv[1])).stop()
"""

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="只有 root 能换用户运行")


def start(folder: Path, python: str = sys.executable, **options) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [python, "-c", PROGRAM, str(folder)], stdout=subprocess.PIPE, text=True, cwd="/", **options
    )


def python_of(options) -> str:
    """A Python that the user may run and that finds our packages: ours, or the system's of the same version."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for python in (sys.executable, f"/usr/bin/{version}", f"/usr/local/bin/{version}"):
        try:
            subprocess.run([python, "-c", "import huiyin, psycopg"], check=True, cwd="/", **options)
        except (OSError, subprocess.CalledProcessError):
            continue
        return python
    pytest.skip("普通用户进不了本目录，请把代码放在所有人可读的位置后再测")


def test_two_processes_that_start_at_once_share_one_server(folder):
    both = [start(folder / "two"), start(folder / "two")]
    first, second = (json.loads(process.communicate(timeout=60)[0]) for process in both)
    assert first == second
    Cluster(folder / "two").stop()


@as_root
def test_an_ordinary_user_has_a_server_of_their_own(folder):
    nobody = pwd.getpwnam("nobody")
    home = folder / "nobody"
    home.mkdir()
    os.chown(home, nobody.pw_uid, nobody.pw_gid)
    places = [str(Path(huiyin.__file__).parents[1]), str(Path(psycopg.__file__).parents[1])]
    options = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    options["env"] = os.environ | {"PYTHONPATH": ":".join(places), "PYTHONDONTWRITEBYTECODE": "1"}
    python = python_of(options)
    process = start(home / "data", python, **options)
    answer = json.loads(process.communicate(timeout=60)[0])
    assert Path(f"/proc/{answer[2]}").stat().st_uid == nobody.pw_uid
    # Root meets the same server and leaves it to its owner.
    cluster = Cluster(home / "data")
    assert cluster.ensure().port == answer[1]
    assert (home / "data/connection.json").stat().st_uid == nobody.pw_uid
    subprocess.run([python, "-c", STOP, str(home / "data")], check=True, cwd="/", **options)
    assert not cluster.status()["running"]


@as_root
def test_root_in_a_closed_folder_puts_the_server_where_its_account_can_go(folder):
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    cluster = Cluster(closed / "base")
    try:
        with cluster.in_use() as connection, psycopg.connect(connection.url) as database:
            assert database.execute("SELECT 1").fetchone() == (1,)
        data = Path(cluster.status()["data"])
        assert data.is_relative_to(binaries.SHARED)
        assert closed.stat().st_mode & 0o777 == 0o700
    finally:
        shutil.rmtree(Path(cluster.status()["data"]).parent)
