"""huiyin db: our own PostgreSQL, started, stopped and asked."""

from argparse import ArgumentParser, Namespace
from typing import Any

from huiyin.config.database import own_cluster
from huiyin.config.embedded import Cluster
from huiyin.kernel.errors import Refused

HELP = "启动、停止或查看内置数据库"
GROUND = "none"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "what", choices=["start", "stop", "status"], help="start 启动，stop 停止，status 查看"
    )


def run(options: Namespace) -> dict[str, Any]:
    """Do it and say how things stand. Raises Refused where the operator uses a server of their own."""
    cluster = own_cluster()
    if cluster is None:
        raise Refused("已用 HUIYIN_DATABASE_URL 指定数据库，内置数据库未启用。", code="db.not_embedded")
    return _DO[options.what](cluster)


def show(answer: dict[str, Any]) -> str:
    """How things stand, in a sentence."""
    if answer["running"]:
        return f"内置数据库正在运行（进程 {answer['pid']}，端口 {answer['port']}），数据在 {answer['data']}。"
    return f"内置数据库{'已停止' if answer['made'] else '尚未建立'}，数据目录 {answer['data']}。"


def _start(cluster: Cluster) -> dict[str, Any]:
    cluster.keep()
    return cluster.status()


def _stop(cluster: Cluster) -> dict[str, Any]:
    if not cluster.stop():
        raise Refused("网站或其他命令正在使用内置数据库，待它们结束后会自动停止。", code="db.in_use")
    return cluster.status()


def _status(cluster: Cluster) -> dict[str, Any]:
    answer = cluster.status()
    return answer | {"exit_code": 0 if answer["running"] else 1}


_DO = {"start": _start, "stop": _stop, "status": _status}
