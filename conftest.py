"""Fixtures of the whole house. The environment is set before, by the plugin named in pyproject.toml."""

from huiyin.config.testing.browser import browser
from huiyin.config.testing.fixtures import django_db_setup, embedded_cluster, fresh_memory

__all__ = ["browser", "django_db_setup", "embedded_cluster", "fresh_memory"]
