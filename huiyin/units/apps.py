"""Django's entry for this module."""

from django.apps import AppConfig


class UnitsConfig(AppConfig):
    """Places and units."""

    name = "huiyin.units"
    label = "units"
    verbose_name = "单位与地域"
    default_auto_field = "django.db.models.BigAutoField"
