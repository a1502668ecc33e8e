"""The tables are what the models say: no migration is missing."""

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation

OURS = {config.label for config in apps.get_app_configs() if config.name.startswith("huiyin.")}


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    """A label changed without its migration would leave the next version to find it."""
    # Labels are compared as they are written, not as some language says them.
    with translation.override(None):
        loader = MigrationLoader(connection)
        seeker = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
        found = seeker.changes(graph=loader.graph)
    wanted = {
        label: [str(one) for each in steps for one in each.operations] for label, steps in found.items()
    }
    assert {label: said for label, said in wanted.items() if label in OURS} == {}
