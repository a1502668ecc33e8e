"""Registers the module with Django."""

from django.apps import AppConfig


class AttachmentsConfig(AppConfig):
    """The attachments module."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "huiyin.attachments"
    label = "attachments"
    verbose_name = "附件"
