"""Registers the module with Django."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The audit module."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "huiyin.audit"
    label = "audit"
    verbose_name = "审计"
