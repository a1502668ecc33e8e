"""Registers the module with Django."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """The documents module."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "huiyin.documents"
    label = "documents"
    verbose_name = "文书"
