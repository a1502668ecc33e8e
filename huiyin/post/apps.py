"""Registers the module with Django."""

from django.apps import AppConfig


class PostConfig(AppConfig):
    """The post module."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "huiyin.post"
    label = "post"
    verbose_name = "通知"
