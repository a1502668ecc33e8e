"""The background worker: every chore as a periodic task of procrastinate, in the same PostgreSQL."""

import logging
import time
from collections.abc import Callable
from typing import cast

import psycopg
from django.db import InterfaceError, OperationalError
from procrastinate import App, exceptions
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from huiyin.jobs.chore import Chore
from huiyin.jobs.chores import all_chores

log = logging.getLogger(__name__)

QUEUE = "chores"
HANDS = 2
AGAIN_AFTER = 2.0
_DATABASE_GONE = (exceptions.ConnectorException, psycopg.OperationalError, OperationalError, InterfaceError)


def register(on: App) -> None:
    """Make each chore a periodic task; one of a kind waits in the queue at most, and one runs."""
    for chore in all_chores():
        if f"huiyin.{chore.name}" not in on.tasks:
            _register(on, chore)


def _register(on: App, chore: Chore) -> None:
    task = on.task(
        name=f"huiyin.{chore.name}",
        queue=QUEUE,
        lock=f"chore:{chore.name}",
        queueing_lock=f"chore:{chore.name}",
    )(_round_of(chore))
    on.periodic(cron=chore.cron)(task)


def _round_of(chore: Chore) -> Callable[..., int]:
    def perform(timestamp: int) -> int:
        return chore.round()

    return perform


def work() -> None:
    """Work until told to stop. A database that goes away is waited for."""
    register(app)
    while True:
        try:
            connector = cast(DjangoConnector, app.connector).get_worker_connector()
            with app.replace_connector(connector) as worker:
                worker.run_worker(queues=[QUEUE, "default"], concurrency=HANDS, delete_jobs="successful")
        except _DATABASE_GONE as error:
            log.warning("the database does not answer, trying again: %s", error)
            time.sleep(AGAIN_AFTER)
        else:
            return


def work_once() -> dict[str, int]:
    """One round of every chore, without the queue; returns how much each did."""
    return {chore.name: chore.round() for chore in all_chores()}
