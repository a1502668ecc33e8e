"""The web server's own process: python -m huiyin.config.console.web HOST PORT WORKERS THREADS.

Its workers are forked from here, so nothing that does not survive a fork (threads, connections) may live here;
what they would all import or make for their first page is there before the fork, once for all.
"""

import gc
import importlib
import os
import sys

import django
from django.conf import settings
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels


def main(host: str, port: str, workers: str, threads: str) -> None:
    """Serve until SIGINT or SIGTERM."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.config.settings")
    django.setup()
    importlib.import_module(settings.ROOT_URLCONF)
    importlib.import_module("huiyin.config.console.ahead").make_ready()
    # What is loaded by now stays for good: the workers need not search it for garbage, nor copy its pages.
    gc.collect()
    gc.freeze()
    Granian(
        "huiyin.config.wsgi:application",
        address=host,
        port=int(port),
        interface=Interfaces.WSGI,
        workers=int(workers),
        blocking_threads=int(threads),
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        websockets=False,
        log_level=LogLevels.warning,
    ).serve()


if __name__ == "__main__":
    main(*sys.argv[1:5])
