"""Fixtures of the whole house. The environment is set before, by the plugin named in pyproject.toml."""

import pytest

from huiyin.config.testing.browser import browser
from huiyin.config.testing.fixtures import attachments_folder, django_db_setup, embedded_cluster, fresh_memory

__all__ = ["attachments_folder", "browser", "django_db_setup", "embedded_cluster", "fresh_memory"]

#: Files that take long, the longest first: begun early, so that no processor waits for another at the end. Journeys
#: stand side by side, for a process has one browser for all that follow each other.
LONG_FILES = (
    "tests/journeys/test_attachments.py",
    "tests/journeys/test_citizen.py",
    "tests/journeys/test_main_job.py",
    "tests/journeys/test_guide.py",
    "tests/journeys/test_recording.py",
    "tests/journeys/test_base.py",
    "tests/journeys/test_dashboards.py",
    "tests/journeys/test_search.py",
    "tests/journeys/test_sampling.py",
    "tests/journeys/test_recommendations.py",
    "tests/journeys/test_reports.py",
    "tests/journeys/test_legal_editor.py",
    "tests/journeys/test_law.py",
    "tests/journeys/test_indicators.py",
    "tests/journeys/test_papers.py",
    "tests/journeys/test_assist.py",
    "tests/journeys/test_duplicates.py",
    "tests/journeys/test_trends.py",
    "tests/permissions/test_accused_wall.py",
    "tests/machine/test_histories_2.py",
    "tests/machine/test_histories_1.py",
    "tests/permissions/test_pages.py",
    "tests/scenarios/test_demo_procedures.py",
    "huiyin/config/console/tests/test_real.py",
    "huiyin/matters/tests/test_unjoin.py",
    "huiyin/catalogue/tests/test_suggesting.py",
    "huiyin/web/supervise/tests/test_reports.py",
    "huiyin/matters/tests/test_several_citizens.py",
    "huiyin/web/desk/tests/test_acting.py",
    "huiyin/web/supervise/tests/test_sampling.py",
    "huiyin/config/embedded/tests/test_cluster.py",
    "huiyin/web/supervise/tests/test_indicators.py",
    "tests/machine/test_races.py",
    "tests/machine/test_sudden_chores.py",
    "tests/machine/test_sudden_sweeps.py",
    "tests/permissions/test_actions.py",
    "tests/permissions/test_accused_search.py",
    "huiyin/web/tests/test_sign_in.py",
    "tests/scenarios/test_whole_way.py",
    "tests/scenarios/test_statutory_course.py",
    "huiyin/web/supervise/tests/test_recommendations.py",
    "huiyin/web/supervise/tests/test_dashboard.py",
    "huiyin/web/supervise/tests/test_overview.py",
    "huiyin/web/supervise/tests/test_topics.py",
    "tests/scenarios/test_told_again.py",
    "tests/scenarios/test_virtual_units.py",
    "huiyin/matters/tests/test_effects.py",
    "huiyin/matters/tests/test_reopen.py",
    "huiyin/intake/tests/test_attachment_races.py",
    "huiyin/config/embedded/tests/test_users.py",
    "huiyin/cli/tests/test_demo.py",
    "huiyin/documents/tests/test_printing.py",
    "huiyin/post/tests/test_deliver.py",
    "huiyin/deadlines/tests/test_against_slow.py",
    "huiyin/web/desk/tests/test_statements.py",
    "huiyin/evaluation/tests/test_evaluate.py",
    "huiyin/api/tests/test_fuzz.py",
    "huiyin/intake/tests/test_races.py",
    "huiyin/people/tests/test_keep.py",
    "huiyin/api/tests/test_arrivals.py",
    "huiyin/web/public/tests/test_tracking.py",
    "huiyin/matters/tests/test_numbering.py",
    "huiyin/matters/tests/test_archive.py",
    "huiyin/routing/tests/test_accusations.py",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files first, all others as they stand."""
    places = {name: place for place, name in enumerate(LONG_FILES)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(places)))
