"""Running the web server with our own database kept alive beside it."""

import json
import os
import socket
import sys
import threading
import time
import urllib.request
from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from huiyin.config.database import own_cluster
from huiyin.kernel.errors import Refused

PATIENCE = 60


def add_server_arguments(parser: ArgumentParser) -> None:
    """Where to listen and with how many hands."""
    parser.add_argument("--host", default="127.0.0.1", help="监听地址，默认 127.0.0.1")
    parser.add_argument("--port", type=int, default=8000, help="端口，默认 8000")
    parser.add_argument(
        "--workers", type=int, default=min(os.cpu_count() or 1, 4), help="进程数，默认按处理器"
    )
    parser.add_argument("--threads", type=int, default=4, help="每个进程的线程数，默认 4")


def serve(options: Namespace, *, ready: Callable[[str], list[str]]) -> None:
    """Serve until SIGINT or SIGTERM; print what `ready` says once pages are answered."""
    _refuse_taken(options.host, options.port)
    url = f"http://{options.host}:{options.port}/"
    stop = threading.Event()
    helpers = [threading.Thread(target=_announce, args=(url, ready, stop), daemon=True)]
    cluster = own_cluster()
    if cluster:
        helpers.append(threading.Thread(target=cluster.watch, args=(stop,), daemon=True))
    server = Granian(
        "huiyin.config.wsgi:application",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        blocking_threads=options.threads,
        respawn_failed_workers=True,
        websockets=False,
        log_level=LogLevels.warning,
    )
    for helper in helpers:
        helper.start()
    try:
        server.serve()
    finally:
        stop.set()


def _refuse_taken(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex((host, port)) == 0:
            raise Refused(
                f"{host}:{port} 已被其他程序占用。请先停止它，或用 --port 换一个端口。",
                code="serve.port_taken",
            )


def _announce(url: str, ready: Callable[[str], list[str]], stop: threading.Event) -> None:
    deadline = time.monotonic() + PATIENCE
    while not stop.wait(0.1) and time.monotonic() < deadline:
        if _is_healthy(url):
            sys.stdout.write("\n".join(ready(url)) + "\n")
            sys.stdout.flush()
            return


def _is_healthy(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}health/", timeout=2) as answer:  # noqa: S310 - our own address
            return bool(json.load(answer)["ok"])
    except (OSError, ValueError):
        return False
