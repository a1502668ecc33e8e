"""Bringing an installation to the version of the code."""

import sys

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from huiyin.config.environment import Mode
from huiyin.kernel.errors import Refused


def upgrade() -> int:
    """Apply missing migrations, collect static files where they are served from; returns how many were applied."""
    missing = _missing()
    if missing:
        call_command("migrate", verbosity=0, interactive=False)
    if settings.HUIYIN_MODE == Mode.PRODUCTION:
        call_command("collectstatic", verbosity=0, interactive=False)
    return missing


def have_tables() -> None:
    """Have the tables of this version: made in demo mode; elsewhere the operator decides when. Raises Refused."""
    if not _missing():
        return
    if settings.HUIYIN_MODE != Mode.DEMO:
        raise Refused("数据库还不是当前版本，请先执行 huiyin migrate。", code="database.not_migrated")
    sys.stderr.write("正在准备数据库……\n")
    upgrade()


def _missing() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
