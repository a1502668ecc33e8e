"""Fixtures for the whole house; the root conftest takes them in."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.test import TransactionTestCase, override_settings
from pytest_django import DjangoDbBlocker

from huiyin.config.embedded import Cluster
from huiyin.config.testing.databases import Databases
from huiyin.config.testing.plugin import DATA_DIR
from huiyin.kernel.refreshed import forget_all, hold_all


@pytest.fixture(scope="session")
def embedded_cluster() -> Iterator[Cluster]:
    """This checkout's test cluster; stopped by its last user."""
    cluster = Cluster(DATA_DIR / "postgres")
    with cluster.in_use():
        yield cluster


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_test_environment: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """One database for this process, copied from a template that holds all migrations."""
    url = os.environ.get("HUIYIN_DATABASE_URL")
    if not url:
        known = request.getfixturevalue("embedded_cluster").connection()
        assert known is not None
        url = known.url
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        databases = Databases(url)
        databases.prepare(anew=request.config.getvalue("create_db"))
        # Flushing would empty what migrations filled and meet the triggers that guard the audit trail.
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: databases.renew())
        stack.callback(databases.drop)
        yield


@pytest.fixture(scope="session", autouse=True)
def attachments_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What tests hand in lies in a folder of their own."""
    folder = tmp_path_factory.mktemp("attachments")
    with override_settings(HUIYIN_ATTACHMENTS_DIR=folder):
        yield folder


@pytest.fixture(scope="session", autouse=True)
def steady_memory() -> None:
    """A slow test costs no more statements than a quick one."""
    hold_all()


@pytest.fixture(autouse=True)
def fresh_memory() -> None:
    """What a process remembers of the tables is forgotten before each test."""
    forget_all()
