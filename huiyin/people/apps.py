"""Registers the module with Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The people module."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "huiyin.people"
    label = "people"
    verbose_name = "信访人"
