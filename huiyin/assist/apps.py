"""Registers the module with Django."""

from django.apps import AppConfig


class AssistConfig(AppConfig):
    """The assist module."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "huiyin.assist"
    label = "assist"
    verbose_name = "大模型辅助"
