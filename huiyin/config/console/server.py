"""Running the web server beside its database: starts it, says when it answers, keeps our own database alive."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings

from huiyin.config.console.beside import worker_beside
from huiyin.config.database import let_go, own_cluster
from huiyin.kernel.errors import HuiyinError, Refused

Web = subprocess.Popen[bytes]

PATIENCE = 60.0
"""Seconds that pages may take until they answer."""

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

GRACE = 20.0
"""Seconds that requests under way may take to end."""

LOOK_EVERY = 0.5
"""Seconds between two looks at the web server and the database."""


def add_server_arguments(parser: ArgumentParser) -> None:
    """Where to listen and with how many hands."""
    parser.add_argument("--host", default="127.0.0.1", help="监听地址，默认 127.0.0.1")
    parser.add_argument("--port", type=int, default=8000, help="端口，默认 8000")
    parser.add_argument(
        "--workers", type=int, default=min(os.cpu_count() or 1, 4), help="进程数，默认按处理器"
    )
    parser.add_argument("--without-work", action="store_true", help="不带后台工作（另用 huiyin work 运行时）")
    parser.add_argument("--threads", type=int, default=4, help="每个进程的线程数，默认 4")


def serve(options: Namespace, *, ready: Callable[[str], list[str]]) -> None:
    """Serve until SIGINT or SIGTERM; print what `ready` says once pages are answered.

    Raises Refused when the port is taken, HuiyinError when the web server does not come up or ends by itself.
    """
    refuse_taken(options)
    let_go()
    url = f"http://{options.host}:{options.port}/"
    with _running(options) as (web, told):
        _wait_for_pages(web, url)
        if not told:
            sys.stdout.write("\n".join(ready(url)) + "\n")
            sys.stdout.flush()
        # Only now: until pages are answered the web server needs all hands.
        with worker_beside(wanted=not options.without_work and not told):
            _look_after(web)
        if not told:
            raise HuiyinError("网站意外停止，原因见上面的输出。", code="serve.ended")


@contextmanager
def _running(options: Namespace) -> Iterator[tuple[Web, list[int]]]:
    """The web server's process, and the signals by which we were told to stop it."""
    words = [str(options.host), str(options.port), str(options.workers), str(options.threads)]
    command = [sys.executable, "-m", "huiyin.config.console.web", *words]
    told: list[int] = []
    # In a session of its own, so that Ctrl+C reaches only us and the workers end in order.
    with subprocess.Popen(command, start_new_session=True) as web:  # noqa: S603 - our own module

        def stop(number: int, _frame: object) -> None:
            told.append(number)
            web.terminate()

        before = {number: signal.signal(number, stop) for number in STOPS}
        try:
            yield web, told
        finally:
            _end(web)
            for number, handler in before.items():
                signal.signal(number, handler)


def _end(web: Web) -> None:
    web.terminate()
    try:
        web.wait(timeout=GRACE)
    except subprocess.TimeoutExpired:
        web.kill()


def _wait_for_pages(web: Web, url: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while web.poll() is None and not _is_healthy(url):
        if time.monotonic() > deadline:
            raise HuiyinError("网站启动后没有应答，原因见上面的输出。", code="serve.silent")
        time.sleep(0.1)


def _look_after(web: Web) -> None:
    cluster = own_cluster()
    while web.poll() is None:
        if cluster:
            cluster.revive()
        time.sleep(LOOK_EVERY)


def refuse_taken(options: Namespace) -> None:
    """Raises Refused when somebody listens there already."""
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex((options.host, options.port)) == 0:
            raise Refused(
                f"{options.host}:{options.port} 已被其他程序占用。请先停止它，或用 --port 换一个端口。",
                code="serve.port_taken",
            )


def _is_healthy(url: str) -> bool:
    # In production only the site's own names are answered.
    name = settings.ALLOWED_HOSTS[0].lstrip(".")
    asked = urllib.request.Request(f"{url}health/", headers={"Host": name})  # noqa: S310 - our own address
    try:
        with urllib.request.urlopen(asked, timeout=2) as answer:  # noqa: S310
            return bool(json.load(answer)["ok"])
    except (OSError, ValueError):
        return False
