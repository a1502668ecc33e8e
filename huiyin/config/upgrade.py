"""Bringing an installation to the version of the code."""

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from huiyin.config.environment import Mode


def upgrade() -> int:
    """Apply missing migrations, collect static files where they are served from; returns how many were applied."""
    executor = MigrationExecutor(connection)
    missing = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if missing:
        call_command("migrate", verbosity=0, interactive=False)
    if settings.HUIYIN_MODE == Mode.PRODUCTION:
        call_command("collectstatic", verbosity=0, interactive=False)
    return missing
