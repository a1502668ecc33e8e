"""The worker: chores as periodic tasks, done from the queue, on again after the database was away."""

from contextlib import contextmanager

import psycopg
import pytest
from procrastinate import App, exceptions
from procrastinate.contrib.django import app
from procrastinate.testing import InMemoryConnector

from huiyin.intake.factories import WANG, a_filing, a_receiving_city
from huiyin.intake.models import ArrivalText
from huiyin.jobs import worker
from huiyin.jobs.chores import all_chores


def test_each_chore_is_one_periodic_task_however_often_it_is_registered():
    kept = App(connector=InMemoryConnector())
    worker.register(kept)
    worker.register(kept)
    periodic = kept.periodic_registry.periodic_tasks
    assert {name for name, _id in periodic} == {f"huiyin.{chore.name}" for chore in all_chores()}


def test_of_each_chore_one_waits_at_most():
    with App(connector=InMemoryConnector()).open() as kept:
        worker.register(kept)
        kept.tasks["huiyin.texts"].defer(timestamp=1)
        with pytest.raises(exceptions.AlreadyEnqueued):
            kept.tasks["huiyin.texts"].defer(timestamp=2)


@pytest.mark.django_db(transaction=True)
def test_a_task_from_the_queue_is_done_and_leaves_no_row():
    a_receiving_city()
    a_filing(petitioner=WANG)
    worker.register(app)
    app.tasks["huiyin.texts"].defer(timestamp=1)
    with app.replace_connector(app.connector.get_worker_connector()) as hand:
        hand.run_worker(
            queues=[worker.QUEUE], wait=False, delete_jobs="successful", install_signal_handlers=False
        )
    assert ArrivalText.objects.count() == 1
    assert list(app.job_manager.list_jobs()) == []


def test_a_database_that_goes_away_is_waited_for(monkeypatch):
    tries, waits = [], []

    class Hand:
        def run_worker(self, **options):
            tries.append(options)
            if len(tries) < 3:
                raise psycopg.OperationalError("gone")

    @contextmanager
    def replaced(_connector):
        yield Hand()

    monkeypatch.setattr(app.connector, "get_worker_connector", lambda: None)
    monkeypatch.setattr(worker, "app", app)
    monkeypatch.setattr(
        type(app), "replace_connector", lambda _self, connector: replaced(connector), raising=False
    )
    monkeypatch.setattr(worker.time, "sleep", waits.append)
    worker.work()
    assert (len(tries), waits) == (3, [worker.AGAIN_AFTER] * 2)
